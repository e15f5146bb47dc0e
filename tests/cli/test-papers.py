#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli report and slides on pages: every template in several languages fits its pages."""

import re
from pathlib import Path

from harness import WRONG_INPUT, WRONG_USAGE, as_input, bad, folder, good, holds, main, plan, templates
from papers import FIXED, facts, fonts_are_inside, languages, pages, poppler, template

LANGUAGES = ["en_US", "de_DE", "ar_EG"]
SLIDES = ["verdict", "decision", "questions", "cost", "throughput", "roadmap", "scenarios", "risks", "next", "assumptions"]


def each_language(check):
    """Calls check with the name of a locale, its environment and a template, for all of them."""
    with languages(*LANGUAGES) as known:
        for name, environment in known.items():
            for plan_name in templates():
                check(name, environment, plan_name)


@holds("the report of every template in English, German and Arabic keeps within its margins, and no words overlap")
def _():
    def check(name, environment, plan_name):
        with folder() as there:
            good("report", template(plan_name), "-o", f"{there}/it.pdf", environment=environment)
            assert ("letter" if name == "en_US" else "A4") in facts(f"{there}/it.pdf")["Page size"]
            for number, page in enumerate(pages(f"{there}/it.pdf"), 1):
                where = (name, plan_name, number)
                assert not page.within(55, 50, 55, 15), (where, page.within(55, 50, 55, 15))
                assert not page.overlaps(), (where, page.overlaps())
                assert len([word for word in page.words if word[3] < page.height - 56]) >= 8, where

    each_language(check)


def first_pages(pdf):
    """The numbers of the pages where the summary and the part after it begin."""
    places = dict(re.findall(r'(\d+) \[.*"(summary|decision)"', poppler("pdfinfo", "-dests", pdf))[::-1])
    return {name: int(number) for number, name in places.items()}


@holds("cover, contents and summary have a page each, however often the answer changes")
def _():
    def check(name, environment, plan_name):
        with folder() as there:
            good("report", template(plan_name), "-o", f"{there}/it.pdf", "--paper", "letter", environment=environment)
            assert first_pages(f"{there}/it.pdf") == {"summary": 3, "decision": 4}, (name, plan_name)

    each_language(check)
    crowds = [{"month": f"{2027 + m // 12}-{m % 12 + 1:02}", "name": "Crowd", "users_factor": 9} for m in range(0, 60, 2)]
    restless = plan(months=60, events=crowds, scenarios=[])
    with folder() as there:
        good("report", "-", "-o", f"{there}/it.pdf", "--paper", "letter", given=as_input(restless))
        assert first_pages(f"{there}/it.pdf") == {"summary": 3, "decision": 4}
        text = " ".join(poppler("pdftotext", "-layout", "-f", 3, "-l", 3, f"{there}/it.pdf", "-").split())
        assert re.search(r"and \d\d more", text) and re.search(r"on: \d\d more changes", text), text
        assert "Dec 2031" in text, text


@holds("slides of every template in English, German and Arabic keep within their margins, and no words overlap")
def _():
    def check(name, environment, plan_name):
        with folder() as there:
            good("slides", template(plan_name), "-o", f"{there}/it.pdf", environment=environment)
            assert facts(f"{there}/it.pdf")["Page size"].startswith("960 x 540")
            shown = pages(f"{there}/it.pdf")
            assert 8 <= len(shown) <= 10, (plan_name, len(shown))
            for number, page in enumerate(shown, 1):
                where = (name, plan_name, number)
                assert not page.within(55, 38, 55, 15), (where, page.within(55, 38, 55, 15))
                assert not page.overlaps(), (where, page.overlaps())

    each_language(check)


@holds("where people read from right to left, pages begin at the right")
def _():
    with folder() as there, languages("en_US", "ar_EG") as known:
        for name, begins_left in (("en_US", True), ("ar_EG", False)):
            for command in ("report", "slides"):
                good(command, template("internal-tool"), "-o", f"{there}/it.pdf", environment=known[name])
                page = pages(f"{there}/it.pdf")[1]
                title = [word for word in page.words if word[1] < min(top for _, top, *_ in page.words) + 5]
                at_left = min(word[0] for word in title) < 60
                at_right = max(word[2] for word in title) > page.width - 60
                assert (at_left, at_right) == (begins_left, not begins_left), (name, command, title)


@holds("slides have an outline, links, their title, author and day, and their fonts inside")
def _():
    with folder() as there:
        pdf = f"{there}/it.pdf"
        good("slides", template("shop-recommender"), "-o", pdf, "--author", "Ada", environment=FIXED)
        known = facts(pdf)
        assert known["Title"] == "Shop recommender" and known["Author"] == "Ada", known
        assert known["CreationDate"].startswith("Fri Jan 15 08:00:00 2027"), known
        assert fonts_are_inside(pdf)
        places = re.findall(r'"([a-z]+)"', poppler("pdfinfo", "-dests", pdf))
        assert sorted(places) == sorted(SLIDES), places
        for number in range(1, int(known["Pages"]) + 1):
            text = poppler("pdftotext", "-f", number, "-l", number, pdf, "-")
            assert f"{number} of {known['Pages']}" in text and "15 January 2027" in text, text


