"""A content folder as it was read: its settings, its names, its page files, what will be shown.

Each part is taken from the folder as it was read before, where what it is made of is the same.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.compiler.cache import Cache
from kiosk.compiler.look import Look, look
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.plan import Plan, plan
from kiosk.compiler.problems import Problem
from kiosk.compiler.reading import Reading
from kiosk.compiler.scan import Tree, scan
from kiosk.compiler.settings import FILE, Settings, read_settings
from kiosk.pack.others import other_keys


@dataclass(frozen=True, slots=True)
class Folder:
    """What is known of a content folder before its pages are compiled."""

    look: Look | None
    """None where it cannot be built on."""
    settings: Settings
    faults: tuple[Problem, ...]
    """Of the settings."""
    tree: Tree
    """The same object while the names are the same, and the languages."""
    files: dict[str, PageFile]
    """By path; the same object while the file is the same."""
    unread: frozenset[str]
    """Page files that could not be opened; why may be gone without a trace."""
    today: dt.date
    plan: Plan
    """The same object while the same pages are shown in the same places."""
    changed: frozenset[str]
    """Paths of files that may be others than when it was read before."""

    @property
    def problems(self) -> list[Problem]:
        """Of the settings, of names, and of files that are left out."""
        return [*self.faults, *self.tree.problems, *self.plan.problems]

    @property
    def unsure(self) -> bool:
        """Whether something could not be read, why ever: the next look may tell of no change."""
        unread = messages.FILE_UNREADABLE.code
        return self.look is None or any(p.code == unread for p in self.problems)


def read_folder(
    root: Path, cache: Cache, today: dt.date, earlier: Folder | None, now: Look | None = None
) -> Folder:
    """Read a folder, of which ``earlier`` is what was known of it when it was read last.

    ``now`` is a look that was taken at it a moment ago. Raises ``ContentUnreadableError``.
    """
    now = now or look(root)
    if earlier is not None and earlier.unsure:
        earlier = None
    was = None if earlier is None else earlier.look
    if now is None or earlier is None or was is None:
        return _read(root, cache, today, now)
    changed = now.changed_since(was)
    settings, faults = earlier.settings, earlier.faults
    named_alike = now.has_names_of(was)
    if FILE in changed or not named_alike:  # names also tell which languages there are
        settings, faults = _settings(root)
    alike = named_alike and settings.codes == earlier.settings.codes
    tree = earlier.tree if alike else scan(root, settings.codes)
    reading, same = Reading(root, cache), tree is earlier.tree
    asked = (changed | earlier.unread) & earlier.files.keys() if same else _paths(tree)
    files = dict(earlier.files) if same else {}
    files |= _again(asked, reading, earlier.files, changed)
    chosen = earlier.plan
    if not same or today != earlier.today or not _stands(earlier, files):
        chosen = plan(tree, files, settings.codes, today)
    unread = _unread(files, asked)
    return Folder(now, settings, faults, tree, files, unread, today, chosen, frozenset(changed))


def _read(root: Path, cache: Cache, today: dt.date, now: Look | None) -> Folder:
    """Read a folder of which nothing is known."""
    settings, faults = _settings(root)
    tree = scan(root, settings.codes)
    reading = Reading(root, cache)
    files = {path: reading.page_file(path) for path in _paths(tree)}
    chosen = plan(tree, files, settings.codes, today)
    changed = frozenset() if now is None else frozenset(now.files)
    unread = _unread(files, files)
    return Folder(now, settings, faults, tree, files, unread, today, chosen, changed)


def _settings(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    if not root.is_dir():
        return Settings({}), ()
    settings, faults = read_settings(root)
    return settings, tuple(faults)


def _paths(tree: Tree) -> list[str]:
    return [path for node in tree.nodes.values() for path in node.files.values()]


def _again(
    paths: Iterable[str], reading: Reading, known: dict[str, PageFile], changed: set[str]
) -> dict[str, PageFile]:
    """Return page files, read where they are not known or may be others."""
    files = {}
    for path in paths:
        held = known.get(path)
        if held is None or path in changed or not held.digest:
            read = reading.page_file(path)
            held = held if held == read else read
        files[path] = held
    return files


def _unread(files: dict[str, PageFile], paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path for path in paths if not files[path].digest)


def _stands(earlier: Folder, files: dict[str, PageFile]) -> bool:
    """Tell whether the same pages are shown in the same order as with the files before."""
    return all(
        path in earlier.plan.paths and _placing(files[path]) == _placing(earlier.files[path])
        for path in other_keys(earlier.files, files)
    )


def _placing(file: PageFile) -> tuple[object, ...]:
    """Return all that ``plan`` asks of a file that is shown."""
    return file.header.order, file.header.draft, file.header.expires, file.usable, file.marks
