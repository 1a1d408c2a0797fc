"""What a visitor searches for and what is found, as a list model for QML.

The search itself is imported when it is first used: the player starts without it.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model import Icon, Struct
from kiosk.pack.reader import PackReader
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.plain import plain
from kiosk.player.rows import Rows

if TYPE_CHECKING:
    from kiosk.pack.search import Hit

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 24
"""Results shown; who has more of them types on."""
LONGEST = 32
"""Characters that are taken."""


class Marked(Struct):
    """A text around what was found in it; all of it plain."""

    before: str
    found: str = ""
    after: str = ""


class Result(Struct):
    """A page that was found, as its row shows it."""

    id: str
    title: Marked
    excerpt: Marked
    section: str
    """Title of the section that it is in; empty for what is right under home."""
    accent: str
    icon: Icon | None


@QmlElement
@QmlUncreatable("the booth makes it")
class Finder(Rows):
    """The typed text, and the pages in which it is found.

    The rows that a keystroke leaves in place are changed and not made anew.
    """

    textChanged = Signal()  # noqa: N815 - Qt's style
    foundChanged = Signal()  # noqa: N815
    languageChanged = Signal()  # noqa: N815

    def __init__(self, pack: PackReader, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._lang = lang
        self._text = ""
        self._nearest = ""
        self._more = False
        self._hits: list[Hit] = []
        self._terms: list[dict[str, Any]] | None = None

    # --- typing ---------------------------------------------------------------------------

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What is typed."""
        return self._text

    @Slot(str)
    def type(self, text: str) -> None:
        """Write ``text`` behind what is there."""
        self.write(self._text + text)

    @Slot()
    def erase(self) -> None:
        """Take the last character away."""
        self.write(self._text[:-1])

    @Slot(str)
    def write(self, text: str) -> None:
        """Search for ``text`` instead of what is there, without controls and needless spaces."""
        words = "".join(char for char in text if char.isprintable()).split(" ")
        typed = " ".join(word for word in words if word)
        if words[-1] == "" and typed:
            typed += " "
        typed = typed[:LONGEST]
        if typed != self._text:
            self._text = typed
            self._search()
            self.textChanged.emit()

    def speak(self, lang: str) -> None:
        """Search for the same in another language."""
        if lang != self._lang:
            self._lang, self._terms, self._nearest = lang, None, ""
            self._search()
            self.languageChanged.emit()

    def read_from(self, pack: PackReader) -> None:
        """Search in another pack from now on."""
        self._pack, self._terms, self._nearest = pack, None, ""
        self._search()
        self.languageChanged.emit()

    # --- what is found --------------------------------------------------------------------

    @Property(int, notify=foundChanged)
    def count(self) -> int:
        """How many results there are to see."""
        return len(self._hits)

    @Property(bool, notify=foundChanged)
    def more(self) -> bool:
        """Whether there are further ones."""
        return self._more

    @Property(str, notify=foundChanged)
    def nearest(self) -> str:
        """The beginning of the text that was still found; empty where nothing of it was."""
        return self._nearest

    @Property("QVariantList", notify=languageChanged)
    def terms(self) -> list[dict[str, Any]]:
        """What may be searched for: ``{"text", "accent", "initials"}``."""
        if self._terms is None:
            from kiosk.pack.terms import terms  # noqa: PLC0415

            self._terms = plain(terms(self._pack, self._lang))
        return self._terms

    @Slot(int, result="QVariantMap")
    def at(self, row: int) -> dict[str, Any]:
        """Return the result at ``row``, or an empty map outside the list."""
        found: dict[str, Any] = {}
        if 0 <= row < len(self._hits):
            found = plain(self._row(row))
        return found

    def _size(self) -> int:
        return len(self._hits)

    def _title(self, row: int) -> str:
        return self._hits[row].card.title

    def _row(self, row: int) -> Result:
        hit = self._hits[row]
        card, end = hit.card, hit.start + hit.length
        marked = Marked(hit.excerpt[: hit.start], hit.excerpt[hit.start : end], hit.excerpt[end:])
        titled = hit.excerpt == card.title
        title = marked if titled else Marked(card.title)
        excerpt = Marked(card.subtitle) if titled else marked
        above = self._pack.trail(card.id, self._lang)[1:]
        section = above[-1].title if above else ""
        return Result(card.id, title, excerpt, section, card.accent, card.icon)

    def _search(self) -> None:
        hits = self._found() if self._text else []
        if hits:
            self._nearest = self._text
        elif not self._text.startswith(self._nearest):
            self._nearest = ""
        self._more = len(hits) > MOST
        self._show(hits[:MOST])
        self.foundChanged.emit()

    def _found(self) -> "list[Hit]":
        from kiosk.pack.search import search  # noqa: PLC0415

        return search(self._pack, self._text, self._lang, MOST + 1)

    def _show(self, hits: "list[Hit]") -> None:
        """Rows come and go at the end; then those that stay are others."""
        before, after = len(self._hits), len(hits)
        if after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._hits = self._hits[:after]
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._hits = self._hits + hits[before:]
            self.endInsertRows()
        self._hits = hits
        if kept := min(before, after):
            self.dataChanged.emit(self.index(0), self.index(kept - 1), [self.JSON])
