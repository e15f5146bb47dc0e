#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli render: pictures of the kind, size and look asked for, whole or not at all."""

import os
import re
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

from harness import (
    DONE, NO_FILE, PROGRAM, SHOP, STRATEGIES, WRONG_INPUT, WRONG_USAGE, bad, figures, fits_the_terminal, folder, good,
    holds, in_german, in_locale, main, run,
)


def render(figure, path, *options):
    answer = good("render", SHOP, figure, "-o", path, *options)
    assert answer.out == b"", answer
    return Path(path).read_bytes()


def png_size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[-8:-4] == b"IEND"
    return struct.unpack(">II", data[16:24])


def svg_size(data):
    root = ElementTree.fromstring(data)
    return tuple(float(re.match(r"[0-9.]+", root.get(side))[0]) for side in ("width", "height"))


@holds("figures lists what can be drawn by id, name and meaning, and the help of render too")
def _():
    answer = good("figures")
    fits_the_terminal(answer)
    assert answer.lines[0].split() == ["Figure", "Name", "What", "it", "shows"]
    assert all(len(re.split(r"  +", line)) == 3 for line in answer.lines[2:] if line[0] != " "), answer
    names = figures()
    assert {"flowchart", "cost", "throughput"} <= set(names)
    help_text = good("render", "--help").text
    for name in [*names, *STRATEGIES, "high-contrast-dark", "print"]:
        assert name in help_text, name


@holds("every figure is drawn as PNG, SVG and PDF, light and dark")
def _():
    with folder() as there:
        for figure in figures():
            for options in [[], ["--dark"], ["--month", "2028-03"]]:
                assert png_size(render(figure, f"{there}/a.png", *options)) == (1600, 900)
                assert svg_size(render(figure, f"{there}/a.svg", *options)) == (800, 450)
                data = render(figure, f"{there}/a.pdf", *options)
                assert data.startswith(b"%PDF-") and b"%%EOF" in data[-32:]


@holds("dark pictures and marked months look different")
def _():
    with folder() as there:
        for figure in figures():
            plain = render(figure, f"{there}/a.svg")
            assert plain != render(figure, f"{there}/a.svg", "--dark"), figure
            one = ["--strategy", "horizontal"]
            assert render(figure, f"{there}/a.svg", *one) != render(
                figure, f"{there}/a.svg", *one, "--month", "2029-06"), figure


@holds("--size is pixels of a PNG and points of an SVG")
def _():
    with folder() as there:
        for size in [(640, 480), (1600, 400), (2400, 1350), (64, 64), (300, 2000)]:
            option = f"{size[0]}x{size[1]}"
            assert png_size(render("cost", f"{there}/a.png", "--size", option)) == size
            assert svg_size(render("cost", f"{there}/a.svg", "--size", option)) == size


@holds("the same plan gives the same picture")
def _():
    with folder() as there:
        for ending in ["png", "svg"]:
            for figure in figures():
                assert render(figure, f"{there}/a.{ending}") == render(figure, f"{there}/b.{ending}"), figure


@holds("--set and --scenario show in the picture")
def _():
    with folder() as there:
        base = render("throughput", f"{there}/a.svg")
        assert base != render("throughput", f"{there}/a.svg", "--scenario", "Slow growth")
        assert base != render("throughput", f"{there}/a.svg", "--set", "users=7000")


@holds("a size, an ending or a figure that is none is refused, and nothing is written")
def _():
    with folder() as there:
        for size in ["big", "100", "100x", "x100", "0x0", "63x64", "-5x100", "100x100x100", "99999x100", "1e3x10"]:
            bad(WRONG_USAGE, "render", SHOP, "cost", "-o", f"{there}/a.png", "--size", size)
        for name in ["a.gif", "a", "a.png.txt"]:
            sentence = bad(WRONG_INPUT, "render", SHOP, "cost", "-o", f"{there}/{name}")
            assert "svg" in sentence, sentence
        sentence = bad(WRONG_INPUT, "render", SHOP, "costs", "-o", f"{there}/a.png")
        assert all(name in sentence for name in figures()), sentence
        bad(WRONG_INPUT, "render", f"{there}/none.loadline", "cost", "-o", f"{there}/a.png")
        bad(WRONG_USAGE, "render", SHOP, "cost")
        assert os.listdir(there) == []


