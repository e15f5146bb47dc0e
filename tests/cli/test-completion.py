#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual and the completions that the command's own help makes: every command and option is in them,
and bash offers what fits where the cursor is."""

import subprocess

from harness import PROGRAM, ROOT, figures, folder, good, holds, main, templates

DESCRIBE = ROOT / "data" / "command" / "describe"


def described(kind):
    return subprocess.run([DESCRIBE, kind, PROGRAM], check=True, capture_output=True, text=True).stdout


BASH = described("bash")


def offered(*words):
    """What bash offers for the last of the words, cut at = as it cuts them."""
    script = f"""{BASH}
compopt () {{ :; }}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_loadline_cli
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    with folder() as there:
        done = subprocess.run(["bash", "-c", script, "bash", "loadline-cli", *words], check=True, capture_output=True,
                              text=True, cwd=there)
    assert done.stderr == "", done.stderr
    return done.stdout.split()


def commands():
    listed = good("--help").text.partition("Commands:\n")[2].partition("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


@holds("every command and every option stands in the manual and in every shell's completions")
def _():
    assert len(commands()) >= 10
    options = {word for command in commands() for line in good(command, "--help").lines if line.startswith("  -")
               for word in line.replace("=", " ").replace(",", " ").split() if word.startswith("--") and len(word) > 3}
    for kind in ("man", "bash", "zsh", "fish"):
        text = described(kind).replace("\\-", "-").replace("-l ", "--")
        for word in [*commands(), *options]:
            assert word in text, (kind, word)


@holds("the same program is described in the same bytes")
def _():
    assert described("man") == described("man") and described("bash") == BASH


@holds("bash offers commands, figures, options and the values of options")
def _():
    assert set(commands()) <= set(offered(""))
    assert offered("eval") == ["evaluate"]
    assert set(figures()) | {"all"} <= set(offered("render", "a.loadline", ""))
    assert "--month=" in offered("decide", "--m")
    assert offered("render", "--theme", "=", "high") == ["high-contrast", "high-contrast-dark"]
    assert set(offered("new", "--template", "=")) == set(templates())
    assert offered("evaluate", "--format", "=", "j") == ["json"]
    assert "users_growth=" in offered("evaluate", "--set", "=", "users")
    assert offered("evaluate", "--nothing") == []


main()
