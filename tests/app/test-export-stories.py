#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is made of a plan, as a person makes it: a document saved from its dialog, and a presentation told by
keys. Takes the program; needs a display, a session bus and pyatspi. Prints TAP."""
import os
import sys

import pyatspi

from story import run


def slide(window, text):
    """The slide that is told, once it has TEXT in its name."""
    return window.wait(text, lambda: next((a for a in window.walk()
                                           if a.getRoleName() == 'image' and text in (a.name or '')), None))


def story_document(window, path):
    """a report is seen beforehand, saved, and said to be saved"""
    target = os.path.join(os.path.dirname(path), 'made.pdf')
    window.do('key', 'ctrl+e')
    window.wait('a page', lambda: next((a for a in window.walk() if a.getRoleName() == 'image'
                                        and a.name.startswith('Page 1 of ')), None))
    window.press('Save…')
    name = window.wait('the chooser', lambda: window.find('text', 'Name:'))
    name.queryEditableText().setTextContents(target)
    window.press('Save')
    window.wait('the file', lambda: os.path.exists(target))
    with open(target, 'rb') as file:
        assert file.read(5) == b'%PDF-'
    window.wait_said('Saved made.pdf')
    window.wait_said('Show in folder')


def story_presentation(window, path):
    """keys walk through the slides, black the screen, and leave"""
    window.do('key', 'F5')
    slide(window, 'Slide 1 of ')
    window.do('key', 'space')
    slide(window, 'Slide 2 of ')
    window.do('key', 'End')
    last = slide(window, 'Slide ').name.split(':')[0].split()
    window.wait('the last slide', lambda: slide(window, 'Slide %s of %s' % (last[3], last[3])))
    window.do('key', 'Home')
    slide(window, 'Slide 1 of ')
    window.do('key', 'b')
    window.wait('black', lambda: next((a for a in window.walk() if a.name == 'The screen is black'
                                       and a.getState().contains(pyatspi.STATE_VISIBLE)), None))
    window.do('key', 'b')
    window.do('key', 'Escape')
    window.wait('no presentation', lambda: not window.find('frame', 'Presentation'))


def story_live(window, path):
    """a number changed while presenting is followed by the slide, and taken back"""
    window.do('key', 'F5')
    before = slide(window, 'Slide 1 of ').name
    window.do('key', 'e')
    window.wait('the inputs', lambda: window.texts('What if?'))
    window.do('type', '--delay', 10, '90000')
    window.do('key', 'Return')
    window.wait('another message', lambda: slide(window, 'Slide 1 of ').name != before)
    window.do('key', 'Escape')
    window.do('key', 'ctrl+z')
    window.wait('the first message', lambda: slide(window, 'Slide 1 of ').name == before)


if __name__ == '__main__':
    sys.exit(run([story_document, story_presentation, story_live]))
