#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The README's example commands run as they stand there."""

import re
import shlex
from pathlib import Path

from harness import ROOT, SHOP, folder, good, holds, main

EXAMPLES = re.findall(r"^    loadline-cli (.*?)(?: +#.*)?$", (ROOT / "README.md").read_text(), re.MULTILINE)


@holds("the README has examples")
def _():
    assert len(EXAMPLES) >= 5, EXAMPLES


def state_example(example):
    @holds(f"loadline-cli {example}")
    def _():
        with folder() as there:
            (Path(there) / "shop.loadline").write_bytes(SHOP.read_bytes())
            arguments = shlex.split(example)
            answer = good(*arguments, folder=there)
            if "-o" in arguments:
                assert (Path(there) / arguments[arguments.index("-o") + 1]).stat().st_size > 100
            else:
                assert answer.out


for example in EXAMPLES:
    state_example(example)

main()
