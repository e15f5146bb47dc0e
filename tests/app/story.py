# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program from outside, by keyboard, pointer and accessibility bus: what the stories
share. The program is the first argument of the script; it needs a display, a session bus and pyatspi."""
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

import pyatspi

PROGRAM = sys.argv[1]
PATIENCE = float(os.environ.get('LOADLINE_TEST_PATIENCE', 1))  # times slower than usual, as under a sanitizer
LIMIT = 60 * PATIENCE  # s for what takes a second, on a machine that has much else to do
HIGHEST_TOOLTIP = 100
PLAN = {
    'format': 'loadline-plan', 'version': 1, 'title': 'Story', 'start': '2027-01', 'months': 12,
    'catalog': 'aws-us-east-1', 'policy': 'standard', 'parameters': {'users': 4000, 'dataset_gib': 40},
    'scenarios': [{'name': 'Twice the users', 'parameters': {'users': 8000}}],
}


def pause(seconds):
    """What can't be seen to be done has its time."""
    time.sleep(seconds * PATIENCE)


class Window:
    """The running program, found and driven from outside."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments])
        self.application = self.wait('the program', lambda: next(
            (a for a in pyatspi.Registry.getDesktop(0) if a and a.get_process_id() == self.process.pid), None))
        self.frame = self.wait('a window', lambda: self.find('frame'))
        self.wait('the verdict', lambda: any(a.name for a in self.walk()
                                             if a.getRoleName() in ('status bar', 'statusbar')))
        self.xid = max(self.do('search', '--sync', '--onlyvisible', '--pid', self.process.pid).split(),
                       key=lambda xid: int(self.geometry(xid)['WIDTH']))  # tooltips are windows too
        self.do('windowfocus', self.xid)

    @staticmethod
    def do(*arguments):
        return subprocess.run(['xdotool', *map(str, arguments)], check=True, capture_output=True,
                              text=True).stdout.strip()

    def focus(self):
        """Keys go to the window again after a dialog had them."""
        self.do('windowfocus', self.xid)

    def focus_newest(self):
        """Keys go to the dialog that opened last, once it is there."""
        def dialog():
            windows = self.do('search', '--onlyvisible', '--pid', self.process.pid).split()
            return next((xid for xid in reversed(windows) if int(xid) != int(self.xid)
                         and int(self.geometry(xid)['HEIGHT']) > HIGHEST_TOOLTIP), None)
        self.do('windowfocus', '--sync', self.wait('a dialog', dialog))
        pause(0.3)  # the toolkit hears of it a little later

    def wait_alone(self):
        """Until the last dialog has gone."""
        self.wait('the dialog to go', lambda: self.application.childCount == 1)

    def scroll_to(self, accessible):
        """Rolls the inputs until it can be seen."""
        frame = self.frame.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        shape = self.geometry(self.xid)
        self.do('mousemove', int(shape['X']) + 60, int(shape['Y']) + frame.height // 2)
        for _ in range(40):
            place = self.extents(accessible)
            if place.y + place.height < frame.height - 180:
                return
            self.do('click', 5)

    def geometry(self, xid):
        return dict(line.split('=') for line in self.do('getwindowgeometry', '--shell', xid).splitlines())

    @staticmethod
    def wait(what, function):
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            try:
                result = function()
                if result:
                    return result
            except Exception:  # an accessible that goes away raises; the next look finds another
                pass
            time.sleep(0.03)
        raise AssertionError('waited in vain for ' + what)

    def wait_said(self, part):
        """Until the sentence is said in passing; a program slowed down has taken it back before it is found."""
        if PATIENCE == 1:
            self.wait(part, lambda: self.texts(part))

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
            pause(0.1)
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
        pause(0.15)  # a tooltip that lay there goes
        self.do('click', 1)

    def begin_to_type(self, name, text):
        """What stands in an entry before anybody says that it is finished."""
        entry = self.wait(name, lambda: self.find('text', name) or self.find('entry', name))
        self.click(entry)
        pause(0.2)
        self.do('key', 'ctrl+a')
        self.do('type', '--delay', 10, text)
        self.wait('the typed text', lambda: self.text_of(name) == text)
        return entry

    def type_into(self, name, text):
        entry = self.begin_to_type(name, text)
        self.do('key', 'Return')
        return entry

    def text_of(self, name):
        def text():
            entry = (self.find('text', name) or self.find('entry', name)).queryText()
            return [entry.getText(0, entry.characterCount)]
        return self.wait(name, text)[0]

    def button(self, name):
        """The button of that label; a dialog's has its mnemonic in the name as well."""
        return next((a for a in self.walk() if a.getRoleName() == 'push button'
                     and (a.name == name or a.name.endswith(' ' + name))), None)

    def press(self, name):
        self.wait(name, lambda: self.button(name)).queryAction().doAction(0)

    def press_until(self, name, done):
        """Presses it again until it has told: a dialog that is just coming up takes no press."""
        def told():
            if done():
                return True
            self.button(name).queryAction().doAction(0)
            pause(0.3)
            return done()
        self.wait(name + ' to tell', told)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(LIMIT)


