#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli new: a plan to start from, never over another by accident."""

import os
from pathlib import Path

from harness import NO_FILE, ROOT, WRONG_INPUT, WRONG_USAGE, bad, folder, good, holds, main, templates


@holds("every template is listed in --help and written as it is")
def _():
    assert set(templates()) == {file.stem for file in (ROOT / "data" / "templates").glob("*.loadline")}
    with folder() as there:
        for name in templates():
            path = Path(there) / f"{name}.loadline"
            assert good("new", "-o", path, "--template", name).out == b""
            assert path.read_bytes() == (ROOT / "data" / "templates" / path.name).read_bytes()
            assert good("check", path).text == f"{path}: fine\n"


@holds("the first template is taken where none is named")
def _():
    with folder() as there:
        good("new", "-o", f"{there}/a.loadline")
        good("new", "-o", f"{there}/b.loadline", "--template", templates()[0])
        assert Path(f"{there}/a.loadline").read_bytes() == Path(f"{there}/b.loadline").read_bytes()


@holds("an unknown template is refused with the names there are")
def _():
    with folder() as there:
        sentence = bad(WRONG_INPUT, "new", "-o", f"{there}/a.loadline", "--template", "shop")
        assert all(name in sentence for name in templates()), sentence
        assert os.listdir(there) == []


@holds("a file that exists is kept, unless --force says otherwise")
def _():
    with folder() as there:
        path = Path(there) / "mine.loadline"
        path.write_text("mine")
        sentence = bad(NO_FILE, "new", "-o", path)
        assert "--force" in sentence and str(path) in sentence, sentence
        assert path.read_text() == "mine"
        good("new", "-o", path, "--force")
        assert "loadline-plan" in path.read_text()
        assert os.listdir(there) == ["mine.loadline"]


@holds("a place that can't be written is told, and nothing is left there")
def _():
    with folder() as there:
        bad(NO_FILE, "new", "-o", f"{there}/none/a.loadline")
        bad(NO_FILE, "new", "-o", there, "--force")
        bad(NO_FILE, "new", "-o", "")
        assert os.listdir(there) == []
    bad(WRONG_USAGE, "new")
    bad(WRONG_USAGE, "new", "a.loadline")


main()