@holds("every theme looks different, and --dark is the dark one")
def _():
    with folder() as there:
        themes = ["light", "dark", "high-contrast", "high-contrast-dark", "print"]
        for figure in figures():
            looks = {theme: render(figure, f"{there}/a.svg", "--theme", theme) for theme in themes}
            assert len(set(looks.values())) == len(themes), figure
            assert render(figure, f"{there}/a.svg") == looks["light"]
            assert render(figure, f"{there}/a.svg", "--dark") == looks["dark"]
            assert render(figure, f"{there}/a.svg", "--dark", "--theme", "dark") == looks["dark"]


@holds("--scale is pixels of a PNG for each of the size, and nothing to an SVG")
def _():
    with folder() as there:
        for scale, size in [("1", (800, 450)), ("1.5", (1200, 675)), ("4", (3200, 1800))]:
            assert png_size(render("cost", f"{there}/a.png", "--scale", scale)) == size
            assert svg_size(render("cost", f"{there}/a.svg", "--scale", scale)) == (800, 450)
        data = render("cost", f"{there}/a.png", "--size", "300x200", "--scale", "3")
        assert png_size(data) == (900, 600)


@holds("words of a picture can be searched in an SVG and in a PDF")
def _():
    with folder() as there:
        for figure in figures():
            texts = [text.text for text in ElementTree.fromstring(render(figure, f"{there}/a.svg")).iter() if
                     text.tag.endswith("}text")]
            assert len(texts) > 5, (figure, texts)
            render(figure, f"{there}/a.pdf")
            if shutil.which("pdftotext"):
                found = subprocess.run(["pdftotext", f"{there}/a.pdf", "-"], capture_output=True, check=True).stdout
                assert texts[0].split()[0] in found.decode(), (figure, texts[0])


@holds("a strategy is drawn strong, and text as large as asked")
def _():
    with folder() as there:
        plain = render("cost", f"{there}/a.svg")
        looks = {render("cost", f"{there}/a.svg", "--strategy", key) for key in STRATEGIES}
        assert len(looks | {plain}) == len(STRATEGIES) + 1
        for scale in ["0.8", "1.25", "3"]:
            assert render("cost", f"{there}/a.svg", "--text-scale", scale) != plain
        assert render("cost", f"{there}/a.svg", "--text-scale", "1") == plain


@holds("scenarios are compared by every measure, by cost where none is named")
def _():
    with folder() as there:
        looks = {measure: render("compare", f"{there}/a.svg", "--measure", measure)
                 for measure in ["cost", "capacity", "latency", "nodes"]}
        assert len(set(looks.values())) == 4
        assert looks["cost"] == render("compare", f"{there}/a.svg")


@holds("a decision is shown up to a step, all of it with the last, and a step that there is not is refused")
def _():
    with folder() as there:
        month = ["--month", "2029-12"]
        steps = len(good("decide", SHOP, *month, "--format", "json").json["trace"])
        for figure in ["trace", "flowchart"]:
            looks = [render(figure, f"{there}/a.svg", *month, "--step", str(step + 1)) for step in range(steps)]
            assert len(set(looks)) == steps, figure
        assert render("trace", f"{there}/a.svg", "--step", "1") == render(
            "trace", f"{there}/a.svg", "--month", "2027-01", "--step", "1")
        sentence = bad(WRONG_INPUT, "render", SHOP, "trace", "-o", f"{there}/b.svg", *month, "--step", str(steps + 1))
        assert str(steps) in sentence, sentence
        assert not os.path.exists(f"{there}/b.svg")


