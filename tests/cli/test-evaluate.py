#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli evaluate: its JSON is a contract, its CSV is tidy, its text fits a terminal."""

import csv
import io
import math

from harness import (
    DONE, HERE, SHOP, STRATEGIES, as_input, fits_the_terminal, folder, good, holds, in_german, main, plan, run, templates,
)

LESSON = HERE / "plans" / "lesson.loadline"
NOTHING = HERE / "plans" / "nothing-fits.loadline"
LIMITS = ["compute", "memory", "utilisation", "latency", "batch", "availability", "budget", "quality"]
NUMBER = (int, float)
RESULT = {
    "feasible": bool, "limits": list, "node": str, "nodes": int, "utilisation": NUMBER, "latency_ms": dict,
    "availability": NUMBER, "memory_gib": NUMBER, "batch_h": NUMBER, "capacity_rps": NUMBER,
    "ceiling_rps": NUMBER, "needs_nodes": int, "needs_budget": NUMBER, "cost": dict, "price_is_estimate": bool,
}
MAY_BE_NULL = {"utilisation", "batch_h", "needs_nodes", "needs_budget"}


def evaluate(path, *options, **rest):
    return good("evaluate", path, "--format", "json", *options, **rest).json


def check_keys(found, wanted, what):
    assert list(found) == list(wanted), f"{what}: {list(found)}"


def check_result(result, strategy):
    wanted = list(RESULT)
    if strategy == "autoscale":
        at = wanted.index("nodes") + 1
        wanted[at:at] = ["base_nodes", "mean_nodes"]
    check_keys(result, wanted, strategy)
    for key, kind in RESULT.items():
        value = result[key]
        assert isinstance(value, kind) or (value is None and key in MAY_BE_NULL), (key, value)
    check_keys(result["latency_ms"], ["mean", "p50", "p95", "p99", "target"], "latency_ms")
    check_keys(
        result["cost"], ["compute", "storage", "network", "operations", "one_off", "total"], "cost")
    parts = [value for key, value in result["cost"].items() if key != "total"]
    assert math.isclose(sum(parts), result["cost"]["total"], rel_tol=1e-9), result["cost"]
    assert [limit for limit in LIMITS if limit in result["limits"]] == result["limits"]
    assert result["feasible"] == (result["limits"] == [])
    if result["feasible"]:
        assert result["needs_nodes"] is None and result["needs_budget"] is None


def check_month(month):
    check_keys(
        month, ["month", "users", "dataset_gib", "demand_rps", "mean_rps", "strategies", "decision"], "month")
    check_keys(month["strategies"], STRATEGIES, "strategies")
    for strategy, result in month["strategies"].items():
        check_result(result, strategy)
    decision = month["decision"]
    check_keys(decision, ["policy", "strategy", "path"], "decision")
    assert decision["strategy"] in [*STRATEGIES, None]
    assert decision["path"][0] == "start" and decision["path"][-1] == "end"


def check_projection(projection, n_months):
    check_keys(projection, ["format", "version", "plan", "scenario", "currency", "months", "summary"], "top")
    assert projection["format"] == "loadline-projection" and projection["version"] == 1
    assert len(projection["months"]) == n_months
    for month in projection["months"]:
        check_month(month)
    summary = projection["summary"]
    check_keys(summary, ["strategies", "cheapest", "rule"], "summary")
    check_keys(summary["strategies"], STRATEGIES, "summary.strategies")
    for strategy, row in summary["strategies"].items():
        check_keys(row, ["feasible_months", "runs_out", "total", "present_value"], strategy)
        fits = [month["strategies"][strategy]["feasible"] for month in projection["months"]]
        assert row["feasible_months"] == sum(fits)
        first = None if all(fits) else projection["months"][fits.index(False)]["month"]
        assert row["runs_out"] == first, strategy
    check_keys(summary["rule"], ["total", "present_value", "unserved_months"], "rule")
    always = [s for s in STRATEGIES if summary["strategies"][s]["runs_out"] is None]
    value = {s: summary["strategies"][s]["present_value"] for s in always}
    assert summary["cheapest"] == (min(always, key=value.get) if always else None)


@holds("the JSON has every field of the contract, in its order")
def _():
    projection = evaluate(SHOP)
    check_projection(projection, 36)
    assert projection["plan"] == "Shop recommender" and projection["scenario"] == "Base"
    assert projection["currency"] == "USD"
    assert [m["month"] for m in projection["months"]][:13:12] == ["2027-01", "2028-01"]


@holds("what is infinite or not a number is null in the JSON")
def _():
    projection = evaluate(NOTHING)
    check_projection(projection, 3)
    stay = projection["months"][0]["strategies"]["stay"]
    assert set(stay["latency_ms"].values()) == {None} and stay["batch_h"] is None
    assert projection["months"][0]["decision"]["strategy"] is None
    assert projection["summary"]["cheapest"] is None
    assert projection["summary"]["rule"]["unserved_months"] == 3


@holds("every template evaluates in every format")
def _():
    assert templates()
    for name in templates():
        with folder() as there:
            path = f"{there}/{name}.loadline"
            good("new", "--template", name, "-o", path)
            projection = evaluate(path)
            check_projection(projection, len(projection["months"]))
            fits_the_terminal(good("evaluate", path))
            good("evaluate", path, "--format", "csv")


