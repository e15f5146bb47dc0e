#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli decide: the lesson's published table, and the shape of trace and tracker."""

import json

from harness import (
    HERE, ROOT, SHOP, WRONG_INPUT, WRONG_USAGE, bad, fits_the_terminal, folder, good, holds, in_german, main, templates,
)

LESSON = HERE / "plans" / "lesson.loadline"
VARIABLES = ["data_size", "resource_limit", "model_state"]


def decide(path, *options):
    return good("decide", path, "--format", "json", *options).json


def check_shape(decision):
    assert list(decision) == [
        "format", "version", "plan", "scenario", "month", "policy", "strategy", "path", "trace", "tracker"]
    assert decision["format"] == "loadline-decision" and decision["version"] == 1
    assert decision["path"][0] == "start" and decision["path"][-1] == "end"
    for number, step in enumerate(decision["trace"], 1):
        assert list(step) == ["step", "node", "condition", "result", "action", "state"]
        assert step["step"] == number and step["node"] in decision["path"]
        assert step["result"] in [True, False, None]
        assert (step["result"] is None) == (step["condition"] is None)
    assert [row["variable"] for row in decision["tracker"]] == VARIABLES
    for row in decision["tracker"]:
        assert list(row) == ["variable", "values"]
        assert len(row["values"]) == len(decision["trace"]) + 1


@holds("the JSON has every field of the contract, for every policy and many months")
def _():
    for policy in ["standard", "lesson"]:
        for month in ["2027-01", "2028-03", "2029-12"]:
            decision = decide(SHOP, "--policy", policy, "--month", month)
            check_shape(decision)
            assert decision["policy"] == policy and decision["month"] == month


@holds("the first month is looked at where none is named")
def _():
    assert decide(SHOP)["month"] == "2027-01"


@holds("the decision is the one that evaluate reports")
def _():
    projection = good("evaluate", SHOP, "--format", "json").json
    for month in projection["months"][::7]:
        decision = decide(SHOP, "--month", month["month"])
        assert decision["strategy"] == month["decision"]["strategy"]
        assert decision["path"] == month["decision"]["path"]


@holds("the lesson's table comes out as published")
def _():
    small = decide(LESSON, "--scenario", "Small")
    assert small["strategy"] == "stay"
    assert small["path"] == ["start", "size", "small", "monitor", "end"]
    assert [step["state"] for step in small["trace"]] == ["Small model running", "Optimised for the load"]

    more = decide(LESSON)
    assert more["strategy"] == "horizontal"
    assert [step["state"] for step in more["trace"]] == [
        "Preparing to scale", "Nodes added to the cluster", "Optimised for the load"]

    limited = decide(LESSON, "--scenario", "Limited")
    assert limited["strategy"] == "vertical"
    assert [step["state"] for step in limited["trace"]] == [
        "Preparing to scale", "Resources increased on the single node", "Optimised for the load"]
    assert [step["result"] for step in limited["trace"]] == [False, True, None]
    assert limited["trace"][0]["condition"] == "dataset_gib 180 < dataset_threshold_gib 100"


@holds("the lesson's variables change step by step")
def _():
    values = {row["variable"]: row["values"] for row in decide(LESSON, "--scenario", "Limited")["tracker"]}
    assert set(values["data_size"]) == {"large (180 GiB)"}, values
    assert values["resource_limit"][0] == "n/a" and values["resource_limit"][-1] != "n/a"
    assert values["model_state"][0] == "idle"
    assert values["model_state"][1:] == ["preparing to scale", "scaled vertically", "optimised"]


@holds("the text fits 100 columns, for every policy, template and month")
def _():
    for policy in ["standard", "lesson"]:
        for month in ["2027-01", "2028-06", "2029-12"]:
            fits_the_terminal(good("decide", SHOP, "--policy", policy, "--month", month))
        for name in templates():
            with folder() as there:
                good("new", "--template", name, "-o", f"{there}/t.loadline")
                fits_the_terminal(good("decide", f"{there}/t.loadline", "--policy", policy))


@holds("the text shows every step and variable")
def _():
    text = good("decide", LESSON, "--scenario", "Limited").text
    for word in [
        "Condition", "Result", "Action", "System state", "Start", "Step 1", "Preparing to scale", "Data size", "Resource limit",
        "Model state", "not asked yet"]:
        assert word in text, word


@holds("the JSON is the same in every locale")
def _():
    def check(environment):
        plain = good("decide", SHOP, "--format", "json", "--month", "2028-06").out
        german = good("decide", SHOP, "--format", "json", "--month", "2028-06", environment=environment)
        assert german.out == plain

    in_german(check)


@holds("a policy is taken from a file as well")
def _():
    with folder() as there:
        policy = json.loads((ROOT / "data" / "policies" / "lesson.json").read_text())
        policy["id"] = "ours"
        path = f"{there}/ours.json"
        with open(path, "w", encoding="utf-8") as file:
            json.dump(policy, file)
        decision = decide(SHOP, "--policy", path)
        check_shape(decision)
        assert decision["policy"] == "ours"


@holds("a month outside the plan, and what is no month, are refused")
def _():
    for month in ["2026-12", "2030-01"]:
        sentence = bad(WRONG_INPUT, "decide", SHOP, "--month", month)
        assert "2027-01" in sentence and "2029-12" in sentence, sentence
    for month in ["May", "2027", "2027-13", "2027-00", ""]:
        bad(WRONG_USAGE, "decide", SHOP, "--month", month)


@holds("an unknown policy is refused with the ids there are")
def _():
    sentence = bad(WRONG_INPUT, "decide", SHOP, "--policy", "lessen")
    assert "standard" in sentence and "lesson" in sentence, sentence


main()
