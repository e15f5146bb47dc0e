# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of documents share: making them in several languages, and taking pages apart."""

import contextlib
import os
import re
import shutil
import subprocess

from harness import ROOT, folder

# A moment, so that documents can be compared.
FIXED = {"SOURCE_DATE_EPOCH": "1800000000"}

# How much of the height of a line is room around its letters, half of it above them.
LINE_ROOM = 0.3

ITEM = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def template(name):
    return ROOT / "data" / "templates" / f"{name}.loadline"


@contextlib.contextmanager
def languages(*names):
    """The environments of locales such as de_DE, made for the purpose, by name; documents in them are dated."""
    with folder() as there:
        for name in names:
            subprocess.run(["localedef", "-i", name, "-f", "UTF-8", f"{there}/{name}.UTF-8"],
                           capture_output=True, check=True)
        yield {name: {**FIXED, "LOCPATH": there, "LC_ALL": f"{name}.UTF-8", "LANGUAGE": name[:2]} for name in names}


def poppler(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def facts(pdf):
    """What pdfinfo says of a file."""
    return dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", poppler("pdfinfo", pdf), re.M))


def fonts_are_inside(pdf):
    fonts = [line.split() for line in poppler("pdffonts", pdf).splitlines()[2:]]
    return bool(fonts) and all(font[-5] == "yes" for font in fonts)


class Page:
    """A page's size, and its words as (left, top, right, bottom, text)."""

    def __init__(self, text):
        self.width, self.height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', text).groups())
        self.words = [(*map(float, box), word) for *box, word in ITEM.findall(text)]

    def within(self, left, top, right, bottom):
        """The words that pass these margins."""
        return [word for word in self.words if word[0] < left or word[1] < top or word[2] > self.width - right
                or word[3] > self.height - bottom]

    def overlaps(self):
        """Pairs of words whose letters lie on each other."""
        found = []
        boxes = sorted((left, right, top + (bottom - top) * LINE_ROOM / 2, bottom - (bottom - top) * LINE_ROOM / 2, word)
                       for left, top, right, bottom, word in self.words)
        for i, (left, right, top, bottom, word) in enumerate(boxes):
            for other in boxes[i + 1:]:
                if other[0] > right - 1:
                    break
                if other[2] < bottom and other[3] > top:
                    found.append((word, other[4]))
        return found


def pages(pdf):
    return [Page(text) for text in poppler("pdftotext", "-bbox-layout", pdf, "-").split("<page ")[1:]]


def program(*names):
    """The first of some programs that is installed, or None."""
    return next((path for path in map(shutil.which, names) if path), None)


def files_in(there):
    return sorted(os.path.relpath(os.path.join(base, name), there) for base, _, names in os.walk(there) for name in names)
