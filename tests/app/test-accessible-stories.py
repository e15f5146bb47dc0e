#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says to people who hear it: the tree of every view and every dialog is walked. Takes
the program; needs a display, a session bus and pyatspi. Prints TAP."""

import pyatspi

from story import activate, main, opened

CONTROLS = ('push button', 'toggle button', 'check box', 'radio button', 'text', 'entry', 'password text', 'slider',
            'spin button', 'combo box', 'image', 'table', 'tree table', 'switch', 'page tab', 'menu item', 'link')

# How each view and each dialog is come by; Escape leaves a dialog. The windows of shortcuts and credits are the
# toolkit's own.
VIEWS = [('Plan', 'ctrl+1'), ('Compare', 'ctrl+2'), ('Explain', 'ctrl+3'), ('Learn', 'ctrl+4')]
DIALOGS = [('New plan', 'app.new-plan'), ('Preferences', 'app.preferences'), ('Catalogue', 'ctrl+k'),
           ('Plan details', 'alt+Return')]
ROWS = ['Season', 'Events', 'Hours of the day']


def is_nameless(accessible):
    return not accessible.name or accessible.name.startswith(('Gtk', 'Adw', 'Loadline')) \
        and accessible.name[3:4].isupper()


def speaks_for(accessible):
    """The named control that @accessible is a part of, as what is chosen is of a drop-down's button."""
    parent = accessible.parent
    while parent is not None and parent.getRoleName() not in ('frame', 'window', 'dialog'):
        if parent.getRoleName() in ('push button', 'toggle button', 'page tab', 'combo box') and not is_nameless(parent):
            return parent
        parent = parent.parent
    return None


def nameless(window):
    return [(a.getRoleName(), a.name, a.parent.getRoleName(), a.parent.name) for a in window.walk()
            if (a.getRoleName() in CONTROLS and a.getState().contains(pyatspi.STATE_FOCUSABLE)
                or a.getState().contains(pyatspi.STATE_FOCUSABLE))
            and is_nameless(a) and speaks_for(a) is None]


def story_views(window, path):
    """in every view all that takes the focus has a name, and every picture says what it shows"""
    for name, key in VIEWS:
        window.do('key', key)
        window.wait(name, lambda: window.find('page tab', name).getState().contains(pyatspi.STATE_SELECTED))
        assert not nameless(window), (name, nameless(window))
        silent = [a.name for a in window.walk() if a.getRoleName() == 'image' and not a.description
                  and a.getState().contains(pyatspi.STATE_FOCUSABLE)
                  and a.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width > 0]
        assert not silent, (name, silent)


def is_complete(window, name):
    """A dialog is there and says what all of it is; then it is left."""
    window.focus_newest()
    assert not nameless(window), (name, nameless(window))
    window.do('key', 'Escape')
    window.wait_alone()
    window.focus()


def story_dialogs(window, path):
    """in every dialog all that takes the focus has a name"""
    for name, way in DIALOGS:
        activate(way[4:]) if way.startswith('app.') else window.do('key', way)
        is_complete(window, name)


def story_editors(window, path):
    """in the editors of season, events and day all that takes the focus has a name"""
    for name in ROWS:
        row = window.wait(name, lambda: next(a for a in window.walk() if a.getRoleName() == 'list item'
                                             and a.name == name))
        window.scroll_to(row)
        window.click(row)
        is_complete(window, name)


def story_come_and_go(window, path):
    """dialogs come and go while somebody reads the whole tree, and asks for windows that have just gone"""
    for turn in range(2):
        for name, way in DIALOGS:
            activate(way[4:]) if way.startswith('app.') else window.do('key', way)
            for _ in range(20):
                window.application.getChildAtIndex(1)
                window.find('no such role')
                if window.application.childCount > 1:
                    break
            window.focus_newest()
            window.do('key', 'Escape')
            window.wait(name + ' to go', lambda: window.application.getChildAtIndex(1) and
                        window.application.childCount == 1)
            window.focus()
    assert window.process.poll() is None


def story_announced(window, path):
    """a verdict that changes is in a label that is announced"""
    said = lambda: [a.name for a in window.walk() if a.getRoleName() in ('status bar', 'statusbar')]
    before = said()
    assert before and all(before), before
    window.type_into('Users', '40k')
    window.wait('another', lambda: said() != before)


def story_points(window, path):
    """a chart is walked point by point, each said with its month and its numbers"""
    chart = window.wait('the chart', lambda: next(a for a in window.walk() if a.getRoleName() == 'image'
                                                  and a.name == 'Cost per month'))
    window.click(chart)
    for key, month in (('Home', 'Jan 2027'), ('Right', 'Feb 2027'), ('Right', 'Mar 2027'), ('End', 'Dec 2027')):
        window.do('key', key)
        window.wait(month, lambda: next(a for a in window.walk() if a.getRoleName() == 'image'
                                        and a.name.startswith('Cost per month: ') and month in a.name
                                        and 'USD' in a.name))


main([opened(story) for story in (story_views, story_dialogs, story_editors, story_come_and_go, story_announced, story_points)])
