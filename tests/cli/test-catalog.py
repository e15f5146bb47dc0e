#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli catalog: what is built in, and the nodes of one catalogue in three forms."""

import csv
import io
import json
from pathlib import Path

from harness import ROOT, SHOP, WRONG_INPUT, WRONG_USAGE, bad, fits_the_terminal, folder, good, holds, in_german, main

FILES = sorted((ROOT / "data" / "catalogs").glob("*.json"))
IDS = {file.stem for file in FILES}


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(good("catalog", *arguments, "--format", "csv").text)))


@holds("without an argument the built-in catalogues are listed")
def _():
    text = good("catalog")
    fits_the_terminal(text)
    listed = good("catalog", "--format", "json").json
    assert listed["format"] == "loadline-catalogs"
    assert {row["id"] for row in listed["catalogs"]} == IDS
    assert {row["id"] for row in rows()} == IDS
    for catalog in IDS:
        assert catalog in text.text
        assert catalog in good("catalog", "--help").text


@holds("the text of every catalogue fits 100 columns and lists every node")
def _():
    for file in FILES:
        answer = good("catalog", file.stem)
        fits_the_terminal(answer)
        starts = [line.split()[0] for line in answer.lines if line]
        for node in json.loads(file.read_text())["nodes"]:
            assert node["id"] in starts, node["id"]


@holds("the JSON of a catalogue is a catalogue with the same nodes and prices")
def _():
    for file in FILES:
        stated = json.loads(file.read_text())
        with folder() as there:
            copy = Path(there) / "copy.json"
            copy.write_bytes(good("catalog", file.stem, "--format", "json").out)
            assert good("check", copy).text == f"{copy}: fine\n"
            written = json.loads(copy.read_text())
            assert written["id"] == stated["id"] and written.get("estimates") == stated.get("estimates")
            for ours, theirs in zip(written["nodes"], stated["nodes"], strict=True):
                assert ours["id"] == theirs["id"] and ours.get("price_hour") == theirs.get("price_hour")
            by_file = good("evaluate", SHOP, "--format", "json").json
            assert by_file["currency"] == stated["currency"]


@holds("the CSV has a row a node, with estimates named as such")
def _():
    for file in FILES:
        stated = json.loads(file.read_text())
        factors = stated.get("estimates", {})
        for row, node in zip(rows(file.stem), stated["nodes"], strict=True):
            assert row["id"] == node["id"] and float(row["vcpu"]) == node["vcpu"]
            estimated = row["estimated"].split()
            prices = node.get("price_hour")
            for purchase in ["on_demand", "reserved_1y", "reserved_3y", "spot"]:
                if prices is None:
                    assert float(row[purchase]) > 0 and estimated == []
                elif purchase in prices:
                    assert float(row[purchase]) == prices[purchase] and purchase not in estimated
                elif purchase in factors:
                    assert purchase in estimated
                    assert abs(float(row[purchase]) - factors[purchase] * prices["on_demand"]) < 1e-12
                else:
                    assert row[purchase] == ""


@holds("a catalogue is taken from a file as well")
def _():
    for form in ["text", "json", "csv"]:
        by_id = good("catalog", FILES[0].stem, "--format", form).out
        assert good("catalog", FILES[0], "--format", form).out == by_id


@holds("an unknown catalogue is refused with the ids there are")
def _():
    sentence = bad(WRONG_INPUT, "catalog", "aws")
    assert all(catalog in sentence for catalog in IDS), sentence
    bad(WRONG_INPUT, "catalog", "/nowhere/catalog.json")
    bad(WRONG_INPUT, "catalog", "/")
    bad(WRONG_INPUT, "catalog", SHOP)
    bad(WRONG_USAGE, "catalog", "one", "two")


@holds("JSON and CSV are the same in every locale")
def _():
    def check(environment):
        for form in ["json", "csv"]:
            for arguments in [[], [FILES[0].stem]]:
                german = good("catalog", *arguments, "--format", form, environment=environment)
                assert german.out == good("catalog", *arguments, "--format", form).out

    in_german(check)


main()
