"""What staff carry in and out on a stick: exhibitions and logs."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.staff.errands import Done, Run
from kiosk.player.staff.table import Table

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack file on a stick."""

    file: str
    title: str
    version: str
    reason: str
    """Why it cannot be shown; empty when it can."""


@QmlElement
@QmlUncreatable("the staff panel has them")
class Sticks(QObject):
    """One errand at a time, and what came of it. ``installed`` says that a pack was taken in."""

    changed = Signal()
    installed = Signal()

    def __init__(
        self,
        state: Path,
        run: Run,
        lang: Callable[[], str],
        may_send: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """``lang`` tells the language that staff read, ``may_send`` whether they are there."""
        super().__init__(parent)
        self._state = state
        self._run = run
        self._lang = lang
        self._may_send = may_send
        self._found: list[Offer] = []
        self._offers = Table(Offer, self)
        self._told = ""
        self._working = False

    @Property(Table, constant=True)
    def offers(self) -> Table:
        """Rows of ``Offer``."""
        return self._offers

    @Property(str, notify=changed)
    def told(self) -> str:
        """What came of the last errand; empty while nothing is to be told."""
        return self._told

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether an errand is under way."""
        return self._working

    @Slot()
    def look(self) -> None:
        """See what pack files there are on sticks."""
        self._send(["pack", "find", "--json"], self._looked)

    @Slot(str)
    def install(self, file: str) -> None:
        """Take in a pack file that was offered, and show it from now on."""
        if any(offer.file == file and not offer.reason for offer in self._found):
            self._send(["pack", "install", file], self._taken_in)

    @Slot()
    def saveLogs(self) -> None:  # noqa: N802
        """Write the logs to a stick."""
        self._send(["logs"], self._tell)

    def _send(self, words: list[str], done: Done) -> None:
        if not self._may_send() or self._working:
            return
        self._working, self._told = True, ""
        self.changed.emit()
        where = ["--state", str(self._state)]
        spoken = [] if words[0] == "logs" else ["--lang", self._lang()]
        self._run([*words, *where, *spoken], done)

    def _looked(self, code: int, out: str, err: str) -> None:
        self._offer(read_offers(out, self._lang()) if code == 0 else [])
        self._over("" if code == 0 else err)

    def _taken_in(self, code: int, out: str, err: str) -> None:
        if code == 0:
            self._offer([])
            self.installed.emit()
        self._tell(code, out, err)

    def _tell(self, code: int, out: str, err: str) -> None:
        self._over(out if code == 0 else err)

    def _offer(self, offers: list[Offer]) -> None:
        self._found = offers
        self._offers.show(offers)

    def _over(self, told: str) -> None:
        self._working, self._told = False, told
        self.changed.emit()


def read_offers(listed: str, lang: str) -> list[Offer]:
    """Return what ``kiosk pack find --json`` listed, as the panel shows it."""
    try:
        found = json.loads(listed)
    except ValueError:
        return []
    return [_offer(row, lang) for row in found if isinstance(row, dict)]


def _offer(row: dict[str, Any], lang: str) -> Offer:
    manifest = row.get("manifest") or {}
    titles = manifest.get("title") or {}
    told = (row.get("told") or {}).get(lang) or {}
    reason = " ".join(filter(None, (told.get("message"), told.get("remedy"))))
    return Offer(
        file=str(row.get("file", "")),
        title=str(titles.get(lang) or next(iter(titles.values()), "")),
        version=str(manifest.get("version", "")),
        reason=reason if row.get("reason") else "",
    )
