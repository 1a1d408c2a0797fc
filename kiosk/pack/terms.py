"""Words to begin a search with, taken from the pack itself."""

import re
from collections.abc import Iterator

from kiosk.pack.model import Card, Struct
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.reader import PackReader
from kiosk.pack.search import search, syllables
from kiosk.pack.tokens import runs

_SECTIONS = 8
"""Sections looked at, and pages of each."""
_LONGEST = {True: 10, False: 32}
"""Characters of a term; fewer of them where it has hanzi."""
_GOES_ON = re.compile(r"(of|in|for|to|at|by|from|with|and) ", re.IGNORECASE)
"""Begins a figure's label that reads on from its figure: "22 years" "of research"."""


class Term(Struct):
    """Something that the search finds, to be typed at a touch."""

    text: str
    accent: str
    """Of the page that it is about."""
    initials: str
    """First letters of its pinyin; empty where it is not all hanzi."""


def terms(reader: PackReader, lang: str, most: int = 12) -> list[Term]:
    """Return at most ``most`` terms: sections, then headline figures, then pages of sections."""
    found: dict[str, Term] = {}
    for term in _candidates(reader, lang):
        if len(found) == most:
            break
        known = term.text.lower() in found
        if not known and _short(term.text) and search(reader, term.text, lang, 1):
            found[term.text.lower()] = term
    return list(found.values())


def _candidates(reader: PackReader, lang: str) -> Iterator[Term]:
    sections = reader.cards("", lang, limit=_SECTIONS)
    yield from (_titled(reader, card, lang) for card in sections)
    home = reader.page("", lang)
    if isinstance(home, HomePage):
        for figure in home.figures:
            if not _GOES_ON.match(figure.label):
                yield Term(figure.label, home.accent, "")
    for section in sections:
        pages = reader.cards(section.id, lang, limit=_SECTIONS)
        yield from (_titled(reader, card, lang) for card in pages)


def _titled(reader: PackReader, card: Card, lang: str) -> Term:
    hanzi = all(is_hanzi for _, is_hanzi in runs(card.title))
    spelt = syllables(reader, card.title, lang) if hanzi else []
    return Term(card.title, card.accent, "".join(syllable[0] for syllable in spelt))


def _short(text: str) -> bool:
    return 0 < len(text) <= _LONGEST[any(hanzi for _, hanzi in runs(text))]
