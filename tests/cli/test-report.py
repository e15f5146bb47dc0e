#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli report: documents that are whole, correct and in need of nothing else."""

import html.parser
import math
import os
import re
import subprocess
import urllib.parse
import zipfile
from pathlib import Path

import yaml
from harness import NO_FILE, ROOT, STRATEGIES, WRONG_INPUT, as_input, bad, folder, good, holds, main, plan, templates

VOID = {"meta", "br", "hr", "img", "link", "path", "rect", "use", "circle", "line", "stop"}
PARTS = ["summary", "decision", "cost", "performance", "roadmap", "limits", "scenarios", "assumptions", "catalogue",
         "method", "glossary"]
WORD_JOINER = "\u2060"
HOSTILE = '</title><script>alert(1)</script> & "quoted" =1+1'


class Page(html.parser.HTMLParser):
    """A page taken apart; complains of what is not well formed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.words, self.tags = [], [], [], [], []
        self.feed(text)
        assert self.open == [], self.open

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.tags.append((tag, known))
        if "id" in known:
            self.ids.append(known["id"])
        self.links += [known[name] for name in ("href", "xlink:href", "src") if name in known]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        assert self.open and self.open[-1] == tag, (tag, self.open[-3:])
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def page_of(*arguments, **rest):
    with folder() as there:
        good("report", *arguments, "-o", f"{there}/report.html", **rest)
        return Page(Path(f"{there}/report.html").read_text())


def template(name):
    return ROOT / "data" / "templates" / f"{name}.loadline"


@holds("the page of every template is well formed, and all its names and links are its own")
def _():
    for name in templates():
        page = page_of(template(name))
        assert len(page.ids) == len(set(page.ids)), name
        assert all(link[1:] in page.ids for link in page.links if link.startswith("#")), name
        assert all(link.startswith("#") for link in page.links), name
        assert [part for part in page.ids if part in PARTS] == PARTS, name
        assert not [tag for tag, _ in page.tags if tag in ("script", "link", "img", "iframe")], name


@holds("every picture has a text alternative, every table headers and a caption")
def _():
    page = page_of(template("shop-recommender"))
    pictures = [known for tag, known in page.tags if tag == "div" and "picture" in known.get("class", "")]
    assert len(pictures) >= 6 and all(known["role"] == "img" and known["aria-label"] for known in pictures)
    tables = [known for tag, known in page.tags if tag == "table"]
    captions = [known for tag, known in page.tags if tag == "caption"]
    assert len(tables) == len(captions) >= 8
    assert all(known.get("scope") in ("col", "row", "colgroup") for tag, known in page.tags if tag == "th")


@holds("a caption says what a figure shows, as its title has what it says")
def _():
    page = page_of(template("shop-recommender"))
    for caption in ("What each strategy costs in each month, against the budget.",
                    "When each strategy fits and changes, and which one the rule follows."):
        assert page.text.count(caption) == 1, caption
    pictures = [known["aria-label"] for tag, known in page.tags if known.get("role") == "img"]
    assert any("costs least over 36 months" in label for label in pictures)


@holds("the verdict, the scenarios and every assumption are in the page")
def _():
    answer = good("evaluate", template("shop-recommender")).text
    page = page_of(template("shop-recommender"))
    headline = " ".join(answer.split("\n\n")[1].split())[:60]
    assert headline in page.text.replace(WORD_JOINER, ""), headline
    for parameter in good("parameters", "--format", "json").json["parameters"]:
        assert parameter["label"] in page.text, parameter["label"]
    assert page.text.count("list price") >= 1
    assert "Glossary" in page.text and "Erlang C" in page.text


@holds("names from a file are text, whatever they hold")
def _():
    hostile = plan(title=HOSTILE, author=HOSTILE, notes=HOSTILE,
                   scenarios=[{"name": HOSTILE, "parameters": {"users": 9000}}])
    page = page_of("-", given=as_input(hostile))
    assert "script" not in [tag for tag, _ in page.tags]
    assert page.text.count("<script>alert(1)</script>") >= 4


@holds("the same plan on the same day makes the same bytes")
def _():
    fixed = {"SOURCE_DATE_EPOCH": "1800000000"}
    with folder() as there:
        for ending in ("pdf", "html", "md", "xlsx", "yaml", "csv", "json"):
            for name in ("a", "b"):
                os.makedirs(f"{there}/{name}", exist_ok=True)
                good("report", template("fraud-scorer"), "-o", f"{there}/{name}/it.{ending}", environment=fixed)
            assert Path(f"{there}/a/it.{ending}").read_bytes() == Path(f"{there}/b/it.{ending}").read_bytes()
        assert "15 January 2027" in Path(f"{there}/a/it.html").read_text()


@holds("CSV and JSON are what evaluate says")
def _():
    with folder() as there:
        for ending in ("csv", "json"):
            good("report", template("search-index"), "--set", "users=9000", "-o", f"{there}/a.{ending}")
            answer = good("evaluate", template("search-index"), "--set", "users=9000", "--format", ending)
            assert Path(f"{there}/a.{ending}").read_bytes() == answer.out
        assert len(STRATEGIES) * len(good("evaluate", template("search-index"), "--format", "json").json["months"]) + 1 \
            == Path(f"{there}/a.csv").read_text().count("\n")


@holds("the workbook's totals are formulas that hold the values of the projection")
def _():
    with folder() as there:
        good("report", template("shop-recommender"), "-o", f"{there}/report.xlsx")
        with zipfile.ZipFile(f"{there}/report.xlsx") as book:
            names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
            sheets = {name: book.read(f"xl/worksheets/sheet{i}.xml").decode() for i, name in enumerate(names, 1)}
            charts = [name for name in book.namelist() if name.startswith("xl/charts/chart")]
        assert names == ["Summary", "Months", "Strategies", "Scenarios", "Assumptions"], names
        assert len(charts) == 2
        projection = good("evaluate", template("shop-recommender"), "--format", "json").json
        formulas = dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>[^<]*</f><v>([^<]*)</v>', sheets["Strategies"]))
        last = len(projection["months"]) + 1
        for column, strategy in zip("BCDEFG", STRATEGIES):
            summary = projection["summary"]["strategies"][strategy]
            assert math.isclose(float(formulas[f"{column}{last + 3}"]), summary["total"], rel_tol=1e-9)
            assert math.isclose(float(formulas[f"{column}{last + 4}"]), summary["present_value"], rel_tol=1e-9)
        assert sheets["Months"].count("<f>SUM(") == len(STRATEGIES) * len(projection["months"])
        assert all("<pane " in sheets[name] for name in ("Months", "Strategies", "Assumptions"))
        assert all("<autoFilter " in sheets[name] for name in ("Months", "Assumptions"))


@holds("a name that looks like a formula is text in the workbook")
def _():
    hostile = plan(title="=1+1", author="@SUM(A1)",
                   scenarios=[{"name": "+1", "parameters": {"users": 9000}}, {"name": "-1", "parameters": {}}])
    with folder() as there:
        good("report", "-", "-o", f"{there}/report.xlsx", given=as_input(hostile))
        with zipfile.ZipFile(f"{there}/report.xlsx") as book:
            texts = book.read("xl/sharedStrings.xml").decode()
            formulas = "".join(re.findall(r"<f>.*?</f>", "".join(
                book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet"))))
        assert ">=1+1<" in texts and ">+1<" in texts and ">-1<" in texts
        assert "1+1" not in formulas


@holds("Markdown finds its pictures beside it, and names in it are text")
def _():
    hostile = plan(title="a|b `c` <i>d</i> [e](f)", notes="| - x |\n# y")
    with folder() as there:
        good("report", "-", "-o", f"{there}/my plan.md", given=as_input(hostile))
        text = Path(f"{there}/my plan.md").read_text()
        pictures = re.findall(r"^!\[.*\]\((.*)\)$", text, re.M)
        assert len(pictures) >= 3
        for picture in pictures:
            assert Path(there, urllib.parse.unquote(picture)).read_text().startswith("<?xml"), picture
        assert r"# a\|b \`c\` &lt;i>d&lt;/i> \[e\](f)" in text
        assert r"\| - x \| \# y" in text
        for block in text.split("\n\n"):
            lines = block.splitlines()
            if lines and lines[0].startswith("|"):
                cells = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
                assert len(cells) == 1, lines


@holds("the manifest is the configuration of the plan's last month")
def _():
    for name in templates():
        with folder() as there:
            good("report", template(name), "-o", f"{there}/a.yaml")
            text = Path(f"{there}/a.yaml").read_text()
        documents = list(yaml.safe_load_all(text))
        month = good("evaluate", template(name), "--format", "json").json["months"][-1]
        strategy = month["decision"]["strategy"]
        if strategy is None:
            continue
        result = month["strategies"][strategy]
        pod = documents[0]["spec"]["template"]["spec"]
        assert documents[0]["kind"] == "Deployment" and "#" in text
        assert pod["nodeSelector"]["node.kubernetes.io/instance-type"] == result["node"]
        if strategy == "autoscale":
            assert documents[1]["kind"] == "HorizontalPodAutoscaler"
            assert documents[1]["spec"]["maxReplicas"] == result["nodes"]
            assert documents[1]["spec"]["minReplicas"] == result["base_nodes"]
        else:
            assert len(documents) == 1 and documents[0]["spec"]["replicas"] == result["nodes"]


def poppler(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


@holds("the paper report has its parts in an outline, numbered pages, and its fonts inside")
def _():
    with folder() as there:
        pdf = f"{there}/it.pdf"
        good("report", template("shop-recommender"), "-o", pdf, environment={"SOURCE_DATE_EPOCH": "1800000000"})
        facts = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", poppler("pdfinfo", pdf), re.M))
        assert facts["Title"] == "Shop recommender" and facts["CreationDate"].startswith("Fri Jan 15 08:00:00 2027")
        assert "A4" in facts["Page size"]
        places = poppler("pdfinfo", "-dests", pdf)
        assert all(f'"{part}"' in places for part in PARTS), places
        fonts = [line.split() for line in poppler("pdffonts", pdf).splitlines()[2:]]
        assert fonts and all(font[-5] == "yes" for font in fonts), fonts
        n_pages = int(facts["Pages"])
        for page in range(2, n_pages + 1):
            text = poppler("pdftotext", "-f", page, "-l", page, pdf, "-")
            assert f"{page} of {n_pages}" in text, page


@holds("on paper nothing passes the margins, and no heading stands alone")
def _():
    for name in templates():
        with folder() as there:
            good("report", template(name), "-o", f"{there}/it.pdf")
            boxes = poppler("pdftotext", "-bbox-layout", f"{there}/it.pdf", "-")
        for page in boxes.split("<page ")[1:]:
            width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
            words = [(*map(float, box), word) for *box, word in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page)]
            assert all(left >= 55 and right <= width - 55 and top >= 50 and bottom <= height - 15
                       for left, top, right, bottom, _ in words), name
            body = [word for word in words if word[3] < height - 56]
            assert len(body) >= 8, (name, body)


@holds("a plan with much to say keeps whole rows and repeats its headers")
def _():
    much = plan(notes="word " * 4000, months=120, author="Ada " * 60,
                scenarios=[{"name": f"A what-if with a long name, number {i}", "parameters": {"users": 100 * i}}
                           for i in range(1, 13)])
    with folder() as there:
        good("report", "-", "-o", f"{there}/it.pdf", given=as_input(much))
        text = poppler("pdftotext", "-layout", f"{there}/it.pdf", "-")
    assert text.count("word") == 4000
    assert "Every assumption, and where it differs from the default (continued)" in text
    assert all(f"number {i}" in " ".join(text.split()) for i in range(1, 13))


@holds("an ending that says nothing is refused with those that do")
def _():
    with folder() as there:
        sentence = bad(WRONG_INPUT, "report", template("internal-tool"), "-o", f"{there}/report.doc")
        assert ".html" in sentence and ".json" in sentence, sentence
        assert os.listdir(there) == []


@holds("what can't be written leaves nothing, and what was there stays")
def _():
    with folder() as there:
        bad(NO_FILE, "report", template("internal-tool"), "-o", f"{there}/missing/report.html")
        os.mkdir(f"{there}/report.html")
        bad(NO_FILE, "report", template("internal-tool"), "-o", f"{there}/report.html")
        assert os.listdir(there) == ["report.html"] and os.listdir(f"{there}/report.html") == []


main()