@holds("--data writes the numbers, beside a picture or alone")
def _():
    with folder() as there:
        for figure in figures():
            render(figure, f"{there}/a.svg", "--data", f"{there}/a.csv")
            good("render", SHOP, figure, "--data", f"{there}/b.csv")
            rows = Path(f"{there}/a.csv").read_text().splitlines()
            assert len(rows) > 1 and "," in rows[0], figure
            assert Path(f"{there}/a.csv").read_bytes() == Path(f"{there}/b.csv").read_bytes()


@holds("--describe says in words what a picture shows, with a picture or without")
def _():
    with folder() as there:
        for figure in figures():
            words = good("render", SHOP, figure, "--describe").text
            assert len(words) > 20 and words.endswith(".\n"), words
            answer = good("render", SHOP, figure, "--describe", "-o", f"{there}/a.svg")
            assert answer.text == words and os.path.exists(f"{there}/a.svg")


@holds("all makes a file of every figure, tells how far it is, and writes the numbers")
def _():
    with folder() as there:
        for ending, options in [("png", []), ("svg", ["--format", "svg"]), ("pdf", ["--format", "pdf"])]:
            answer = run("render", SHOP, "all", "-o", f"{there}/{ending}", "--data", f"{there}/{ending}", *options)
            assert answer.status == DONE and answer.out == b"", answer
            assert [line.split()[-1] for line in answer.error.decode().splitlines()] == figures(), answer
            made = sorted(f"{figure}.{kind}" for figure in figures() for kind in [ending, "csv"])
            assert sorted(os.listdir(f"{there}/{ending}")) == made
        first = f"{there}/svg/{figures()[0]}.svg"
        assert Path(first).read_bytes() == render(figures()[0], f"{there}/a.svg")
        words = good("render", SHOP, "all", "--describe").text
        assert all(good("render", SHOP, figure, "--describe").text in words for figure in figures())


@holds("--locale says the months and writes the numbers of its language")
def _():
    def check(environment):
        known = {"LOCPATH": environment["LOCPATH"]}
        options = ["render", SHOP, "cost", "--describe"]
        assert "Dec" in good(*options).text
        for name in ["de_DE.UTF-8", "de_DE"]:
            words = good(*options, "--locale", name, environment=known).text
            assert re.search(r"[0-9]\.[0-9]{3} USD", words), words
            assert "Dez" in words, words
        with folder() as there:
            for name in ["C", "de_DE"]:
                options = ["-o", f"{there}/{name}.svg", "--data", f"{there}/{name}.csv", "--locale", name]
                good("render", SHOP, "throughput", *options, environment=known)
            assert Path(f"{there}/C.csv").read_bytes() == Path(f"{there}/de_DE.csv").read_bytes()
            for text in ElementTree.parse(f"{there}/de_DE.svg").iter():
                assert "," not in text.get("x", "") + text.get("font-size", "") + text.get("textLength", "")

    in_german(check)


@holds("--locale speaks its language wherever Loadline does not speak the environment's")
def _():
    def check(environment):
        spoken = {**environment, "LOADLINE_LOCALE_DIR": str(PROGRAM.parents[2] / "po")}
        options = ["render", SHOP, "cumulative", "--describe"]
        words = good(*options, environment=spoken).text
        assert "Vertikal skalieren" in words, words
        for elsewhere in ["C", "C.UTF-8"]:
            known = {**spoken, "LC_ALL": elsewhere, "LANGUAGE": ""}
            assert good(*options, "--locale", "de_DE", environment=known).text == words

    in_german(check)


