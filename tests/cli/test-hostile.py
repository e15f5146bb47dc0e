#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan whose every name and note tries to be more than text, through every output of the command."""

import csv
import io
import json
import os
import re
import zipfile
from xml.etree import ElementTree

import yaml
from harness import as_input, figures, folder, good, holds, main, run

# What each tries: markup, a formula, a format, a path, the end of a comment or of a line, an escape
# sequence of terminals, a change of direction, and a quote.
TRICKS = [
    "</title></text><script>alert(1)</script>&lt;", "=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "%s%n%99$s%d",
    "../../../etc/passwd", "a\u2028kind: Evil", "b\u2029kind: Evil", "c\u0085kind: Evil", "d\nkind: Evil",
    "\u001b]0;owned\u0007\u001b[31m", "\u202egnp.exe", "'; kind: Evil #", "<b>bold</b> & <a href='x'>link</a>",
    "${HOME} $(id) `id`", "{{ 7 * 7 }}", "]]><!--", "\\write18{id}", "\t=1+1",
]
LINES = "\n\r\v\f\u0085\u2028\u2029"


def hostile_plan():
    trick = iter(TRICKS * 20)
    nodes = [{"id": next(trick).replace(",", ".").translate({c: "?" for c in range(32)}) + f" {i}",
              "family": f"={i}", "vcpu": 4 * (i + 1), "memory_gib": 16 * (i + 1),
              "price_hour": {"on_demand": 0.2 * (i + 1)}} for i in range(len(TRICKS))]
    step = iter(range(1000))

    def box(kind, **rest):
        return {"id": f"{next(trick)} {next(step)}", "kind": kind, "label": next(trick), "action": next(trick),
                "state": next(trick), **rest}

    end = {"id": next(trick) + "end", "kind": "end", "label": next(trick)}
    watch = box("process", next=end["id"])
    stay = box("outcome", strategy="stay", next=watch["id"])
    out = box("outcome", strategy="horizontal", next=watch["id"])
    ask = box("decision", yes=stay["id"], no=out["id"],
              when={"metric": "users", "op": "<", "value": 4200})
    start = box("start", next=ask["id"])
    return {
        "format": "loadline-plan", "version": 1, "title": TRICKS[0], "author": "=1+1", "notes": "\n".join(TRICKS),
        "start": "2027-01", "months": 12, "currency": "=A1",
        "catalog": {"format": "loadline-catalog", "version": 1, "id": "=1", "title": next(trick),
                    "currency": "=A1", "as_of": next(trick), "source": next(trick), "default": nodes[0]["id"],
                    "nodes": nodes},
        "policy": {"format": "loadline-policy", "version": 1, "id": next(trick), "title": next(trick),
                   "nodes": [start, ask, stay, out, watch, end]},
        "parameters": {"users": 4000, "users_growth": 0.03, "max_nodes": 8},
        "events": [{"month": f"2027-{i % 12 + 1:02}", "name": name, "users_factor": 1.01}
                   for i, name in enumerate(TRICKS)],
        "scenarios": [{"name": name, "notes": name, "parameters": {"users": 3000 + i}}
                      for i, name in enumerate(TRICKS)],
        TRICKS[5]: TRICKS[0], TRICKS[11]: 1,
    }


PLAN = as_input(hostile_plan())


def output(command, name, *rest):
    """The file that the command makes of the plan, which is the only one it makes."""
    with folder() as there:
        answer = run(command, "-", *rest, "-o", f"{there}/{name}", given=PLAN)
        assert answer.status == 0, answer
        assert sorted(os.listdir(there))[0].startswith(name.split(".")[0]), os.listdir(there)
        with open(f"{there}/{name}", "rb") as file:
            return file.read()


def fields_of(text):
    return [field for row in csv.reader(io.StringIO(text, newline="")) for field in row]


def is_number(field):
    return re.fullmatch(r"[-+]?[0-9.]+(e[-+]?[0-9]+)?", field) is not None


def starts_no_formula(text):
    for field in fields_of(text):
        assert field[:1] not in ("=", "+", "-", "@", "\t", "\r") or is_number(field), field


@holds("the terminal is not steered by what a plan says")
def _():
    for command in (["evaluate", "-"], ["decide", "-"], ["check", "-"], ["evaluate", "-", "--scenario", TRICKS[11]],
                    ["evaluate", "-", "--scenario", "%s%n"], ["decide", "-", "--policy", TRICKS[11]]):
        answer = run(*command, given=PLAN)
        for said in (answer.out.decode(), answer.error.decode()):
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", said), said


