# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command share: running the real program, and saying in TAP what held.

A test file states cases with @holds("a sentence") and ends in main(). The program to test is the
first argument.
"""

import json
import os
import subprocess
import sys
import tempfile
import traceback
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = Path(sys.argv[1]).resolve()
SHOP = HERE / "plans" / "shop.loadline"

STRATEGIES = ["stay", "vertical", "horizontal", "hybrid", "autoscale", "combined"]

DONE, WRONG_INPUT, WRONG_USAGE, NO_FILE = 0, 1, 2, 3

_cases = []


def holds(sentence):
    """Declares a case: the function fails by raising, most simply by assert."""

    def register(function):
        _cases.append((sentence, function))
        return function

    return register


def main():
    """Runs the cases and says what held; for the end of a test file."""
    failures = 0
    print(f"1..{len(_cases)}")
    for number, (sentence, function) in enumerate(_cases, 1):
        try:
            function()
            print(f"ok {number} {sentence}")
        except Exception:
            failures += 1
            print(f"not ok {number} {sentence}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        sys.stdout.flush()
    sys.exit(failures > 0)


class Answer:
    """What one run of the program said."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.error = done.stderr

    def __repr__(self):
        return f"status {self.status}, out {self.out[:400]!r}, error {self.error[:400]!r}"

    @property
    def text(self):
        return self.out.decode()

    @property
    def json(self):
        return json.loads(self.out, parse_constant=refuse_constant)

    @property
    def lines(self):
        return self.text.splitlines()


def refuse_constant(word):
    raise ValueError(f"{word} is no JSON")


def run(*arguments, given=b"", environment=None, folder=None):
    """Runs the program with the arguments, in the C locale unless told otherwise."""
    known = {**os.environ, "LC_ALL": "C", "NO_AT_BRIDGE": "1", **(environment or {})}
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)],
        input=given, capture_output=True, env=known, cwd=folder, timeout=60, check=False,
    )
    return Answer(done)


def good(*arguments, **rest):
    """Runs the program, which must succeed and complain of nothing."""
    answer = run(*arguments, **rest)
    assert answer.status == DONE, answer
    assert answer.error == b"", answer
    return answer


def bad(status, *arguments, **rest):
    """Runs the program, which must fail with one sentence; returns the sentence."""
    answer = run(*arguments, **rest)
    assert answer.status == status, answer
    assert answer.out == b"", answer
    sentence = answer.error.decode()
    assert sentence.startswith("loadline-cli: ") and sentence.endswith("\n"), answer
    assert sentence.count("\n") == 1, answer
    return sentence[len("loadline-cli: "):-1]


def folder():
    """An empty folder, to be used in a with statement."""
    return tempfile.TemporaryDirectory(prefix="loadline-test-")


def plan(**changes):
    """The shop's plan as Python values, with changes to its top level; None leaves a key out."""
    document = {**json.loads(SHOP.read_text()), **changes}
    return {key: value for key, value in document.items() if value is not None}


def as_input(document):
    return json.dumps(document).encode()


def in_locale(name, check):
    """Calls check with the environment of a locale such as de_DE, made for the purpose."""
    with folder() as there:
        subprocess.run(
            ["localedef", "-i", name, "-f", "UTF-8", f"{there}/{name}.UTF-8"], capture_output=True, check=True)
        check({"LOCPATH": there, "LC_ALL": f"{name}.UTF-8", "LANGUAGE": name[:2]})


def in_german(check):
    """Calls check with the environment of a German locale."""
    in_locale("de_DE", check)


def figures():
    """The figures that the program says it can draw."""
    return [line.split()[0] for line in good("figures").lines[2:] if not line.startswith(" ")]


def templates():
    """The templates that the program says it has."""
    help_text = good("new", "--help").text
    return help_text.split("Templates:")[1].split(".")[0].replace(",", " ").split()


def columns(line):
    """How many columns of a terminal a line takes."""
    wide = sum(1 for c in line if unicodedata.east_asian_width(c) in "WF")
    none = sum(1 for c in line if unicodedata.combining(c))
    return len(line) + wide - none


def fits_the_terminal(answer):
    """Text of at most 100 columns, without a tab, a colour or space at the end of a line."""
    assert answer.lines, answer
    for line in answer.lines:
        assert columns(line) <= 100, line
        assert line == line.rstrip(), line
        assert not any(unicodedata.category(c) == "Cc" for c in line), line
