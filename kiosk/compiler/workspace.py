"""A content folder and the store of its packs, in a process that builds again and again.

What is known from the build before is used again where it is sure to be the same; see
``docs/adr/0030-one-save-is-one-page-of-work.md``. Whoever kills the process loses nothing but
this knowledge: a new one builds the same pack from nothing.
"""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.compiler.cache import Cache, Held
from kiosk.compiler.exhibition import Exhibition
from kiosk.compiler.look import Look
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.packing import PackWritten, found_pack, write_pack
from kiosk.compiler.page import Starting
from kiosk.compiler.problems import Problem
from kiosk.compiler.shelf import Progress
from kiosk.pack.digests import Change, Digests
from kiosk.pack.inspection import PackDamagedError
from kiosk.pack.model import Struct
from kiosk.pack.revision import Base
from kiosk.pack.store import PackStore

if TYPE_CHECKING:
    from kiosk.pack.spare import Spare

REVISIONS = 500
"""Packs made one out of another before the next is written whole: its file is compact again."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build came to."""

    pack_id: str | None
    """The pack that was made; None when errors kept the earlier one in place."""
    problems: tuple[Problem, ...]
    """By file and line."""
    pages: int
    """Pages in the pack, each language counted."""
    compiled: int
    """Pages that were not known from an earlier build."""
    shown: bool
    """Whether the pack is current now: not with errors, and not beside a pinned one."""


class LastPack(Struct):
    """The pack that was written last, by this compiler: its results are in the same cache."""

    id: str
    revisions: int
    """How many times it was copied and changed since it was written whole."""


class _UnreadyError(Exception):
    """What the next build needs cannot be had without work that is a build's."""


