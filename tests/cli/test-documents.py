#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli report: every kind of document of every template, checked with the programs that people open them with."""

import csv
import math
import os
import re
import resource
import subprocess
import zipfile
from pathlib import Path

import yaml
from harness import NO_FILE, PROGRAM, STRATEGIES, as_input, bad, folder, good, holds, main, plan, run, templates
from papers import FIXED, files_in, languages, program, template

KINDS = [("pdf", "pdf"), ("slides", "pdf"), ("html", "html"), ("md", "md"), ("xlsx", "xlsx"), ("yaml", "yaml"),
         ("csv", "csv"), ("json", "json")]
LANGUAGES = ["en_US", "de_DE", "ar_EG"]
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)"]


def make_all(there, name, environment):
    os.makedirs(there, exist_ok=True)
    for kind, ending in KINDS:
        good("report", template(name), "--format", kind, "-o", f"{there}/{kind}.{ending}", environment=environment)


def text_of(sheet, texts):
    """The cells of a sheet as LibreOffice or the program wrote it, texts resolved: {"A1": "Shop"}."""
    cells = {}
    for name, kinds, body in re.findall(r'<c r="([A-Z]+\d+)"([^>]*[^/])>(.*?)</c>', sheet, re.S):
        value = re.search(r"<v>(.*?)</v>", body)
        if value:
            cells[name] = texts[int(value[1])] if 't="s"' in kinds else value[1]
    return cells


