"""A deck as the player needs it: plain maps for QML, a plan for the state machine."""

from dataclasses import dataclass
from typing import Any, Final

from kiosk.pack.model.deck import Deck
from kiosk.pack.reader import PackReader
from kiosk.player.plain import plain
from kiosk.player.spoken import spoken
from kiosk.session.talk import Plan

ALL: Final = ("all", "全部")
"""Names of the talk made of all pages."""
_WRITTEN: Final = ("deck", "讲稿")


@dataclass(frozen=True, slots=True)
class Script:
    """The slides of one talk."""

    deck: Deck
    slides: list[dict[str, Any]]
    ids: tuple[str, ...]
    plan: Plan
    spoken: str
    """Its hanzi, see ``kiosk.player.spoken``."""

    @classmethod
    def of(cls, deck: Deck) -> "Script":
        """Read a deck. Raises ``ValueError`` for one without slides."""
        given = sum(not slide.backup for slide in deck.slides)
        plan = Plan(tuple(slide.seconds for slide in deck.slides), given)
        ids = tuple(slide.id for slide in deck.slides)
        return cls(deck, plain(deck.slides), ids, plan, spoken(deck))

    def sections(self) -> list[dict[str, Any]]:
        """Return where each section begins: ``title``, ``at``, and ``accent``."""
        found: list[dict[str, Any]] = []
        for at, slide in enumerate(self.deck.slides):
            title = slide.section or (self.deck.title if at == 0 else "")
            if title and (not found or found[-1]["title"] != title):
                found.append({"title": title, "at": at, "accent": slide.accent})
        return found

    def places(self, later: "Script") -> dict[int, int]:
        """Return where each slide is in a later state of the talk, for those that still are."""
        numbers = {id_: at for at, id_ in enumerate(later.ids)}
        return {at: numbers[id_] for at, id_ in enumerate(self.ids) if id_ in numbers}


def find_script(pack: PackReader, name: str, lang: str) -> Script | None:
    """Return the talk called ``name``; without a name the written one, else that of all pages.

    ``short`` finds ``deck-short.md`` and ``讲稿-short.md``; None where there is no such talk.
    """
    ids = [talk.id for talk in pack.decks(lang) if talk.slides]
    if not name:
        wanted = [*_WRITTEN, ""]
    elif name.lower() in ALL:
        wanted = [""]
    else:
        wanted = [name, *(f"{stem}-{name}" for stem in _WRITTEN)]
    by_name = {id_.lower(): id_ for id_ in ids}
    found = next((by_name[each.lower()] for each in wanted if each.lower() in by_name), None)
    deck = None if found is None else pack.deck(found, lang)
    return None if deck is None or not deck.slides else Script.of(deck)