@holds("pictures are mirrored where the language runs from right to left, numbers and words are not")
def _():
    def check(environment):
        known = {"LOCPATH": environment["LOCPATH"]}
        with folder() as there:
            for figure in figures():
                options = ["--month", "2028-03"]
                plain = ElementTree.fromstring(render(figure, f"{there}/a.svg", *options))
                options += ["-o", f"{there}/b.svg", "--locale", "ar_EG"]
                good("render", SHOP, figure, *options, environment=known)
                mirrored = ElementTree.parse(f"{there}/b.svg").getroot()
                titles = [max(root.iter(), key=lambda text: float(text.get("font-size") or 0))
                          for root in (plain, mirrored)]
                assert titles[0].get("text-anchor") is None, figure
                assert titles[1].get("text-anchor") == (None if titles[1].get("direction") else "end"), figure
                assert float(titles[0].get("x")) < 400 < float(titles[1].get("x")), figure
                texts = [text for text in mirrored.iter() if text.tag.endswith("}text")]
                assert not any(text.get("transform", "").startswith("matrix(-") for text in texts), figure

    in_locale("ar_EG", check)


@holds("values that are none are refused in a sentence that says what would be right")
def _():
    with folder() as there:
        wrong = [
            ("--theme", "blue", "high-contrast-dark"), ("--theme", "", "print"), ("--strategy", "scale", "horizontal"),
            ("--scale", "0", "0.1"), ("--scale", "11", "10"), ("--scale", "big", "0.1"), ("--scale", "nan", "0.1"),
            ("--text-scale", "0.7", "0.8"), ("--text-scale", "3.1", "3"), ("--text-scale", "1x", "0.8"),
            ("--locale", "xx_YY", "de_DE"), ("--locale", "", "de_DE"), ("--data", "", "FILE.csv"),
            ("--format", "svg", "all"), ("--measure", "speed", "capacity"), ("--measure", "", "latency"),
            ("--step", "0", "--step 2"), ("--step", "2.5", "--step 2"), ("--step", "last", "--step 2"),
        ]
        for option, value, right in wrong:
            sentence = bad(WRONG_USAGE, "render", SHOP, "cost", "-o", f"{there}/a.svg", option, value)
            assert right in sentence and option in sentence, sentence
        bad(WRONG_USAGE, "render", SHOP, "cost", "-o", f"{there}/a.svg", "--dark", "--theme", "print")
        bad(WRONG_USAGE, "render", SHOP, "cost", "-o", f"{there}/a.svg", "--data", f"{there}/a.svg")
        sentence = bad(WRONG_USAGE, "render", SHOP, "all")
        assert "--describe" in sentence, sentence
        assert os.listdir(there) == []


@holds("what can't all be written leaves no folder and no numbers")
def _():
    with folder() as there:
        bad(WRONG_INPUT, "render", SHOP, "cost", "-o", f"{there}/a.gif", "--data", f"{there}/a.csv")
        bad(WRONG_INPUT, "render", SHOP, "all", "-o", f"{there}/all", "--month", "2001-01")
        assert os.listdir(there) == []
        answer = run("render", SHOP, "all", "-o", f"{there}/none/all")
        assert answer.status == NO_FILE and b"none/all" in answer.error.splitlines()[-1], answer
        assert os.listdir(there) == []


@holds("a place that can't be written is told, and what was there stays")
def _():
    with folder() as there:
        for ending in ["png", "svg", "pdf"]:
            bad(NO_FILE, "render", SHOP, "cost", "-o", f"{there}/none/a.{ending}")
            os.mkdir(f"{there}/folder.{ending}")
            bad(NO_FILE, "render", SHOP, "cost", "-o", f"{there}/folder.{ending}")
            assert os.listdir(f"{there}/folder.{ending}") == []
        assert sorted(os.listdir(there)) == ["folder.pdf", "folder.png", "folder.svg"]
        if os.path.isdir("/proc/self"):
            bad(NO_FILE, "render", SHOP, "cost", "-o", "/proc/loadline.png")


@holds("a picture replaces an older one, and leaves nothing beside it")
def _():
    with folder() as there:
        Path(f"{there}/a.svg").write_text("old")
        assert b"<svg" in render("cost", f"{there}/a.svg")
        assert os.listdir(there) == ["a.svg"]


main()
