#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen to a document while it is open: a crash, another program that writes its file, a
file that must not be written, a window that is closed. Takes the program; prints TAP."""
import json
import os
import shutil
import subprocess
import sys

import pyatspi

from story import LIMIT, Skip, Window, activate, main, pause, recovery_files, write_plan


def users_in(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)['parameters'].get('users')


def edit(window, users='5000'):
    window.type_into('Users', users)
    window.wait('the mark of an edit', lambda: window.texts('Edited'))


def recovered(users):
    """The recovery file that has so many users."""
    return next((p for p in recovery_files()
                 if json.load(open(p, encoding='utf-8'))['plan']['parameters'].get('users') == users), None)


def crash(path, users='5000'):
    """A program that was killed in the middle of an edit."""
    window = Window(path)
    edit(window, users)
    window.wait('the copy', lambda: recovered(int(users)))
    window.process.kill()
    window.process.wait(LIMIT)


def story_crash_restore(path):
    """killed in the middle of an edit, the next start offers it back and leaves the file alone"""
    crash(path)
    assert users_in(path) == 4000
    window = Window(path)
    yield window
    window.wait('the offer', lambda: window.texts('It kept the edits of “Story”'))
    assert window.text_of('Users').startswith('4,000')
    window.press('Restore')
    window.wait('the edit', lambda: window.text_of('Users').startswith('5,000'))
    assert users_in(path) == 4000
    window.focus()
    window.do('key', 'ctrl+s')
    window.wait('the file', lambda: users_in(path) == 5000)
    window.wait('no copy', lambda: not recovery_files())


def story_crash_elsewhere(path):
    """after a crash a start without a file opens the plan again and offers its edits; they can be discarded"""
    crash(path)
    window = Window()
    yield window
    window.wait('the offer', lambda: window.texts('It kept the edits of “Story”'))
    window.press('Discard')
    window.wait('no copy', lambda: not recovery_files())
    assert window.text_of('Users').startswith('4,000')
    assert users_in(path) == 4000


def story_told_to_end(path):
    """told to end right after an edit, it does at once, and the next start offers the edit back"""
    window = Window(path)
    edit(window, '5000')
    window.close()
    assert window.process.returncode == 0, window.process.returncode
    assert recovered(5000)
    assert users_in(path) == 4000
    window = Window(path)
    yield window
    window.wait('the offer', lambda: window.texts('It kept the edits of “Story”'))
    window.press('Restore')
    window.wait('the edit', lambda: window.text_of('Users').startswith('5,000'))


def story_told_while_asking(path):
    """told to end while a dialog is open over two plans, it does, and leaves nothing where nothing is unsaved"""
    window = Window(path)
    yield window
    edit(window)
    window.do('key', 'ctrl+z')
    window.wait('no mark', lambda: not window.texts('Edited'))
    other = os.path.join(os.path.dirname(path), 'other.loadline')
    shutil.copy(path, other)
    subprocess.run([sys.argv[1], other], check=True, timeout=LIMIT)
    window.wait('two windows', lambda: window.application.childCount == 2)
    activate('preferences')
    window.wait('the preferences', lambda: window.application.childCount == 3)
    window.close()
    assert window.process.returncode == 0, window.process.returncode
    assert not recovery_files()


def story_changed_outside(path):
    """a file that another program changed is read again, and that can be undone"""
    window = Window(path)
    yield window
    write_plan(os.path.dirname(path), users=6000)
    window.wait('the new value', lambda: window.text_of('Users').startswith('6,000'))
    window.wait_said('was changed by another program and read again')
    window.focus()
    window.do('key', 'ctrl+z')
    window.wait('the value before', lambda: window.text_of('Users').startswith('4,000'))
    window.wait('the mark of an edit', lambda: window.texts('Edited'))


def story_changed_both(path):
    """where both have changed the planner chooses, and what is kept is saved over the other"""
    window = Window(path)
    yield window
    edit(window)
    write_plan(os.path.dirname(path), users=6000)
    window.wait('the question', lambda: window.texts('here are edits that are not saved'))
    assert window.text_of('Users').startswith('5,000')
    window.press('Keep mine')
    window.wait('no question', lambda: not window.texts('here are edits that are not saved'))
    assert users_in(path) == 6000
    window.focus()
    window.do('key', 'ctrl+s')
    window.wait('the file', lambda: users_in(path) == 5000)


def story_removed(path):
    """a file that is gone is said to be, and saving puts it back"""
    window = Window(path)
    yield window
    os.remove(path)
    window.wait('the word', lambda: window.texts('is no longer in its folder'))
    window.press('Save')
    window.wait('the file', lambda: os.path.exists(path) and users_in(path) == 4000)


def story_renamed(path):
    """a file that is renamed is followed"""
    window = Window(path)
    yield window
    other = os.path.join(os.path.dirname(path), 'other.loadline')
    os.rename(path, other)
    window.wait('its name', lambda: window.texts('other.loadline'))
    window.wait_said('it is other.loadline now')
    edit(window)
    window.do('key', 'ctrl+s')
    window.wait('the file', lambda: users_in(other) == 5000)
    assert not os.path.exists(path)


def story_no_folder(path):
    """a plan whose folder is gone says so, offers another place, and keeps its copy"""
    window = Window(path)
    yield window
    edit(window)
    os.remove(path)
    os.rmdir(os.path.dirname(path))
    window.wait('the word', lambda: window.texts('is no longer in its folder'))
    window.focus()
    window.do('key', 'ctrl+s')
    window.wait('the reason', lambda: window.texts('could not be saved'))
    window.wait('another place', lambda: window.find('push button', 'Save as…'))
    window.wait('the copy', lambda: recovered(5000))
    os.mkdir(os.path.dirname(path))


def story_close(path):
    """a window with unsaved changes asks before it closes, and saves"""
    window = Window(path)
    yield window
    edit(window)
    window.do('key', 'ctrl+w')
    window.wait('the question', lambda: window.texts('What is not saved will be lost'))
    window.press('Cancel')
    window.wait_alone()
    window.focus()
    window.do('key', 'ctrl+q')
    window.wait('the question', lambda: window.texts('What is not saved will be lost'))
    window.press('Save')
    window.process.wait(LIMIT)
    assert users_in(path) == 5000
    assert not recovery_files()


def story_discard(path):
    """what is discarded leaves no copy behind"""
    window = Window(path)
    yield window
    edit(window)
    window.wait('the copy', lambda: recovered(5000))
    window.do('key', 'ctrl+w')
    window.press('Discard')
    window.process.wait(LIMIT)
    assert users_in(path) == 4000
    assert not recovery_files()


def story_open_twice(path):
    """a plan that is open already is opened in no second window"""
    window = Window(path)
    yield window
    subprocess.run([sys.argv[1], path], check=True, timeout=LIMIT)
    frames = [a for a in window.walk() if a.getRoleName() == 'frame']
    assert len(frames) == 1, frames


def story_quit_two(path):
    """quitting asks each window that has changed, and whoever says no keeps the program"""
    window = Window(path)
    yield window
    edit(window)
    window.wait('the copy', lambda: recovered(5000))
    other = os.path.join(os.path.dirname(path), 'other.loadline')
    shutil.copy(path, other)
    subprocess.run([sys.argv[1], other], check=True, timeout=LIMIT)
    window.wait('two windows', lambda: len([a for a in window.walk() if a.getRoleName() == 'frame']) == 2)
    activate('quit')
    window.press('Cancel')
    window.wait('no question', lambda: window.application.childCount == 2)
    assert window.process.poll() is None
    assert recovered(5000)
    activate('quit')
    window.press_until('Discard', lambda: window.process.poll() is not None)
    assert users_in(path) == 4000


def story_read_only(path):
    """a file that must not be written says so in the title and when it is saved"""
    if os.geteuid() == 0:
        raise Skip('root may write everywhere')
    os.chmod(path, 0o400)
    window = Window(path)
    yield window
    window.wait('the title', lambda: window.texts('Read-only'))
    edit(window)
    window.do('key', 'ctrl+s')
    window.wait('the reason', lambda: window.texts('could not be saved: you may not write there'))
    window.wait('another place', lambda: window.find('push button', 'Save as…'))


def save_as(window, place):
    window.do('key', 'ctrl+shift+s')
    window.focus_newest()
    name = window.wait('the chooser', lambda: window.find('text', 'Name:'))
    name.queryEditableText().setTextContents(place)
    window.press('Save')


def story_save_as_nowhere(path):
    """a place that can't be written to is said to be, and nothing is lost"""
    window = Window(path)
    yield window
    edit(window)
    save_as(window, '/proc/mine.loadline')
    window.wait('the reason', lambda: window.texts('could not be saved'))
    window.wait('another place', lambda: window.find('push button', 'Save as…'))
    assert window.texts('Edited')
    window.wait('the copy', lambda: recovered(5000))
    assert users_in(path) == 4000


