#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person uses it: the main stories, by keyboard, pointer and accessibility bus.
Takes the program; needs a display, a session bus and pyatspi. Prints TAP."""
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

import pyatspi

PROGRAM = sys.argv[1]
APPLICATION = 'loadline'
PLAN = {
    'format': 'loadline-plan', 'version': 1, 'title': 'Story', 'start': '2027-01', 'months': 12,
    'catalog': 'aws-us-east-1', 'policy': 'standard', 'parameters': {'users': 4000, 'dataset_gib': 40},
    'scenarios': [{'name': 'Twice the users', 'parameters': {'users': 8000}}],
}


class Window:
    """The running program, found and driven from outside."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments])
        self.application = self.wait('the program', lambda: next(
            (a for a in pyatspi.Registry.getDesktop(0) if a and a.get_process_id() == self.process.pid), None), 20)
        self.frame = self.wait('a window', lambda: self.find('frame'), 20)
        self.wait('the verdict', lambda: self.texts('Stay small'))
        self.xid = max(self.do('search', '--sync', '--onlyvisible', '--pid', self.process.pid).split(),
                       key=lambda xid: int(self.geometry(xid)['WIDTH']))  # tooltips are windows too
        self.do('windowfocus', self.xid)

    @staticmethod
    def do(*arguments):
        return subprocess.run(['xdotool', *map(str, arguments)], check=True, capture_output=True,
                              text=True).stdout.strip()

    def geometry(self, xid):
        return dict(line.split('=') for line in self.do('getwindowgeometry', '--shell', xid).splitlines())

    @staticmethod
    def wait(what, function, seconds=5):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                result = function()
                if result:
                    return result
            except Exception:  # an accessible that goes away raises; the next look finds another
                pass
            time.sleep(0.03)
        raise AssertionError('waited in vain for ' + what)

    def walk(self, root=None):
        root = root or self.application
        for i in range(root.childCount):
            child = root.getChildAtIndex(i)
            if child is not None:
                yield child
                yield from self.walk(child)

    def find(self, role, name=None):
        return next((a for a in self.walk() if a.getRoleName() == role and name in (None, a.name)), None)

    def texts(self, part):
        return [a.name for a in self.walk() if a.getRoleName() in ('label', 'status bar', 'statusbar') and part in a.name]

    def extents(self, accessible):
        """Where it is once it has come to rest: the sidebar slides in."""
        def resting():
            before = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            time.sleep(0.1)
            after = accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
            return after if (before.x, before.y) == (after.x, after.y) and after.x > 0 else None
        return self.wait('it to rest', resting)

    def click(self, accessible):
        component = self.extents(accessible)
        frame = self.frame.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        shape = self.geometry(self.xid)
        x = int(shape['X']) + (int(shape['WIDTH']) - frame.width) // 2 + component.x + component.width // 2
        y = int(shape['Y']) + (int(shape['HEIGHT']) - frame.height) // 2 + component.y + component.height // 2
        self.do('mousemove', x, y)
        time.sleep(0.15)  # a tooltip that lay there goes
        self.do('click', 1)

    def type_into(self, name, text):
        entry = self.wait(name, lambda: self.find('text', name) or self.find('entry', name))
        self.click(entry)
        time.sleep(0.2)
        self.do('key', 'ctrl+a')
        self.do('type', '--delay', 10, text)
        self.wait('the typed text', lambda: self.text_of(name) == text)
        self.do('key', 'Return')
        return entry

    def text_of(self, name):
        entry = self.find('text', name) or self.find('entry', name)
        text = entry.queryText()
        return text.getText(0, text.characterCount)

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def write_plan(folder):
    path = os.path.join(folder, 'story.loadline')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(PLAN, file)
    return path


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
    window.wait('a sentence', lambda: window.texts('User growth can\'t be 900 %: it may be from −50 % to 200 %') or window.texts('User growth can\'t be 900'))
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


def story_names(window, path):
    """nothing that takes the focus is without a name"""
    nameless = [a for a in window.walk()
                if a.getState().contains(pyatspi.STATE_FOCUSABLE)
                and a.getRoleName() in ('push button', 'toggle button', 'check box', 'text', 'entry', 'slider',
                                        'combo box', 'image', 'table', 'switch')
                and (not a.name or a.name.startswith(('Gtk', 'Adw', 'Loadline')))
                and not (a.parent.getRoleName() == 'combo box' and a.parent.name)]  # its button speaks for it
    assert not nameless, [(a.getRoleName(), a.name, a.parent.getRoleName(), a.parent.name) for a in nameless]


STORIES = [story_doubling_users, story_wrong_value, story_months, story_save, story_names]


def main():
    failed = 0
    print('1..%d' % len(STORIES))
    for number, story in enumerate(STORIES, 1):
        with tempfile.TemporaryDirectory() as folder:
            path = write_plan(folder)
            window = None
            try:
                window = Window(path)
                story(window, path)
                print('ok', number, story.__doc__)
            except Exception:
                failed += 1
                print('not ok', number, story.__doc__)
                print(''.join('# ' + line for line in traceback.format_exc().splitlines(True)))
                if os.environ.get('LOADLINE_TEST_PICTURES'):
                    subprocess.run(['import', '-window', 'root',
                                    os.path.join(os.environ['LOADLINE_TEST_PICTURES'], story.__name__ + '.png')])
            finally:
                if window is not None:
                    window.close()
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
