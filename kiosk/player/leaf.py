"""The page on the screen: what is read of it, its cards, and the pack that they come from."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.pack.reader import PackReader
from kiosk.player.cards import CardModel
from kiosk.player.plain import text

if TYPE_CHECKING:
    from kiosk.pack.model import BasePage


class Leaf:
    """One open page of a pack, as JSON for QML.

    The cards of pages before, and a pack that they are read from, stay until ``let_go``: screens
    that leave still show them.
    """

    def __init__(self, pack: PackReader, parent: QObject) -> None:
        self.pack = pack
        self.cards = CardModel(pack, parent)
        self.page: BasePage | None = None
        self.text = "{}"
        """``page``, ``trail``, ``before`` and ``after``; see ``Booth.view``."""
        self._view: dict[str, Any] = {}
        self._parent = parent
        self._old_pack: PackReader | None = None
        self._old_cards: list[CardModel] = []

    def turn_to(self, page_id: str, lang: str) -> None:
        """Open a page; one that the pack does not know is empty."""
        self._old_cards.append(self.cards)
        self.cards = CardModel(self.pack, self._parent)
        self.cards.show(page_id, lang)
        self._view = self._read(page_id, lang)
        self.page = self._view["page"]
        # What is absent reads as an empty object, of which QML can ask anything.
        self.text = text({part: {} if one is None else one for part, one in self._view.items()})

    def take(self, pack: PackReader) -> PackReader:
        """Read from ``pack`` from now on; return the one before, for ``retire`` or ``keep_on``."""
        self.let_go()
        old, self.pack = self.pack, pack
        return old

    def differs(self, old: PackReader, page_id: str, lang: str) -> bool:
        """Tell whether the open page would look different out of the pack that was taken."""
        same_cards = self.pack.same_cards(old, page_id, lang)
        return not same_cards or self._read(page_id, lang) != self._view

    def retire(self, old: PackReader) -> None:
        """Close a pack when no screen reads its cards any more."""
        self._old_pack = old

    def keep_on(self, old: PackReader) -> None:
        """Close a pack at once: the cards that are shown are the same in the one taken."""
        self.cards.read_from(self.pack)
        old.close()

    def let_go(self) -> None:
        """Forget what was shown before: the screens that showed it are gone."""
        for cards in self._old_cards:
            cards.deleteLater()
        self._old_cards.clear()
        if self._old_pack is not None and not self.cards.reads(self._old_pack):
            self._old_pack.close()
            self._old_pack = None

    def _read(self, page_id: str, lang: str) -> dict[str, Any]:
        before, after = self.pack.siblings(page_id, lang)
        return {
            "page": self.pack.page(page_id, lang),
            "trail": self.pack.trail(page_id, lang),
            "before": before,
            "after": after,
        }
