#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""loadline-cli render: pictures of the kind, size and look asked for, whole or not at all."""

import os
import re
import struct
from pathlib import Path
from xml.etree import ElementTree

from harness import (
    NO_FILE, SHOP, WRONG_INPUT, WRONG_USAGE, bad, figures, fits_the_terminal, folder, good, holds, main,
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


@holds("figures lists what can be drawn, and the help of render too")
def _():
    fits_the_terminal(good("figures"))
    names = figures()
    assert {"flowchart", "cost", "throughput"} <= set(names)
    help_text = good("render", "--help").text
    for name in names:
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
            assert plain != render(figure, f"{there}/a.svg", "--month", "2029-06"), figure


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
