#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli check: every file gets its own verdict, and the status is that of the worst."""

import json
import os

from harness import DONE, HERE, NO_FILE, ROOT, SHOP, WRONG_INPUT, as_input, bad, folder, good, holds, main, plan, run

CATALOGS = sorted((ROOT / "data" / "catalogs").glob("*.json"))
POLICIES = sorted((ROOT / "data" / "policies").glob("*.json"))
TEMPLATES = sorted((ROOT / "data" / "templates").glob("*.loadline"))
FIXTURES = sorted((HERE / "plans").glob("*.loadline"))
EXAMPLES = sorted(path for path in (ROOT / "docs" / "examples").iterdir() if path.suffix in (".loadline", ".json"))


@holds("every file that Loadline brings is fine, and is said to be")
def _():
    assert CATALOGS and POLICIES and TEMPLATES and FIXTURES and len(EXAMPLES) == 3
    files = [*CATALOGS, *POLICIES, *TEMPLATES, *FIXTURES, *EXAMPLES]
    assert good("check", *files).lines == [f"{file}: fine" for file in files]


@holds("standard input is checked as what it says it is")
def _():
    for file in [SHOP, CATALOGS[0], POLICIES[0]]:
        assert good("check", "-", given=file.read_bytes()).text == "-: fine\n"


@holds("one wrong file among good ones is told, and the good ones are fine")
def _():
    with folder() as there:
        wrong = f"{there}/wrong.loadline"
        with open(wrong, "w", encoding="utf-8") as file:
            json.dump(plan(months=0), file)
        answer = run("check", SHOP, wrong, CATALOGS[0])
        assert answer.status == WRONG_INPUT, answer
        assert answer.lines == [f"{SHOP}: fine", f"{CATALOGS[0]}: fine"]
        said = answer.error.decode()
        assert said.count("\n") == 1 and said.startswith("loadline-cli: ") and wrong in said, said
        assert "months" in said, said


@holds("what is wrong in a catalogue or a policy is told with its place")
def _():
    catalog = json.loads(CATALOGS[0].read_text())
    catalog["nodes"][2]["vcpu"] = -4
    sentence = bad(WRONG_INPUT, "check", "-", given=as_input(catalog))
    assert "nodes[2]" in sentence and "vcpu" in sentence and "-4" in sentence, sentence

    policy = json.loads(POLICIES[0].read_text())
    decision = next(node for node in policy["nodes"] if node["kind"] == "decision")
    decision["when"] = {"metric": "luck", "op": "<", "value": 1}
    sentence = bad(WRONG_INPUT, "check", "-", given=as_input(policy))
    assert "luck" in sentence, sentence


@holds("unknown keys are warnings that name them")
def _():
    answer = run("check", "-", given=as_input(plan(colour="blue", shape="round")))
    assert answer.status == DONE and answer.text == "-: fine\n", answer
    lines = answer.error.decode().splitlines()
    assert len(lines) == 2 and all(line.startswith("loadline-cli: warning: ") for line in lines), lines
    assert "colour" in lines[0] and "shape" in lines[1], lines


@holds("a file of no known format is refused with the formats there are")
def _():
    for document in [{}, {"format": "loadline-projection"}, {"format": 1}, [], "loadline-plan"]:
        sentence = bad(WRONG_INPUT, "check", "-", given=as_input(document))
        assert "loadline-plan" in sentence or "format" in sentence or "object" in sentence, sentence


@holds("a file that exists and can't be read is trouble with files, not wrong input")
def _():
    if os.path.exists("/proc/self/mem"):
        bad(NO_FILE, "check", "/proc/self/mem")
        bad(NO_FILE, "evaluate", "/proc/self/mem")


main()