class Workspace:
    """Builds a folder into a store, from what is known of both."""

    def __init__(self, content: Path, root: Path, cache: Path | None) -> None:
        """``root`` is the store's folder, ``cache`` a file kept between builds."""
        digests = Digests()
        self._store = PackStore(root, digests)
        self._media = MediaFolder(self._store.media_dir, digests, together=True)
        self._exhibition = Exhibition(content, self._media)
        self._file = cache
        self._held = Held()
        self._cache: Cache | None = None
        self._written: PackWritten | None = None
        self._spare: Spare | None = None
        self._whole = False
        """Whether the last build came to a pack."""

    def build(
        self,
        today: dt.date,
        *,
        progress: Progress | None = None,
        starting: Starting | None = None,
        look: Look | None = None,
    ) -> BuildResult:
        """Compile the folder and make the pack current, unless staff pinned another.

        With errors, an earlier pack stays current; without an earlier one, the exhibition is
        shown without the pages that cannot be used. ``starting`` hears of each page that is not
        known from an earlier build; ``look`` was taken at the folder a moment ago. Call ``tidy``
        afterwards, when the pack is on its way to the screen, whatever came of it.

        Raises ``ContentUnreadableError`` where there is no such folder, and ``OSError`` where
        the store cannot be written.
        """
        with self._at_the_store():
            try:
                return self._build(today, progress, starting, look)
            except (PackDamagedError, FileNotFoundError):
                if self._exhibition.asked_all:
                    raise
                # Something that stood in the store is gone; whoever is asked stores it again.
                self._exhibition.forget()
                self._close(forget=False)
                return self._build(today, progress, starting, look)

    def tidy(self) -> bool:
        """Do what the screen need not wait for: keep what was worked out, drop old packs.

        Return whether all pictures of the pack that was made are there; where one was lost from
        the store, the next build stores it again.
        """
        with self._at_the_store():
            self._close(forget=self._exhibition.from_nothing and self._whole)
            if not self._whole:
                return True
            self._store.collect()
            sound = self._store.is_sound()
        if not sound:
            self._exhibition.forget()
        return sound

    def prepare(self) -> None:
        """Lay ready what the next build will need. It takes a while and changes nothing."""
        if self._whole and self._written is not None and self._spare is None:
            with self._at_the_store():
                self._spare = self._store.spare(self._written.id)

    @contextmanager
    def _at_the_store(self) -> Iterator[None]:
        try:
            with self._store.locked():
                yield
        except sqlite3.OperationalError as error:  # a full disk, most of all
            raise OSError(f"{self._store.root}: {error}") from error

    def get_ready(self, today: dt.date, look: Look | None, wanted: Callable[[], bool]) -> bool:
        """Come to know before the first build what it need not work out; return whether it is so.

        Ends early where ``wanted`` says that somebody waits, or where there is something to work
        out: that is a build's to do. What was read until then is at hand. Raises what ``build``
        raises.
        """

        def give_way(*_: object) -> None:
            if wanted():
                raise _UnreadyError

        def stop(_: str) -> None:
            raise _UnreadyError

        with self._at_the_store():
            try:
                self._store.stage()  # what an earlier process laid ready is of no use
                known = self._cache = Cache(self._file, self._held)
                self._exhibition.compile(today, known, give_way, stop, look)
                ready = self._recall(known)
                self._close(forget=ready)
            except _UnreadyError:
                ready = False
            finally:
                self._close(forget=False)
        return ready

    def _recall(self, known: Cache) -> bool:
        """Take up the pack that was written last, where it is the one that would be written now."""
        last = _last(known)
        file = None if last is None else self._store.recall(last.id)
        if last is None or file is None:
            return False
        found = found_pack(file, self._exhibition)
        if found.id != last.id:
            return False
        self._written, self._whole = found, True
        return True

    def _close(self, *, forget: bool) -> None:
        """Close the cache; ``forget`` drops what nobody asked it for."""
        cache, self._cache = self._cache, None
        if cache is not None:
            with cache:
                if forget:
                    cache.forget_unused()

    def _build(
        self,
        today: dt.date,
        progress: Progress | None,
        starting: Starting | None,
        look: Look | None,
    ) -> BuildResult:
        self._whole = False
        staged = self._store.stage(keep=self._spare)
        known = self._cache = Cache(self._file, self._held)
        exhibition = self._exhibition
        problems = exhibition.compile(today, known, progress, starting, look)
        self._media.settle()
        counts = (len(exhibition.pages), exhibition.compiled)
        errors = any(problem.severity == "error" for problem in problems)
        if errors and self._store.current() is not None:
            return BuildResult(None, problems, *counts, shown=False)
        pack_id = self._add(staged, known)
        shown = self._store.publish(pack_id)
        self._whole = True
        return BuildResult(pack_id, problems, *counts, shown=shown)

    def _add(self, staged: Path, known: Cache) -> str:
        """Write the pack, as a copy of the one before where little differs, and take it in."""
        last, was = _last(known), self._written
        file = None if last is None else self._store.whole(last.id)
        same = was is not None and last is not None and was.id == last.id
        base = None
        if last is not None and file is not None:
            base = Base(file, was.ledger if was and same else None, self._copy_of(last))
        self._written = None
        written = write_pack(staged, self._exhibition, base=base, known=was.parts if was else None)
        revisions = last.revisions + 1 if last is not None and written.revised else 0
        known.put("pack", "last", LastPack(written.id, revisions))
        self._written = written
        self._media.settle()
        change = None
        if file is not None and written.revised is not None and written.revised.written is not None:
            change = Change(file, written.revised.written)
        return self._store.add(staged, change=change, media=written.parts.media.sizes)

    def _copy_of(self, last: LastPack) -> Path | None:
        """Return the copy of a pack that lies ready; it will be used up."""
        spare, self._spare = self._spare, None
        return spare.file if spare and spare.pack == last.id and spare.untouched else None


def _last(known: Cache) -> LastPack | None:
    """Return the pack that can be revised; after many revisions one is written whole again."""
    last = known.get("pack", "last", LastPack)
    return last if last is not None and last.revisions < REVISIONS else None