def workbook(path):
    """The cells of every sheet by its name."""
    with zipfile.ZipFile(path) as book:
        names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        shared = re.findall(r"<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)
        texts = ["".join(re.findall(r"<t[^>]*>(.*?)</t>", text, re.S)) for text in shared]
        return {name: text_of(book.read(f"xl/worksheets/sheet{i}.xml").decode(), texts)
                for i, name in enumerate(names, 1)}


@holds("every kind of every template is made in English, German and Arabic, twice the same")
def _():
    with languages(*LANGUAGES) as known, folder() as there:
        for name in templates():
            for language, environment in known.items():
                make_all(f"{there}/{name}-{language}", name, environment)
        again = templates()[0]
        for language, environment in known.items():
            make_all(f"{there}/again", again, environment)
            for path in files_in(f"{there}/again"):
                assert Path(there, "again", path).read_bytes() == Path(there, f"{again}-{language}", path).read_bytes(), path
        for name in templates():
            page = Path(there, f"{name}-ar_EG", "html.html").read_text()
            assert 'dir="rtl"' in page and 'lang="ar' in page, name
            assert 'dir="ltr"' in Path(there, f"{name}-de_DE", "html.html").read_text(), name
            with zipfile.ZipFile(f"{there}/{name}-ar_EG/xlsx.xlsx") as book:
                assert 'rightToLeft="1"' in book.read("xl/worksheets/sheet2.xml").decode(), name
            with zipfile.ZipFile(f"{there}/{name}-de_DE/xlsx.xlsx") as book:
                for sheet in (item for item in book.namelist() if item.startswith("xl/worksheets/sheet")):
                    for value in re.findall(r"<v>(.*?)</v>", book.read(sheet).decode()):
                        assert value.startswith("#") or math.isfinite(float(value)), (name, sheet, value)
            for kind in ("csv", "json"):
                contents = {Path(there, f"{name}-{language}", f"{kind}.{kind}").read_bytes() for language in LANGUAGES}
                assert len(contents) == 1, (name, kind)


@holds("CSV is tidy: a row a month and strategy, a number or nothing in each of its cells of numbers")
def _():
    words = {"month", "strategy", "node", "limits", "feasible", "chosen", "price_is_estimate"}
    with folder() as there:
        for name in templates():
            good("report", template(name), "-o", f"{there}/a.csv")
            with open(f"{there}/a.csv", newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            assert len({(row["month"], row["strategy"]) for row in rows}) == len(rows) > 0
            for row in rows:
                assert all(value == "" or math.isfinite(float(value)) for key, value in row.items()
                           if key not in words), row


@holds("pictures beside Markdown are sound SVG")
def _():
    lint = program("xmllint")
    if lint is None:
        print("# xmllint is not installed")
        return
    with folder() as there:
        good("report", template("shop-recommender"), "-o", f"{there}/it.md")
        pictures = [path for path in files_in(there) if path.endswith(".svg")]
        assert len(pictures) >= 8
        subprocess.run([lint, "--noout", "--nonet", *pictures], cwd=there, check=True)


@holds("LibreOffice opens the spreadsheet and computes the same totals")
def _():
    office = program("soffice", "libreoffice")
    if office is None:
        print("# LibreOffice is not installed")
        return
    with folder() as there:
        hostile = plan(title=HOSTILE[0], author=HOSTILE[3],
                       scenarios=[{"name": name, "parameters": {"users": 9000}} for name in HOSTILE[1:3]])
        good("report", "-", "-o", f"{there}/made.xlsx", given=as_input(hostile))
        without = f"{there}/bare.xlsx"
        with zipfile.ZipFile(f"{there}/made.xlsx") as book, zipfile.ZipFile(without, "w") as bare:
            for item in book.namelist():
                content = book.read(item)
                if item.startswith("xl/worksheets/sheet"):
                    content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                bare.writestr(item, content)
        subprocess.run([office, f"-env:UserInstallation=file://{there}/profile", "--headless", "--convert-to", "xlsx",
                        "--outdir", f"{there}/computed", without], capture_output=True, check=True, timeout=240)
        ours, theirs = workbook(f"{there}/made.xlsx"), workbook(f"{there}/computed/bare.xlsx")
        assert list(theirs) == ["Summary", "Months", "Strategies", "Scenarios", "Assumptions"]
        numbers = 0
        for sheet, cells in ours.items():
            for cell, value in cells.items():
                if re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", value) and value not in HOSTILE:
                    numbers += 1
                    assert math.isclose(float(value), float(theirs[sheet][cell]), rel_tol=1e-9), (sheet, cell)
        assert numbers > 1000
        assert theirs["Summary"]["A1"] == "=1+1"


@holds("a browser shows the page without a complaint and without asking anybody")
def _():
    browser = program("chromium", "chromium-browser", "google-chrome")
    if browser is None:
        print("# Chromium is not installed")
        return
    with folder() as there:
        good("report", template("shop-recommender"), "-o", f"{there}/it.html")
        page = Path(f"{there}/it.html").read_text()
        assert not re.search(r'(?:src|href|url\()\s*=?\s*["\']?(?:https?:)?//', re.sub(r"xmlns[:\w]*=\"[^\"]*\"", "", page))
        base = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={there}/profile"]
        done = subprocess.run([*base, "--enable-logging=stderr", "--v=0", f"--log-net-log={there}/net.json",
                               f"--print-to-pdf={there}/it.pdf", f"file://{there}/it.html"],
                              capture_output=True, text=True, check=True, timeout=120)
        assert "CONSOLE" not in done.stderr, done.stderr
        shown = subprocess.run(["pdftotext", f"{there}/it.pdf", "-"], capture_output=True, text=True, check=True).stdout
        assert "Scenarios compared" in shown and "Erlang" in shown


@holds("kubectl understands the manifest of every template, whatever the plan is called")
def _():
    kubectl = program("kubectl")
    if kubectl is None:
        print("# kubectl is not installed")
        return
    titles = ["Müller & Söhne: 50 % – plan!", "-.-", "9", "x" * 300, "配置", "a: b # c\n'd'\"e\""]
    with folder() as there:
        for name in templates():
            good("report", template(name), "-o", f"{there}/{name}.yaml")
        for number, title in enumerate(titles):
            good("report", "-", "--strategy", "autoscale", "-o", f"{there}/title-{number}.yaml",
                 given=as_input(plan(title=title)))
        for path in files_in(there):
            documents = list(yaml.safe_load_all(Path(there, path).read_text()))
            for document in documents:
                assert re.fullmatch(r"[a-z]([-a-z0-9]{0,61}[a-z0-9])?", document["metadata"]["name"]), document
            # A change that needs no cluster: what kubectl does not know would be missing afterwards.
            done = subprocess.run([kubectl, "label", "--local", "--dry-run=client", "-f", f"{there}/{path}", "seen=yes",
                                   "-o", "yaml"], capture_output=True, text=True, check=False, timeout=60,
                                  env={**os.environ, "KUBECONFIG": "/dev/null"})
            assert done.returncode == 0, done.stderr
            known = [yaml.safe_load("apiVersion:" + text) for text in re.split("^apiVersion:", done.stdout, flags=re.M)[1:]]
            assert len(known) == len(documents), done.stdout
            for ours, theirs in zip(documents, known):
                assert holds_all(theirs["spec"], ours["spec"]), (ours, theirs)


def holds_all(whole, part):
    """Whether all that is in part is in whole."""
    if isinstance(part, dict):
        return all(key in whole and holds_all(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(holds_all, whole, part))
    return str(whole) == str(part)


@holds("the manifest says which plan and assumption its numbers come from, and is of the month asked for")
def _():
    with folder() as there:
        for month in ("2027-01", "2029-12"):
            good("report", template("shop-recommender"), "--month", month, "--strategy", "autoscale",
                 "-o", f"{there}/a.yaml")
            text = Path(f"{there}/a.yaml").read_text()
            months = good("evaluate", template("shop-recommender"), "--format", "json").json["months"]
            result = next(m for m in months if m["month"] == month)["strategies"]["autoscale"]
            scaler = list(yaml.safe_load_all(text))[1]["spec"]
            assert (scaler["minReplicas"], scaler["maxReplicas"]) == (result["base_nodes"], result["nodes"])
            for words in ("Shop recommender", month, "memory_reserve", "utilisation_max"):
                assert words in text, words


@holds("a disk that is full leaves what was there, and no leftovers")
def _():
    limit = 3000

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    with folder() as there:
        for kind, ending in KINDS:
            if kind == "yaml":
                continue
            path = Path(there, f"it-{kind}.{ending}")
            path.write_text("before")
            done = subprocess.run([PROGRAM, "report", template("shop-recommender"), "--format", kind, "-o", path],
                                  capture_output=True, check=False, preexec_fn=small, restore_signals=False,
                                  env={**os.environ, "LC_ALL": "C", "TMPDIR": there})
            assert done.returncode != 0, kind
            assert path.read_text() == "before", kind
        beside = [name for name in os.listdir(there) if not re.fullmatch(r"it-\w+\.\w+", name)]
        assert beside == [], beside


@holds("a place that can't be written to is told, whatever the kind")
def _():
    with folder() as there:
        for kind, ending in KINDS:
            bad(NO_FILE, "report", template("internal-tool"), "--format", kind, "-o", f"{there}/missing/it.{ending}")
        assert files_in(there) == []


main()
