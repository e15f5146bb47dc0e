#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is handed in as a plan: one sentence, status 1, nothing written, and never a crash.

Ten inputs of each of ten kinds, each given to evaluate, render and check.
"""

import json
import os
import tempfile
from pathlib import Path

from harness import SHOP, WRONG_INPUT, bad, holds, main, plan

SHOP_TEXT = SHOP.read_text()
MOST_BYTES = 64 * 1024 * 1024
PARAMETERS = plan()["parameters"]


def with_parameters(**values):
    return json.dumps(plan(parameters={**PARAMETERS, **values}))


def with_scenario(**values):
    return json.dumps(plan(scenarios=[{"name": "Other", "parameters": values}]))


def with_catalog(**changes):
    node = {"id": "one", "family": "f", "vcpu": 4, "memory_gib": 16, "speed": 1, "price_hour": {"on_demand": 1}}
    catalog = {
        "format": "loadline-catalog", "version": 1, "id": "ours", "title": "Ours", "currency": "USD",
        "as_of": "2025-06", "source": "us", "default": "one", "nodes": [node], **changes,
    }
    return json.dumps(plan(catalog=catalog, parameters={}))


def nested(opening, levels, closing="", inside=""):
    return opening * levels + inside + closing * levels


def in_unknown_key(text):
    return '{"format": "loadline-plan", "version": 1, "extra": ' + text + "}"


def deep_condition(word, levels):
    when = {"metric": "users", "op": ">", "value": 1}
    for _ in range(levels):
        when = {word: when if word == "not" else [when]}
    policy = json.loads((SHOP.parents[3] / "data" / "policies" / "lesson.json").read_text())
    next(node for node in policy["nodes"] if node["id"] == "size")["when"] = when
    return json.dumps(plan(policy=policy))


BROKEN = {
    "a missing brace": SHOP_TEXT.rstrip()[:-1],
    "cut in the middle": SHOP_TEXT[: len(SHOP_TEXT) // 2],
    "a trailing comma": SHOP_TEXT.replace('"version": 1,', '"version": 1,,'),
    "single quotes": SHOP_TEXT.replace('"', "'"),
    "a comment": "// a plan\n" + SHOP_TEXT,
    "a key twice": SHOP_TEXT.replace('"version": 1,', '"version": 1, "version": 1,'),
    "a word that is no JSON": SHOP_TEXT.replace("36", "NaN"),
    "a number with a leading zero": SHOP_TEXT.replace("36", "036"),
    "text after the end": SHOP_TEXT + "}",
    "a line break in a text": SHOP_TEXT.replace("Shop recommender", "Shop\nrecommender"),
}

WRONG_TYPES = {
    "a list for the plan": "[1, 2]",
    "a text for the months": json.dumps(plan(months="36")),
    "a number for the title": json.dumps(plan(title=7)),
    "a list for the parameters": json.dumps(plan(parameters=[])),
    "a text for a number": with_parameters(users="many"),
    "a number for a choice": with_parameters(users_growth_model=2),
    "a number for a switch": with_parameters(resource_limit=1),
    "a text for the families": with_parameters(families="m6i"),
    "a number among the families": with_parameters(families=["m6i", 6]),
    "a text among the months of the season": json.dumps(plan(season=["1"] * 12)),
}

OUT_OF_RANGE = {
    "no months": json.dumps(plan(months=0)),
    "a half month": json.dumps(plan(months=1.5)),
    "a month 13": json.dumps(plan(start="2027-13")),
    "a negative number of users": with_parameters(users=-1),
    "a utilisation above 1": with_parameters(utilisation_max=1.01),
    "half a node": with_parameters(max_nodes=2.5),
    "a growth model for data that is for users": with_parameters(dataset_growth_model="logistic"),
    "a ceiling below the users": with_scenario(users_growth_model="logistic", users_ceiling=10),
    "a season of eleven months": json.dumps(plan(season=[1] * 11)),
    "a version of the future": json.dumps(plan(version=2)),
}

UNKNOWN_NODES = {
    "none of the catalogue": with_parameters(node="m6i.tiny"),
    "of another catalogue": with_parameters(node="n2-standard-4"),
    "without a name": with_parameters(node=""),
    "in capitals": with_parameters(node="M6I.XLARGE"),
    "with a space": with_parameters(node="m6i.xlarge "),
    "of a scenario": with_scenario(node="m6i.tiny"),
    "a family that is none": with_parameters(families=["m6i", "z9"]),
    "a family of a scenario": with_scenario(families=["z9"]),
    "a default that the catalogue lacks": with_catalog(default="two"),
    "a catalogue that there is not": json.dumps(plan(catalog="aws-mars-1")),
}

EMPTY = {
    "no bytes": "",
    "a space": " ",
    "line breaks": "\n\n\n",
    "tabs and returns": "\t\r\n",
    "a null": "null",
    "an empty object": "{}",
    "an empty list": "[]",
    "an empty text": '""',
    "an empty format": json.dumps(plan(format="")),
    "an empty catalogue": with_catalog(nodes=[]),
}

HUGE = {
    "a byte more than is read": SHOP_TEXT + " " * (MOST_BYTES + 1 - len(SHOP_TEXT.encode())),
    "a number beyond double": with_parameters().replace("2000", "1e400"),
    "an integer of 400 digits": with_parameters().replace("2000", "9" * 400),
    "a title of a megabyte": json.dumps(plan(title="x" * 2**20)),
    "five million values": in_unknown_key("[" + "0," * 5_000_000 + "0]"),
    "more months than a plan may have": json.dumps(plan(months=121)),
    "a billion months": json.dumps(plan(months=10**9)),
    "more scenarios than a plan may have": json.dumps(plan(scenarios=[{"name": f"S{i}"} for i in range(65)])),
    "more events than a plan may have": json.dumps(
        plan(events=[{"month": "2027-02", "name": "e", "users_factor": 1}] * 1025)),
    "a key of a megabyte": json.dumps(plan(parameters={"k" * 2**20: []})).replace("[]", "]"),
}

DEEP = {
    "lists without end": nested("[", 100_000),
    "lists that end": nested("[", 100_000, "]"),
    "objects without end": nested('{"a":', 100_000),
    "objects that end": nested('{"a":', 100_000, "}", "1"),
    "lists in objects": nested('[{"a":', 50_000, "}]", "1"),
    "one level too many": nested("[", 65, "]"),
    "an unknown key": in_unknown_key(nested("[", 1000, "]")),
    "a parameter": with_parameters(users=0).replace(": 0", ": " + nested("[", 500, "]"), 1),
    "a condition of any": deep_condition("any", 100),
    "a condition of not": deep_condition("not", 200),
}

BINARY = {
    "zeros": bytes(4096),
    "every byte": bytes(range(256)) * 16,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "an archive": b"PK\x03\x04" + bytes(range(200)),
    "UTF-16": SHOP_TEXT.encode("utf-16"),
    "a byte-order mark": b"\xef\xbb\xbf" + SHOP_TEXT.encode(),
    "Latin-1": SHOP_TEXT.encode("latin-1"),
    "an overlong character": SHOP_TEXT.replace("Tests", "@").encode().replace(b"@", b"\xc0\xaf"),
    "half a surrogate": SHOP_TEXT.replace("Tests", "@").encode().replace(b"@", b"\xed\xa0\x80"),
    "a zero in a text": SHOP_TEXT.replace("Tests", "Te\\u0000sts").encode(),
}


def make_missing(there):
    """Names of plans that are not there, or that name a file that is not."""
    plain = there / "plain"
    plain.write_text("{}")
    (there / "dangling").symlink_to(there / "nowhere")
    (there / "circle").symlink_to(there / "circle")
    for key in ["catalog", "policy"]:
        (there / f"{key}.loadline").write_text(json.dumps(plan(**{key: "none.json"})))
    return {
        "a file": there / "none.loadline",
        "a file in a folder that is not there": there / "none" / "plan.loadline",
        "a file below a file": plain / "plan.loadline",
        "a link to nowhere": there / "dangling",
        "a link to itself": there / "circle",
        "no name": "",
        "a name of two lines": there / "one\ntwo",
        "a name too long for a file": there / ("n" * 300),
        "the catalogue": there / "catalog.loadline",
        "the policy": there / "policy.loadline",
    }


def make_folders(there):
    """Folders given as plans, or named by plans."""
    inner = there / "folder.loadline"
    inner.mkdir()
    (there / "link").symlink_to(inner)
    for key in ["catalog", "policy"]:
        (there / f"{key}.loadline").write_text(json.dumps(plan(**{key: "./folder.loadline"})))
    return {
        "the root": "/",
        "the current one": ".",
        "the one above": "..",
        "one with an ending": inner,
        "one with a slash": f"{inner}/",
        "a link to one": there / "link",
        "a system's own": "/dev",
        "a temporary one": there,
        "as the catalogue": there / "catalog.loadline",
        "as the policy": there / "policy.loadline",
    }


def refused(path, there):
    """Checks that every command refuses the plan, and that nothing is written."""
    output = there / "out.svg"
    for command in [["evaluate", path], ["render", path, "cost", "-o", output], ["check", path]]:
        sentence = bad(WRONG_INPUT, *command)
        assert 10 < len(sentence) < 1000, sentence
        assert sentence[-1] in ".?", sentence
    assert not output.exists()
    assert not [name for name in os.listdir(there) if name.startswith("out")]


def state_content(kind, name, content):
    @holds(f"{kind}, {name}: one sentence, status 1")
    def _():
        with tempfile.TemporaryDirectory(prefix="loadline-test-") as folder:
            there = Path(folder)
            path = there / "plan.loadline"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            refused(path, there)


def state_place(kind, name, make):
    @holds(f"{kind}, {name}: one sentence, status 1")
    def _():
        with tempfile.TemporaryDirectory(prefix="loadline-test-") as folder:
            there = Path(folder)
            refused(make(there)[name], there)


CONTENTS = {
    "broken JSON": BROKEN, "wrong types": WRONG_TYPES, "out of range": OUT_OF_RANGE,
    "an unknown node": UNKNOWN_NODES, "empty": EMPTY, "huge": HUGE, "deep": DEEP, "binary": BINARY,
}
PLACES = {"missing": make_missing, "a folder": make_folders}

for kind, inputs in CONTENTS.items():
    assert len(inputs) >= 10, kind
    for name, content in inputs.items():
        state_content(kind, name, content)
for kind, make in PLACES.items():
    with tempfile.TemporaryDirectory(prefix="loadline-test-") as folder:
        names = list(make(Path(folder)))
    assert len(names) >= 10, kind
    for name in names:
        state_place(kind, name, make)

main()
