#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window where something around it is missing or broken: it opens all the same, shows the plan, and
ends in peace, without a critical word. The program is the first argument; it needs a display."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from datetime import datetime, timedelta
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
PLAN = {"format": "loadline-plan", "version": 1, "title": "Surroundings", "start": "2027-01", "months": 12,
        "parameters": {"users": 4000, "dataset_gib": 40}}
PATIENCE = float(os.environ.get("LOADLINE_TEST_PATIENCE", 1))  # times slower than usual, as under a sanitizer
CASES = []


def holds(sentence):
    def register(function):
        CASES.append((sentence, function))
        return function

    return register


class Skip(Exception):
    """Why a case can't be tried here."""


class Place:
    """A home of its own for one run."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.plan = self.folder / "a.loadline"
        self.plan.write_text(json.dumps(PLAN))
        self.environment = dict(os.environ)
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            self.environment[f"XDG_{name}_HOME"] = str(self.make(name.lower()))
        self.environment["HOME"] = str(self.folder)

    def make(self, name):
        path = self.folder / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def recovery(self, name, text):
        path = self.make("state/loadline/recovery") / name
        path.write_text(text)
        return path


def window_of(process):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], capture_output=True,
                           text=True, check=False).stdout.split()
    return found[-1] if found else None


def colours_of(window):
    """How many colours the window shows: one that is blank has few."""
    said = subprocess.run(["import", "-window", window, "-format", "%k", "info:"], capture_output=True, text=True,
                          check=False).stdout
    return int(said or 0)


def wait(what, function):
    end = time.monotonic() + 40 * PATIENCE
    while time.monotonic() < end:
        result = function()
        if result:
            return result
        time.sleep(0.1)
    raise AssertionError("waited in vain for " + what)


def opens(place, *arguments):
    """The program shows the plan and ends when it is told to; what it said on the way."""
    with open(place.folder / "said", "w+", encoding="utf-8") as said:
        process = subprocess.Popen([PROGRAM, *(arguments or (place.plan,))], env=place.environment, stderr=said,
                                   stdout=said, cwd=place.folder)
        try:
            def window():
                assert process.poll() is None, f"ended with {process.returncode}"
                return window_of(process)

            shown = wait("a window", window)
            wait("something in the window", lambda: colours_of(shown) > 50)
            time.sleep(0.5 * PATIENCE)
            assert process.poll() is None, f"ended with {process.returncode}"
            process.terminate()
            process.wait(20 * PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
            said.seek(0)
            text = said.read()
    assert process.returncode == 0, (process.returncode, text)
    assert not re.search(r"CRITICAL|ERROR|Segmentation|assertion", text), text
    return text


@holds("nothing is missing")
def _(place):
    assert "WARNING" not in opens(place)


def only_fonts_of(place, folder):
    fonts = place.folder / "fonts.conf"
    fonts.write_text(f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{folder}</dir>'
                     f"<cachedir>{place.folder}/cache/fontconfig</cachedir></fontconfig>")
    place.environment["FONTCONFIG_FILE"] = str(fonts)


@holds("there is one font, and not one that is asked for")
def _(place):
    font = subprocess.run(["fc-match", "-f", "%{file}", "monospace"], capture_output=True, text=True, check=True).stdout
    shutil.copy(font, place.make("fonts"))
    only_fonts_of(place, place.folder / "fonts")
    opens(place)


@holds("there are no fonts at all, which no window can show, but the program lives")
def _(place):
    only_fonts_of(place, place.folder / "none")
    process = subprocess.Popen([PROGRAM, place.plan], env=place.environment, stderr=subprocess.DEVNULL, cwd=place.folder)
    wait("a window", lambda: window_of(process))
    time.sleep(2 * PATIENCE)
    assert process.poll() is None, f"ended with {process.returncode}"
    process.kill()
    process.wait(20 * PATIENCE)


@holds("the locale has no translations")
def _(place):
    place.environment.update(LANG="C.UTF-8", LANGUAGE="tlh:xx")
    opens(place)


@holds("there is no such locale")
def _(place):
    place.environment.pop("LANGUAGE", None)
    place.environment.update(LANG="xx_XX.UTF-8", LC_ALL="xx_XX.UTF-8")
    opens(place)


@holds("there is no settings schema")
def _(place):
    place.environment["GSETTINGS_SCHEMA_DIR"] = str(place.make("schemas"))
    opens(place)


@holds("there is no session bus")
def _(place):
    place.environment.update(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent/bus", GTK_A11Y="none", GSETTINGS_BACKEND="memory")
    opens(place)


@holds("the cache is no folder")
def _(place):
    shutil.rmtree(place.folder / "cache")
    (place.folder / "cache").write_text("no folder")
    opens(place)


@holds("the state is no folder")
def _(place):
    shutil.rmtree(place.folder / "state")
    (place.folder / "state").write_text("no folder")
    opens(place)


@holds("what was kept for recovery is broken, and stays where it is")
def _(place):
    broken = [
        place.recovery("empty.recovery", ""), place.recovery("cut.recovery", '{"format": "loadline-recovery", "ver'),
        place.recovery("other.recovery", '{"format": "loadline-plan", "version": 1}'),
        place.recovery("wrong.recovery", json.dumps({
            "format": "loadline-recovery", "version": 1, "time": "yesterday", "uri": "file:///%00%zz",
            "plan": {**PLAN, "months": -1}})),
    ]
    (place.folder / "state/loadline/recovery/folder.recovery").mkdir()
    opens(place)
    assert all(path.exists() for path in broken)


@holds("the list of recent files is broken")
def _(place):
    (place.folder / "data/recently-used.xbel").write_text("<xbel><bookmark href='")
    opens(place)


@holds("the clock has jumped, forward and back")
def _(place):
    for years, name in ((400, "later"), (-50, "earlier")):
        then = datetime(2026, 6, 1) + timedelta(days=365 * years)
        place.recovery(f"{name}.recovery", json.dumps({
            "format": "loadline-recovery", "version": 1, "time": then.strftime("%Y-%m-%dT%H:%M:%SZ"), "plan": PLAN}))
    os.utime(place.plan, (0, 0))
    opens(place)
    os.utime(place.plan, (2**33, 2**33))
    opens(place)


@holds("the plan is not there, is a folder, or is no plan")
def _(place):
    for given in (place.folder / "missing.loadline", place.folder, place.folder / "fonts.conf"):
        (place.folder / "fonts.conf").write_text("\0\1\2")
        opens(place, given)


@holds("every name of the plan tries to be more than text")
def _(place):
    trick = "<b>&amp;</b> %s %n \u2028 \u202e </span> _x & <a href='x'>"
    place.plan.write_text(json.dumps({
        **PLAN, "title": trick, "author": trick, "notes": trick, "currency": trick,
        "events": [{"month": "2027-03", "name": trick, "users_factor": 2}],
        "scenarios": [{"name": f"{trick}{i}", "notes": trick, "parameters": {"users": 100 * i}} for i in range(5)]}))
    assert "WARNING" not in opens(place)


class Compositor:
    """A Wayland compositor that draws into memory, and whose picture can be taken."""

    def __init__(self, place):
        runtime = place.make("runtime")
        runtime.chmod(0o700)
        self.pictures = place.make("pictures")
        self.environment = place.environment
        self.environment.update(XDG_RUNTIME_DIR=str(runtime), WAYLAND_DISPLAY="loadline-test", GDK_BACKEND="wayland")
        self.process = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", "--use-pixman", "--debug", "--idle-time=0", "--no-config",
             "--width=1400", "--height=900", "--socket=loadline-test"],
            env={**self.environment, "WAYLAND_DISPLAY": ""}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait("the compositor", lambda: (runtime / "loadline-test").exists())

    def colours(self):
        """How many colours its screen shows; none where no picture could be taken yet."""
        subprocess.run(["weston-screenshooter"], env=self.environment, cwd=self.pictures, stderr=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, check=False)
        pictures = sorted(self.pictures.iterdir())
        said = subprocess.run(["identify", "-format", "%k", pictures[-1]], capture_output=True, text=True,
                              check=False).stdout if pictures else ""
        return int(said or 0)


@holds("the display is a Wayland compositor's")
def _(place):
    if shutil.which("weston") is None:
        raise Skip("weston is not installed")
    compositor = Compositor(place)
    try:
        empty = wait("the empty screen", compositor.colours)
        with open(place.folder / "said", "w+", encoding="utf-8") as said:
            process = subprocess.Popen([PROGRAM, place.plan], env=place.environment, stderr=said, cwd=place.folder)
            try:
                wait("the window", lambda: compositor.colours() > empty + 50)
                process.terminate()
                process.wait(20 * PATIENCE)
            finally:
                process.kill()
            said.seek(0)
            text = said.read()
    finally:
        compositor.process.kill()
        compositor.process.wait()
    assert process.returncode == 0, (process.returncode, text)
    assert not re.search(r"WARNING|CRITICAL|ERROR", text), text


def main():
    failures = 0
    print(f"1..{len(CASES)}")
    for number, (sentence, function) in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory(prefix="loadline-test-") as folder:
            try:
                function(Place(folder))
                print(f"ok {number} {sentence}")
            except Skip as reason:
                print(f"ok {number} {sentence} # SKIP {reason}")
            except Exception:
                failures += 1
                print(f"not ok {number} {sentence}")
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}")
        sys.stdout.flush()
    sys.exit(failures > 0)


main()