@holds("letters of a slide can be read from afar")
def _():
    with folder() as there:
        for name in templates():
            good("slides", template(name), "-o", f"{there}/it.pdf")
            for page in pages(f"{there}/it.pdf"):
                heights = sorted(bottom - top for _, top, _, bottom, _ in page.words)
                assert heights[len(heights) // 2] >= page.height / 45, (name, heights[len(heights) // 2])


@holds("a plan with one scenario compares none, and parts that are not asked for are left out")
def _():
    with folder() as there:
        lone = as_input(plan(scenarios=[]))
        good("slides", "-", "-o", f"{there}/it.pdf", given=lone)
        assert '"scenarios"' not in poppler("pdfinfo", "-dests", f"{there}/it.pdf")
        good("slides", "-", "--parts", "cost, roadmap", "-o", f"{there}/it.pdf", given=lone)
        assert len(pages(f"{there}/it.pdf")) == 3
        good("report", "-", "--parts", "glossary", "-o", f"{there}/it.pdf", given=lone)
        text = poppler("pdftotext", f"{there}/it.pdf", "-")
        assert "Glossary" in text and "Erlang" not in text and len(pages(f"{there}/it.pdf")) == 3


@holds("paper, title, author, date, strategy and scenarios are as the options say")
def _():
    with folder() as there:
        pdf = f"{there}/it.pdf"
        good("report", template("shop-recommender"), "-o", pdf, "--paper", "Letter", "--title", "A <new> title",
             "--author", "Ada", "--date", "2027-03-01", "--strategy", "vertical", "--scenarios", "Growth doubles",
             "--month", "2028-01", "--theme", "print")
        known, text = facts(pdf), " ".join(poppler("pdftotext", pdf, "-").split())
        assert "letter" in known["Page size"] and known["Title"] == "A <new> title", known
        assert "1 March 2027" in text and "Proposed is “Scale vertically”" in text
        assert "Growth doubles" in text and "Reserved for a year" not in text
        assert "The decision of Jan 2028" in text and "The decision of Dec 2029" not in text


@holds("options that make no sense are refused in one sentence, and nothing is written")
def _():
    with folder() as there:
        cases = [
            (WRONG_USAGE, ["--parts", "costs"], "glossary"), (WRONG_USAGE, ["--parts", ""], "glossary"),
            (WRONG_USAGE, ["--paper", "a5"], "letter"), (WRONG_USAGE, ["--date", "2027-02-30"], "2027-03-01"),
            (WRONG_USAGE, ["--strategy", "bigger"], "vertical"), (WRONG_USAGE, ["--theme", "blue"], "print"),
            (WRONG_INPUT, ["--scenarios", "Growth trebles"], "Growth doubles"),
            (WRONG_INPUT, ["--month", "2031-01"], "2029-12"),
        ]
        for status, options, word in cases:
            for command in ("report", "slides"):
                sentence = bad(status, command, template("shop-recommender"), "-o", f"{there}/it.pdf", *options)
                assert word in sentence, sentence
        assert "pdf" in bad(WRONG_INPUT, "slides", template("internal-tool"), "-o", f"{there}/it.html")
        assert "slides" in bad(WRONG_USAGE, "report", template("internal-tool"), "-o", f"{there}/it.pdf", "--format", "ppt")
        assert list(Path(there).iterdir()) == []


@holds("a report can be asked to be slides, and a name with a comma is a scenario")
def _():
    named = plan(scenarios=[{"name": "More, sooner", "parameters": {"users": 9000}},
                            {"name": "Less", "parameters": {"users": 900}}])
    with folder() as there:
        good("report", "-", "--format", "slides", "--scenarios", "More, sooner", "--scenarios", "Less,Base",
             "-o", f"{there}/it.pdf", given=as_input(named), environment=FIXED)
        good("slides", "-", "-o", f"{there}/too.pdf", given=as_input(named), environment=FIXED)
        assert Path(f"{there}/it.pdf").read_bytes() == Path(f"{there}/too.pdf").read_bytes()


@holds("a plan for which nothing fits says so, and names no cost that nobody pays")
def _():
    hopeless = ["costly-ceiling", "--set", "max_nodes=1", "--set", "users=400000"]
    with folder() as there:
        for command in ("report", "slides"):
            good(command, template(hopeless[0]), *hopeless[1:], "-o", f"{there}/it.pdf")
            text = " ".join(poppler("pdftotext", "-l", 4, f"{there}/it.pdf", "-").split())
            assert "Nothing fits in any month" in text and " 0 USD" not in text, text
            for page in pages(f"{there}/it.pdf")[1:]:
                assert len(page.words) > 40, [word[4] for word in page.words]


main()
