#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person uses it: the main stories, by keyboard, pointer and accessibility bus.
Takes the program; needs a display, a session bus and pyatspi. Prints TAP."""
import json

from story import main, opened


def story_doubling_users(window, path):
    """doubling the users changes the verdict, and undo brings it back"""
    before = window.texts('Stay small')[0]
    window.type_into('Users', '8k')
    window.wait('another verdict', lambda: not window.texts(before))
    assert window.text_of('Users').startswith('8,000'), window.text_of('Users')
    window.do('key', 'ctrl+z')
    window.wait('the first verdict', lambda: window.texts(before))
    window.wait('the first value', lambda: window.text_of('Users').startswith('4,000'))


def story_wrong_value(window, path):
    """what is out of range is said at the row and the last good value keeps counting"""
    before = window.texts('Stay small')[0]
    window.type_into('User growth', '900 %')
    window.wait('a sentence', lambda: window.texts('900 % per month is out of range'))
    assert window.texts(before)
    window.do('key', 'Escape')
    window.wait('the last good value', lambda: window.text_of('User growth') == '5 %')


def story_months(window, path):
    """the month bar moves every view to another month"""
    scale = window.wait('the month bar', lambda: window.find('slider', 'Month'))
    scale.queryValue().currentValue = 11
    window.wait('the last month', lambda: window.texts('Dec 2027 (month 12 of 12)'))
    window.find('push button', 'First month').queryAction().doAction(0)
    window.wait('the first month', lambda: window.texts('Jan 2027 (month 1 of 12)'))


def story_save(window, path):
    """an edit is saved by keyboard and read again"""
    window.type_into('Users', '5000')
    window.wait('the mark of an edit', lambda: window.texts('Edited'))
    window.do('key', 'ctrl+s')
    window.wait('the file', lambda: json.load(open(path, encoding='utf-8'))['parameters'].get('users') == 5000)
    window.wait('no mark', lambda: not window.texts('Edited'))


def story_undo_shows(window, path):
    """undoing says what it undoes and shows the scenario and the view that it is about"""
    window.type_into('Users', '5000')
    window.wait('the name of the edit', lambda: next(a for a in window.walk() if a.description == 'Undo: Users 5,000'))
    window.do('key', 'ctrl+2')
    window.wait('the other scenario', lambda: window.find('push button', 'Twice the users')).queryAction().doAction(0)
    window.wait('it', lambda: window.find('push button', 'Scenario: Twice the users'))
    window.do('key', 'ctrl+z')
    window.wait('the base', lambda: window.find('push button', 'Scenario: Base'))
    window.wait('the value', lambda: window.text_of('Users').startswith('4,000'))


def story_practice(window, path):
    """a question is answered by keyboard, with a hint before, and its plan opened"""
    window.do('key', 'ctrl+4')
    practice = window.wait('the practice', lambda: next(
        (a for a in window.walk() if a.name == 'Practice' and a.getRoleName() in ('radio button', 'toggle button', 'page tab')), None))
    window.click(practice)
    window.wait('the first question', lambda: window.texts('Question 1 of 10'))
    window.do('key', 'h')
    window.wait('the hint', lambda: window.texts('before anything else'))
    window.do('key', '1')
    window.wait('the mistake', lambda: window.texts('Not right. Read why'))
    window.do('key', '2')
    window.wait('the answer', lambda: 'Right.' in window.texts('Right.'))
    assert window.texts('0 of 10 right')
    window.do('key', 'Right')
    window.wait('the next question', lambda: window.texts('Question 2 of 10'))
    window.do('key', '4')
    window.wait('the score', lambda: window.texts('1 of 10 right'))
    window.wait('the plan', lambda: window.find('push button', 'Open the plan that shows it')).queryAction().doAction(0)
    window.wait('its window', lambda: window.find('frame', 'The plain rule'))
    window.wait('where to look', lambda: window.texts('the answer of step 2 leads to'))


def story_typing_is_kept(window, path):
    """what is still being typed is saved, undone, or asked about before the window closes"""
    window.begin_to_type('Users', '5000')
    window.do('key', 'ctrl+s')
    window.wait('the file', lambda: json.load(open(path, encoding='utf-8'))['parameters'].get('users') == 5000)
    window.begin_to_type('Users', '6000')
    window.do('key', 'ctrl+z')
    window.wait('the value before', lambda: window.text_of('Users').startswith('5,000'))
    window.begin_to_type('Users', '7 cats')
    window.do('key', 'ctrl+w')
    window.wait('the question', lambda: window.texts('What was typed at “Users” can\'t be used'))
    window.focus_newest()
    window.do('key', 'Escape')
    window.wait_alone()
    assert window.text_of('Users') == '7 cats'
    window.focus()
    window.do('key', 'ctrl+z')
    window.wait('the good value', lambda: window.text_of('Users').startswith('5,000'))


def story_details(window, path):
    """a plan is given a title, and undoing takes it back"""
    window.do('key', 'alt+Return')
    window.focus_newest()
    window.wait('the form', lambda: window.find('text', 'Title'))
    window.do('key', 'ctrl+a')
    window.do('type', 'Mine')
    window.wait('the title', lambda: window.frame.name == 'Mine')
    window.do('key', 'Escape')
    window.wait_alone()
    window.focus()
    window.do('key', 'ctrl+z')
    window.wait('the title before', lambda: window.frame.name == 'Story')


main([opened(story) for story in (
    story_doubling_users, story_wrong_value, story_months, story_save, story_undo_shows, story_typing_is_kept,
    story_details, story_practice)])