def story_full_disk(path):
    """a full disk is said to be, what was there stays, and with room the edit is saved"""
    disk = os.path.dirname(path)
    text = open(path, encoding='utf-8').read()
    if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=8k', 'none', disk], capture_output=True).returncode != 0:
        raise Skip('no disk can be mounted here')
    try:
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        filler = os.path.join(disk, 'filler')
        with open(filler, 'wb') as file:
            file.write(b'x' * 4096)
        window = Window(path)
        yield window
        edit(window)
        window.do('key', 'ctrl+s')
        window.wait('the reason', lambda: window.texts('could not be saved'))
        assert users_in(path) == 4000
        os.remove(filler)
        window.focus()
        window.do('key', 'ctrl+s')
        window.wait('the file', lambda: users_in(path) == 5000)
    finally:
        subprocess.run(['umount', '--lazy', disk], check=False)


def story_recent(path):
    """a plan that was open is in the list of recent ones, and opened from there"""
    other = os.path.join(os.path.dirname(path), 'other.loadline')
    shutil.copy(path, other)
    window = Window(path)
    yield window
    subprocess.run([sys.argv[1], other], check=True, timeout=LIMIT)
    window.wait('two windows', lambda: window.application.childCount == 2)
    activate('quit')
    window.process.wait(LIMIT)
    window.__init__(path)
    window.click(window.wait('the list', lambda: window.find('push button', 'Recent plans')))
    item = window.wait('the plan', lambda: next(a for a in window.walk() if a.getRoleName() == 'menu item'
                                                and 'other' in a.name))
    for _ in range(10):
        if item.getState().contains(pyatspi.STATE_FOCUSED):
            break
        window.do('key', 'Down')
        pause(0.2)
    window.do('key', 'Return')
    window.wait('its window', lambda: window.application.childCount == 2)


def story_add_node(path):
    """a node that is not complete is refused in the form, and one that is goes into the plan"""
    window = Window(path)
    yield window
    window.do('key', 'ctrl+k')
    window.press('Add…')
    window.press('Add')
    window.wait('the reason', lambda: window.texts('The node needs a name'))
    for name, text in (('Name', 'mine'), ('Family', 'own'), ('On demand', '0.5')):
        window.wait(name, lambda: window.find('text', name)).queryEditableText().setTextContents(text)
    window.press('Add')
    window.wait('the node', lambda: window.texts('mine'))
    window.wait('the edit', lambda: window.texts('Edited'))


main([story_crash_restore, story_crash_elsewhere, story_told_to_end, story_told_while_asking,
      story_changed_outside, story_changed_both, story_removed, story_renamed, story_no_folder, story_close, story_discard, story_open_twice,
      story_quit_two, story_read_only, story_save_as_nowhere, story_full_disk, story_recent, story_add_node])
