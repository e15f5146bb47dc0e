#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line itself: help everywhere, one sentence for what cannot be understood."""

import os
import re
import subprocess

from harness import (
    NO_FILE, PROGRAM, ROOT, SHOP, WRONG_INPUT, WRONG_USAGE, bad, columns, good, holds, main, run,
)

COMMANDS = ["evaluate", "decide", "render", "report", "slides", "check", "parameters", "catalog", "figures", "new"]


def tidy(text):
    """Help is wrapped by hand but for the descriptions of options, which GLib sets."""
    return all(columns(line) <= 100 for line in text.splitlines())


@holds("--help lists the commands, and each command has a help of its own")
def _():
    text = good("--help").text
    assert good("-h").text == text and tidy(text)
    listed = [line.split()[0] for line in text.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
    assert listed == COMMANDS
    for command in COMMANDS:
        own = good(command, "--help").text
        assert f"loadline-cli {command}" in own and "--version" in own and tidy(own), own
        assert good(command, "-h").text == own


@holds("--version is the same everywhere")
def _():
    version = good("--version").text
    assert version.startswith("loadline-cli ") and version.count("\n") == 1
    for command in COMMANDS:
        assert good(command, "--version").text == version


@holds("the help tells the exit statuses")
def _():
    text = good("--help").text
    for word in ["Exit status", "0", "1", "2", "3", "missing"]:
        assert word in text, word


@holds("docs/loadline-cli.md names every command, option and format")
def _():
    page = (ROOT / "docs" / "loadline-cli.md").read_text()
    for command in COMMANDS:
        own = good(command, "--help").text
        assert f"loadline-cli {command} " in page or f"loadline-cli {command}\n" in page, command
        for option in re.findall(r"--[a-z]+", own):
            assert option in page, (command, option)
        for formats in re.findall(r"--format=([a-z|]+) ", own):
            assert f"--format {formats}" in page, (command, formats)


@holds("a command line that can't be understood is wrong usage")
def _():
    for arguments in [
        [], ["evalute", SHOP], ["--verbose"], [""],
        ["evaluate"], ["evaluate", SHOP, SHOP], ["evaluate", SHOP, "--format", "xml"],
        ["evaluate", SHOP, "--format"], ["evaluate", SHOP, "--month", "soon"],
        ["evaluate", SHOP, "--colour", "blue"], ["evaluate", SHOP, "-x"], ["evaluate", SHOP, "--set"],
        ["evaluate", SHOP, "--set", "users"], ["evaluate", SHOP, "--dark"],
        ["decide"], ["decide", SHOP, "--format", "csv"],
        ["render", SHOP], ["render", SHOP, "cost"], ["render", SHOP, "cost", "more", "-o", "x.png"],
        ["check"], ["parameters", "users"], ["parameters", "--format", "csv"], ["figures", "cost"],
        ["catalog", "--format", "md"], ["new"],
    ]:
        bad(WRONG_USAGE, *arguments)


@holds("an unknown scenario is refused with the names there are")
def _():
    for command in [["evaluate", SHOP], ["decide", SHOP], ["render", SHOP, "cost", "-o", "never.png"]]:
        sentence = bad(WRONG_INPUT, *command, "--scenario", "Fast growth")
        assert "Base" in sentence and "Slow growth" in sentence, sentence


@holds("what breaks lines or steers a terminal does not reach it by a message")
def _():
    for name in ["a\nb", "a\x1b[31mb", "a\rb", "a\x7fb", b"a\xffb".decode("utf-8", "surrogateescape")]:
        answer = run("evaluate", name)
        assert answer.status == WRONG_INPUT, answer
        assert answer.error.count(b"\n") == 1 and answer.error.endswith(b"\n"), answer
        assert not any(byte < 32 or byte == 127 for byte in answer.error[:-1]), answer
        answer.error.decode()


@holds("a full disk is told, whatever is written")
def _():
    if not os.path.exists("/dev/full"):
        return
    for arguments in [["--help"], ["evaluate", SHOP], ["parameters"], ["check", SHOP], ["figures"], ["catalog"]]:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [PROGRAM, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == NO_FILE, (arguments, done)
        assert done.stderr.count(b"\n") == 1, done


main()