def write_plan(folder, **parameters):
    """The story's plan, written as careful programs do: whole or not at all."""
    path = os.path.join(folder, 'story.loadline')
    with open(path + '~', 'w', encoding='utf-8') as file:
        json.dump({**PLAN, 'parameters': {**PLAN['parameters'], **parameters}}, file)
    os.rename(path + '~', path)
    return path


RECOVERY = os.path.join(os.environ['XDG_STATE_HOME'], 'loadline', 'recovery')


class Skip(Exception):
    """Why a story can't be told here."""


def recovery_files():
    """What is kept for a crash."""
    return [os.path.join(RECOVERY, name) for name in os.listdir(RECOVERY) if name.endswith('.recovery')] \
        if os.path.isdir(RECOVERY) else []


def activate(action):
    """Tells the program from outside, whichever of its windows has the keys."""
    subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.loadline.Loadline', '--object-path',
                    '/io/github/loadline/Loadline', '--method', 'org.gtk.Actions.Activate', action, '[]', '{}'],
                   check=True, capture_output=True)


def opened(story):
    """A story of a window that shows the plan already."""
    def steps(path):
        window = Window(path)
        yield window
        story(window, path)
    steps.__doc__, steps.__name__ = story.__doc__, story.__name__
    return steps


def tell(number, story):
    with tempfile.TemporaryDirectory() as folder:
        place = os.path.join(folder, 'plans')
        os.mkdir(place)
        window = None
        try:
            steps = story(write_plan(place))
            window = next(steps)
            next(steps, None)
            print('ok', number, story.__doc__)
            return True
        except Skip as reason:
            print('ok', number, story.__doc__, '# SKIP', reason)
            return True
        except Exception:
            print('not ok', number, story.__doc__)
            print(''.join('# ' + line for line in traceback.format_exc().splitlines(True)))
            if os.environ.get('LOADLINE_TEST_PICTURES'):
                subprocess.run(['import', '-window', 'root',
                                os.path.join(os.environ['LOADLINE_TEST_PICTURES'], story.__name__ + '.png')])
            return False
        finally:
            if window is not None:
                window.close()
            for path in recovery_files():
                os.remove(path)
            sys.stdout.flush()


def main(stories):
    """Tells the stories, each a generator that takes the path of a plan and yields its window; prints TAP."""
    print('1..%d' % len(stories))
    told = [tell(number, story) for number, story in enumerate(stories, 1)
            if os.environ.get('LOADLINE_TEST_STORY', '') in story.__name__]
    sys.exit(0 if all(told) else 1)


def run(stories):
    """Tells stories of a window that shows the plan already, functions of the window and the path."""
    main([opened(story) for story in stories])