@holds("JSON answers keep every name as it is")
def _():
    answer = run("evaluate", "-", "--format", "json", "--scenario", TRICKS[0], given=PLAN)
    assert answer.json["plan"] == answer.json["scenario"] == TRICKS[0]
    assert run("decide", "-", "--format", "json", given=PLAN).json["plan"] == TRICKS[0]


@holds("no field of a CSV file is a formula")
def _():
    starts_no_formula(run("evaluate", "-", "--format", "csv", given=PLAN).text)
    starts_no_formula(output("report", "it.csv").decode())
    with folder() as there:
        catalog = f"{there}/c.json"
        with open(catalog, "w", encoding="utf-8") as file:
            json.dump(hostile_plan()["catalog"], file)
        starts_no_formula(good("catalog", catalog, "--format", "csv").text)
        for figure in figures():
            run("render", "-", figure, "--data", f"{there}/it.csv", given=PLAN)
            with open(f"{there}/it.csv", encoding="utf-8") as file:
                starts_no_formula(file.read())


@holds("the page has no script, no image from elsewhere and no element of a name")
def _():
    page = output("report", "it.html").decode()
    assert not re.search(r"<(script|b|a href='|iframe|img|object|embed|form|input)\b", page)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", re.sub(r">[^<]*<", "><", page))
    assert not re.search(r"(href|src)=\"(?!#)", page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


@holds("every picture is XML that holds no script")
def _():
    for figure in figures():
        picture = ElementTree.fromstring(output("render", "it.svg", figure))
        for element in picture.iter():
            tag = element.tag.rpartition("}")[2]
            assert tag not in ("script", "foreignObject", "a", "image", "iframe"), (figure, tag)
            assert not any(name.startswith("on") for name in element.attrib), figure
            assert all(value.startswith("#") for name, value in element.attrib.items() if name.endswith("href"))


@holds("the workbook has names as texts, never as formulas or links")
def _():
    with zipfile.ZipFile(io.BytesIO(output("report", "it.xlsx"))) as book:
        sheets = [name for name in book.namelist() if name.endswith(".xml")]
        for name in sheets:
            tree = ElementTree.fromstring(book.read(name))
            assert not any(e.tag.endswith("}hyperlink") for e in tree.iter()), name
            formulas = [e.text or "" for e in tree.iter() if e.tag.endswith("}f")]
            assert not any(trick in f for f in formulas for trick in ("1+1", "cmd", "SUM(A1)", "script")), formulas
        assert b"=1+1" in b"".join(book.read(name) for name in sheets)


@holds("the manifest has the objects that it should have, and names stay in comments and strings")
def _():
    text = output("report", "it.yaml").decode()
    for character in LINES.replace("\n", ""):
        assert character not in text, hex(ord(character))
    kinds = [document["kind"] for document in yaml.safe_load_all(text)]
    assert "Evil" not in kinds and set(kinds) <= {"Deployment", "HorizontalPodAutoscaler", "Service"}, kinds
    assert all(re.match(r"\s*(#|[A-Za-z./-]+:|- |---|$)", line) for line in text.splitlines()), text


@holds("Markdown has no element and no link of a name")
def _():
    text = output("report", "it.md").decode()
    assert not re.search(r"<\w", text), re.search(r".{40}<\w.{40}", text)
    assert all(path.startswith("it-figures/") for path in re.findall(r"(?<!\\)\]\(([^)]*)\)", text))


@holds("paper and pictures are made of every figure")
def _():
    assert output("report", "it.pdf").startswith(b"%PDF")
    for figure in figures():
        assert output("render", "it.png", figure).startswith(b"\x89PNG")


@holds("texts as long as they may be are no burden")
def _():
    notes = "word & <b> " * 5957
    name = notes[:497]
    names = {"title": name, "author": name, "notes": notes, "currency": name}
    scenarios = [{"name": name + f"{i}", "notes": notes if i < 6 else "", "parameters": {"users": 10 * i}}
                 for i in range(63)]
    events = [{"month": "2027-03", "name": name, "users_factor": 1.001} for _ in range(1024)]
    plan = as_input({**hostile_plan(), **names, "scenarios": scenarios, "events": events})
    for command, name, rest in [("render", "it.svg", [figure]) for figure in figures()] + [
            ("report", f"it.{kind}", []) for kind in ("html", "pdf", "md", "xlsx", "yaml", "csv", "json")]:
        # Each run must end within the harness's minute, also where a sanitizer slows it down.
        with folder() as there:
            answer = run(command, "-", *rest, "-o", f"{there}/{name}", given=plan)
            assert answer.status == 0, (command, rest, name, answer)


main()
