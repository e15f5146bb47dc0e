#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main story from beginning to end by keyboard alone: a plan from a template, an edit, a what-if, the
comparison, the explanation, saving, a crash, and getting the edits back. Takes the program; needs a
display, a session bus and pyatspi. Prints TAP."""
import json
import os

import pyatspi

from story import LIMIT, Window, main, pause, recovery_files

MOST_TABS = 200


def tab_to(window, role, name):
    """Until Tab has come to the control of that name, or one of them where another is hidden."""
    controls = window.wait(name, lambda: [a for a in window.walk() if a.getRoleName() == role and a.name == name])
    for _ in range(MOST_TABS):
        if any(a.getState().contains(pyatspi.STATE_FOCUSED) for a in controls):
            return
        window.do('key', 'Tab')
        pause(0.05)
    raise AssertionError('Tab does not come to ' + name)


def type_at(window, name, text):
    tab_to(window, 'text', name)
    window.do('key', 'ctrl+a')
    window.do('type', '--delay', 10, text)
    window.do('key', 'Return')


def story_template(path):
    """a plan is made from a template, edited, compared, explained, saved, lost in a crash and got back"""
    target = os.path.join(os.path.dirname(path), 'mine.loadline')
    window = Window()
    yield window

    before = window.frame.name
    window.do('key', 'ctrl+n')
    window.focus_newest()
    tab_to(window, 'list item', 'Fraud scorer')
    window.do('key', 'Return')
    window.wait_alone()
    window.focus()
    window.wait('another plan', lambda: window.frame.name != before)

    type_at(window, 'Users', '4321')
    window.wait('the edit', lambda: window.texts('Edited'))
    window.do('key', 'ctrl+2')
    window.do('key', 'F6')
    tab_to(window, 'push button', 'Add a what-if')
    window.do('key', 'space')
    window.focus_newest()
    window.wait('its name', lambda: window.find('text', 'Name of the scenario'))
    window.do('key', 'ctrl+a')
    window.do('type', '--delay', 10, 'Twice')
    window.do('key', 'Return')
    window.wait_alone()
    window.focus()
    window.wait('the what-if', lambda: window.find('push button', 'Scenario: Twice'))
    window.do('key', 'ctrl+3')
    window.wait('the explanation', lambda: window.find('image', 'Decision'))
    window.do('key', 'alt+Right')
    window.wait('the next month', lambda: window.texts('(month 2 of'))

    window.do('key', 'ctrl+s')
    window.focus_newest()
    window.wait('the place', lambda: window.find('text', 'Name:'))
    window.do('key', 'ctrl+a')
    window.do('type', '--delay', 10, target)
    window.do('key', 'Return')
    window.wait('the file', lambda: os.path.exists(target))
    assert json.load(open(target, encoding='utf-8'))['scenarios'][-1]['name'] == 'Twice'
    window.wait_alone()
    window.focus()

    window.do('key', 'ctrl+1')
    type_at(window, 'Users', '5432')
    window.wait('the copy', recovery_files)
    window.process.kill()
    window.process.wait(LIMIT)

    window.__init__(target)
    window.wait('the offer', lambda: window.texts('before everything was saved'))
    tab_to(window, 'push button', 'Restore')
    window.do('key', 'space')
    window.wait('the edit', lambda: window.texts('Edited'))
    window.do('key', 'ctrl+s')
    window.wait('no mark', lambda: not window.texts('Edited'))
    assert '5432' in open(target, encoding='utf-8').read()


def story_paging(path):
    """in the explanation Page Down walks, wherever the keyboard was before, and changes no input"""
    window = Window(path)
    yield window
    users = window.begin_to_type('Users', '5200')
    window.do('key', 'Return')
    window.wait('the edit', lambda: window.texts('Edited'))
    window.do('key', 'ctrl+3')
    window.wait('the explanation', lambda: window.texts('The decision in'))
    assert not users.getState().contains(pyatspi.STATE_FOCUSED), 'the focus stays in an input that is no longer meant'
    window.do('key', 'Page_Down')
    window.wait('the first box', lambda: window.texts('Box 1 of'))
    tab_to(window, 'slider', 'Month')
    place = window.wait('a box', lambda: window.texts('Box '))
    window.do('key', 'Page_Up')
    window.wait('the box before it', lambda: window.texts('Box ') not in ([], place))
    assert window.texts('(month 1 of'), 'the month moved instead'
    assert window.text_of('Users') == '5,200 users', window.text_of('Users')


main([story_template, story_paging])
