#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README and the pages of docs/ show holds: their commands run as they stand there, their links
lead somewhere, and their pictures are among those that build-aux/screenshot takes.
"""

import re
import shlex
import shutil
from pathlib import Path

from harness import DONE, ROOT, folder, good, holds, main, run

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PICTURES = sorted(ROOT.glob("docs/**/*.png"))
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
SHOWN = re.compile(r"^    loadline-cli (.*?)(?:  +.*)?$", re.MULTILINE)
SPOKEN_OF = re.compile(r"`loadline-cli ([^`]+)`")
PLACEHOLDER = re.compile(r"\b[A-Z]{3,}\b(?![:-])|[\[|…]")


def name_of(path):
    return str(path.relative_to(ROOT))


def links(page):
    return [link for link in LINK.findall(page.read_text()) if "://" not in link]


def commands():
    """What the pages tell people to run, and what they only describe, with placeholders or in part."""
    run, described = {}, {}
    for page in PAGES:
        for spoken_of, pattern in enumerate((SHOWN, SPOKEN_OF)):
            for command in pattern.findall(page.read_text()):
                in_part = PLACEHOLDER.search(command) or spoken_of and " " not in command and command[0] != "-"
                (described if in_part else run).setdefault(command, name_of(page))
    return run, described


def state_links(page):
    @holds(f"the links of {name_of(page)} lead somewhere")
    def _():
        missing = [link for link in links(page) if not (page.parent / link).exists()]
        assert not missing, missing


def expand(there, word):
    """As a shell does."""
    return sorted(path.name for path in there.glob(word)) if "*" in word else [word]


def state_command(command, page):
    @holds(f"{page}: loadline-cli {command}")
    def _():
        with folder() as name:
            there = Path(name)
            for example in (ROOT / "docs" / "examples").iterdir():
                shutil.copy(example, there)
            arguments = shlex.split(command)
            if arguments[0] != "new":
                good("new", "-o", there / "mine.loadline")
            before = set(there.iterdir())
            answer = run(*(file for word in arguments for file in expand(there, word)), folder=there)
            assert answer.status == DONE and b"warning" not in answer.error, answer
            made = set(there.iterdir()) - before
            if "-o" in arguments:
                assert there / arguments[arguments.index("-o") + 1] in made, made
                assert all(path.is_dir() or path.stat().st_size > 100 for path in made)
            else:
                assert answer.out or made


def state_described(command, page):
    @holds(f"{page} describes a command that exists: {command}")
    def _():
        words = command.split()
        known = good("--help").text
        if words[0] == "COMMAND":
            return
        assert re.search(rf"^ +{words[0]}\b", known, re.MULTILINE), command
        told = good(words[0], "--help").text
        for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", command):
            assert option in told, option


RUN, DESCRIBED = commands()


@holds("the README and the guide have commands to run")
def _():
    assert sum(page == "README.md" for page in RUN.values()) >= 5, RUN
    assert sum(page.startswith("docs/guide/") for page in RUN.values()) >= 15, RUN


@holds("every picture is shown, and is one that can be taken anew")
def _():
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page)}
    taken = (ROOT / "build-aux" / "screenshot").read_text()
    assert PICTURES
    for picture in PICTURES:
        assert picture in shown, f"{picture} is on no page"
        assert f"'{picture.stem}'" in taken or f"'guide/{picture.stem}'" in taken, f"{picture} has no row"


@holds("the scripts that the pages name are there")
def _():
    for page in PAGES:
        for script in re.findall(r"\bbuild-aux/([a-z]+)\b", page.read_text()):
            assert (ROOT / "build-aux" / script).is_file(), f"{page}: {script}"


for page in PAGES:
    state_links(page)
for command, page in RUN.items():
    state_command(command, page)
for command, page in DESCRIBED.items():
    state_described(command, page)

main()