@holds("the CSV has one row a month and strategy, with the numbers of the JSON")
def _():
    projection = evaluate(SHOP)
    text = good("evaluate", SHOP, "--format", "csv").text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 36 * len(STRATEGIES)
    assert None not in rows[0], "more fields than headers"
    for row in rows:
        month = next(m for m in projection["months"] if m["month"] == row["month"])
        result = month["strategies"][row["strategy"]]
        assert float(row["users"]) == month["users"]
        assert float(row["cost_total"]) == result["cost"]["total"]
        assert row["limits"].split() == result["limits"]
        assert row["feasible"] == str(result["feasible"]).lower()
        assert row["chosen"] == str(month["decision"]["strategy"] == row["strategy"]).lower()
        target = result["latency_ms"]["target"]
        assert row["latency_target_ms"] == "" if target is None else float(row["latency_target_ms"]) == target


@holds("the text fits 100 columns, for every scenario and where nothing fits")
def _():
    for path, options in [
        (SHOP, []), (SHOP, ["--scenario", "Größe"]), (SHOP, ["--month", "2027-01"]),
        (SHOP, ["--set", "users=100k"]), (LESSON, []), (NOTHING, []),
    ]:
        fits_the_terminal(good("evaluate", path, *options))


@holds("a title of any length and script fits 100 columns")
def _():
    for title in ["wide 漢字 " * 60, "x" * 5000, "a\tb\nc\u001b[31m red", "e\u0301" * 150, ""]:
        answer = run("evaluate", "-", given=as_input(plan(title=title)))
        if answer.status == DONE:
            fits_the_terminal(answer)
        else:
            assert answer.status == 1 and answer.error.count(b"\n") == 1, answer
            assert b"title" in answer.error


@holds("the text opens with the plan and the verdict and names every strategy")
def _():
    text = good("evaluate", SHOP).text
    assert text.startswith("Shop recommender: Base\n")
    for word in ["Jan 2027", "Dec 2029", "Stay", "Vertical", "Horizontal", "Hybrid", "Autoscale", "Leaner"]:
        assert word in text, word


@holds("standard input is a plan like any other")
def _():
    given = SHOP.read_bytes()
    for form in ["text", "json", "csv"]:
        by_name = good("evaluate", SHOP, "--format", form).out
        assert good("evaluate", "-", "--format", form, given=given).out == by_name


@holds("--scenario takes the scenario's own values")
def _():
    slow = evaluate(SHOP, "--scenario", "Slow growth")
    base = evaluate(SHOP)
    assert slow["scenario"] == "Slow growth"
    assert slow["months"][0]["users"] == base["months"][0]["users"]
    assert slow["months"][-1]["users"] < base["months"][-1]["users"]
    assert evaluate(SHOP, "--scenario", "Base") == base
    assert evaluate(SHOP, "--scenario", "Größe")["months"][0]["users"] == 50000


@holds("--set changes the chosen scenario, as people write quantities")
def _():
    for key, text, field, value in [
        ("users", "20k", "users", 20000),
        ("users", "1.2e4", "users", 12000),
        ("dataset_gib", "2 TiB", "dataset_gib", 2048),
        ("dataset_gib", "512", "dataset_gib", 512),
    ]:
        assert evaluate(SHOP, "--set", f"{key}={text}")["months"][0][field] == value, text
    both = evaluate(SHOP, "--scenario", "Slow growth", "--set", "users=9000", "--set", "users_growth=20 %")
    assert both["scenario"] == "Slow growth"
    assert both["months"][0]["users"] == 9000
    assert math.isclose(both["months"][1]["users"], 9000 * 1.2)


@holds("--set leaves the scenarios that were not chosen out of the check")
def _():
    limited = plan(scenarios=[
        {"name": "Market", "parameters": {"users_growth_model": "logistic", "users_ceiling": 3000}}])
    projection = evaluate("-", "--set", "users=5000", given=as_input(limited))
    assert projection["months"][0]["users"] == 5000


@holds("--month chooses the month that the text speaks of")
def _():
    assert "Dec 2029: " in good("evaluate", SHOP).text
    assert "Mar 2028: " in good("evaluate", SHOP, "--month", "2028-03").text


@holds("JSON and CSV are the same in every locale, and the text follows it")
def _():
    def check(environment):
        for form in ["json", "csv"]:
            plain = good("evaluate", SHOP, "--format", form).out
            assert good("evaluate", SHOP, "--format", form, environment=environment).out == plain
        german = good("evaluate", SHOP, environment=environment)
        fits_the_terminal(german)
        assert "84.4 GiB" in good("evaluate", SHOP).text and "84,4 GiB" in german.text

    in_german(check)


@holds("the same plan gives the same bytes")
def _():
    for form in ["text", "json", "csv"]:
        assert good("evaluate", SHOP, "--format", form).out == good("evaluate", SHOP, "--format", form).out


@holds("an unknown key of the plan is a warning, and the answer the same")
def _():
    answer = run("evaluate", "-", "--format", "json", given=as_input(plan(colour="blue")))
    assert answer.status == DONE, answer
    lines = answer.error.decode().splitlines()
    assert len(lines) == 1 and lines[0].startswith("loadline-cli: warning: ") and "colour" in lines[0]
    assert answer.json == evaluate(SHOP)


main()
