#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli parameters: the reference is the program's own table, and docs/ has it as it is."""

from harness import ROOT, SHOP, WRONG_INPUT, WRONG_USAGE, bad, fits_the_terminal, good, holds, main

SECTIONS = ["workload", "service", "objectives", "limits", "prices"]


def table():
    return good("parameters", "--format", "json").json["parameters"]


@holds("the JSON tells of every parameter what it is and what is allowed")
def _():
    document = good("parameters", "--format", "json").json
    assert document["format"] == "loadline-parameters" and document["version"] == 1
    rows = document["parameters"]
    assert len({row["key"] for row in rows}) == len(rows) > 50
    assert list(dict.fromkeys(row["section"] for row in rows)) == SECTIONS
    for row in rows:
        assert row["label"] and row["help"] and isinstance(row["unit"], str), row
        if row["kind"] in ("number", "integer"):
            assert row["min"] <= row["default"] <= row["max"], row
        elif row["kind"] == "choice":
            assert row["default"] in row["choices"], row
        elif row["kind"] == "switch":
            assert row["default"] in (True, False), row
        else:
            assert row["kind"] in ("node", "families"), row


@holds("text and Markdown name every parameter, and the text fits 100 columns")
def _():
    text = good("parameters")
    markdown = good("parameters", "--format", "md").text
    fits_the_terminal(text)
    for row in table():
        assert row["key"] in text.text and f"| `{row['key']}` |" in markdown, row["key"]


@holds("docs/parameters.md is what the program writes")
def _():
    written = good("parameters", "--format", "md").text
    assert (ROOT / "docs" / "parameters.md").read_text() == written, \
        "loadline-cli parameters --format md > docs/parameters.md"


@holds("every number's least and greatest value is allowed, and the next beyond is refused")
def _():
    for row in table():
        if row["kind"] not in ("number", "integer"):
            continue
        for beyond in (row["min"] - 1, row["max"] * 2 + 1):
            sentence = bad(WRONG_INPUT, "evaluate", SHOP, "--set", f"{row['key']}={beyond:.17g}")
            assert row["key"] in sentence, sentence
        if row["key"] not in ("users", "users_ceiling"):
            good("evaluate", SHOP, "--format", "json", "--set", f"{row['key']}={row['min']:.17g}")


@holds("every choice is allowed, and another word is refused with the choices")
def _():
    for row in table():
        if row["kind"] == "choice":
            sentence = bad(WRONG_INPUT, "evaluate", SHOP, "--set", f"{row['key']}=sideways")
            assert all(choice in sentence for choice in row["choices"]), sentence


@holds("a parameter that there is not is refused, with the one that may be meant")
def _():
    sentence = bad(WRONG_INPUT, "evaluate", SHOP, "--set", "user=5")
    assert "users" in sentence, sentence
    sentence = bad(WRONG_INPUT, "evaluate", SHOP, "--set", "quux=5")
    assert "loadline-cli parameters" in sentence, sentence
    for text in ["users", "", "=", "users="]:
        bad(WRONG_USAGE if "=" not in text else WRONG_INPUT, "evaluate", SHOP, "--set", text)


main()
