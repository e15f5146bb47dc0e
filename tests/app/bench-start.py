#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes until its first frame, how much of the processor's time until then, and how much
memory at most, beside GNOME Calculator: the two take turns, so that whatever else the machine does slows both.
Takes the program and the library that watches for its first frame; 77 where there is no calculator."""
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

PROGRAM, WATCH = sys.argv[1:3]
CALCULATOR = shutil.which('gnome-calculator')
RUNS = 15
TIME_ASKED, MEMORY_ASKED = 1.0, 1.3


def start(program):
    """Milliseconds until the first frame, of the processor's time in that process until then, and MiB."""
    before = time.monotonic()
    ended = subprocess.run([program], env={**os.environ, 'LD_PRELOAD': WATCH}, capture_output=True,
                           text=True, timeout=60)
    found = re.search(r'^first-frame (\d+) (\d+) (\d+)$', ended.stderr, re.MULTILINE)
    if not found:
        sys.exit(f'{program} drew no frame:\n{ended.stderr}')
    return int(found[1]) / 1e3 - before * 1e3, int(found[2]) / 1e3, int(found[3]) / 1024


def main():
    if CALCULATOR is None:
        print('gnome-calculator is not installed')
        return 77
    runs = {PROGRAM: [], CALCULATOR: []}
    for i in range(RUNS + 1):  # the first warms up what is read from disk
        for program, results in runs.items():
            one = start(program)
            if i > 0:
                results.append(one)
    ours, theirs = ([statistics.median(values) for values in zip(*results)] for results in runs.values())
    for name, values in ('loadline', ours), ('gnome-calculator', theirs):
        print(f'{name:16}  first frame {values[0]:4.0f} ms, processor time {values[1]:4.0f} ms, peak {values[2]:5.1f} MiB')
    print(f'first frame {ours[0] / theirs[0]:.2f} times the calculator\'s (asked for {TIME_ASKED}), '
          f'processor time {ours[1] / theirs[1]:.2f}, peak memory {ours[2] / theirs[2]:.2f} (asked for {MEMORY_ASKED})')
    return 0


sys.exit(main())
