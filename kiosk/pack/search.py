"""Finds pages as a visitor types: hanzi, pinyin, initials, words and figures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.pack.model import Card, Struct
from kiosk.pack.pinyin import SYLLABLES, abbreviation, readings
from kiosk.pack.reader import PackReader
from kiosk.pack.schema import LANGUAGE
from kiosk.pack.tokens import pairs, runs, spans, triples

_BEFORE = 16
"""Characters that an excerpt shows before what was found."""
_EXCERPT = 72
"""Characters of an excerpt."""
_TITLES = 100
"""Titles looked at to find those that begin with what was typed."""

_JOINED = re.compile(r"(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])", re.IGNORECASE)
"""Where letters and figures stand together."""
_INSIDE = re.compile(r"[^\W_\u0250-\U0010ffff]{2}|\d[.,]|[.,]\d")
"""Two characters between which no word and no figure ends."""
_LOOSE = re.compile(r"[\s,.;:!?，。；：！？、)）’”]")
"""What neither begins nor ends an excerpt."""

_Row: TypeAlias = tuple[str, str, str, str, str]
_ROWS = """
SELECT entry.id, entry.title, entry.title_pinyin, entry.body, entry.body_pinyin
FROM {table} JOIN entry ON entry.number = {table}.rowid
WHERE {table} MATCH ? AND {table}.rowid >= ? AND {table}.rowid < ?
ORDER BY {table}.rowid LIMIT ?
"""
_TITLE = _ROWS.format(table="search_title")
_WHOLE = _ROWS.format(table="search_whole")


class Hit(Struct):
    """A page that was found, and where."""

    card: Card
    excerpt: str
    """The title where that is what was found, else text around it; plain."""
    start: int
    """Where in ``excerpt`` the words found begin, in characters."""
    length: int
    """0 where the place cannot be told."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One run of letters, figures or hanzi of what was typed, and what it may mean."""

    expression: str
    """What FTS5 shall look for."""
    words: re.Pattern[str] | None
    """Finds it in text."""
    pinyin: re.Pattern[str] | None
    """Finds it in the syllables of text."""

    def place(self, text: str, pinyin: str) -> tuple[int, int] | None:
        """Return where it begins and ends in ``text``, whose syllables are ``pinyin``."""
        if self.words is not None and (found := self.words.search(text)) is not None:
            return found.span()
        if self.pinyin is None or (sounds := self.pinyin.search(pinyin)) is None:
            return None
        first = pinyin.count(" ", 0, sounds.start())
        last = first + sounds[0].count(" ")
        places = list(spans(text))
        return (places[first][0], places[last][1]) if last < len(places) else None

    def is_in(self, row: _Row) -> bool:
        """Tell whether a row has it in the right order, which FTS5's ``NEAR`` does not."""
        if self.words is not None or self.pinyin is None:
            return True
        _, _, title_pinyin, _, body_pinyin = row
        return any(self.pinyin.search(pinyin) for pinyin in (title_pinyin, body_pinyin))


def search(reader: PackReader, query: str, lang: str, limit: int = 20) -> list[Hit]:
    """Return at most ``limit`` pages in which ``query`` is found, by title first.

    Everything typed must be found, in any order. Letters count as the beginning of a word, as
    pinyin, as initials, and where none of these is found, as initials mixed with syllables, and
    apart from the figures that they are typed together with.
    """
    typed = list(runs(query))
    wanted = [_hanzi(run) if hanzi else _letters(run) for run, hanzi in typed]
    if not wanted:
        return []
    hits = _find(reader, wanted, lang, limit)
    mixed = [None if hanzi else _abbreviated(run) for run, hanzi in typed]
    if not hits and any(mixed):
        instead = [new or old for new, old in zip(mixed, wanted, strict=True)]
        hits = _find(reader, instead, lang, limit)
    apart = _JOINED.sub(" ", query)
    if not hits and apart != query:
        return search(reader, apart, lang, limit)
    return hits


def syllables(reader: PackReader, title: str, lang: str) -> list[str]:
    """Return the pinyin of a page's title, other words as they are; [] for no page's title."""
    wanted = [_hanzi(run) if hanzi else _letters(run) for run, hanzi in runs(title)]
    rows = _rows(reader, _TITLE, wanted, lang, _TITLES) if wanted else []
    return next((row[2].split() for row in rows if row[1] == title), [])


def _hanzi(run: str) -> _Wanted:
    return _Wanted(f'words : "{" ".join(run)}"', re.compile(r"[\W_]*".join(run)), None)


def _letters(run: str) -> _Wanted:
    phrases, sounds = [f'words : "{run}"*'], []
    if run.isascii() and run.isalpha():
        for reading in readings(run):
            phrases.append(f'pinyin : "{" ".join(pairs(list(reading))[: len(reading) - 1 or 1])}"*')
            sounds.append(" ".join(reading) + "[^ ]*")
        if len(run) > 1:
            phrases.append(f'initials : "{" ".join(triples(list(run))[: len(run) - 2 or 1])}"*')
            sounds.append(" ".join(f"{letter}[^ ]*" for letter in run))
    word = re.compile(rf"(?<![^\W_]){re.escape(run)}", re.IGNORECASE)
    return _Wanted(f"({' OR '.join(phrases)})", word, _sounds(*sounds) if sounds else None)


def _abbreviated(run: str) -> _Wanted | None:
    parts = abbreviation(run) if run.isascii() and run.isalpha() else ()
    if len(parts) < 2:  # noqa: PLR2004 - a single one was looked for as a reading
        return None
    # Behind a whole syllable the next part can be joined, which fewer texts share.
    joined = [
        part + following if part in SYLLABLES else part
        for part, following in zip(parts, (*parts[1:], ""), strict=True)
    ]
    phrase = " ".join(f'"{part}"*' for part in joined)
    sounds = " ".join(f"{part}[^ ]*" for part in parts)
    return _Wanted(f"pinyin : NEAR({phrase}, {len(parts) - 2})", None, _sounds(sounds))


def _sounds(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{'|'.join(patterns)})(?![^ ])")


def _find(reader: PackReader, wanted: list[_Wanted], lang: str, limit: int) -> list[Hit]:
    rows = _rows(reader, _TITLE, wanted, lang, max(limit, _TITLES))
    titled = [(row, _place(wanted, row[1], row[2])) for row in rows]
    # First what begins with it, the shortest of them first, then the others in reading order.
    titled.sort(key=lambda found: len(found[0][1]) if found[1][0] == 0 else 1 << 30)
    hits = [(row[0], row[1], *place) for row, place in titled[:limit]]
    if len(rows) < limit:
        known = {row[0] for row in rows}
        more = _rows(reader, _WHOLE, wanted, lang, limit + len(rows))
        others = [row for row in more if row[0] not in known][: limit - len(rows)]
        hits += [(row[0], *_excerpt(row[3], *_place(wanted, row[3], row[4]))) for row in others]
    return list(_hits(reader, hits, lang))


def _rows(
    reader: PackReader, query: str, wanted: list[_Wanted], lang: str, most: int
) -> list[_Row]:
    if lang not in reader.languages:
        return []
    first = reader.languages.index(lang) * LANGUAGE
    expression = " AND ".join(run.expression for run in wanted)
    rows: list[_Row] = reader.connection.execute(
        query, (expression, first, first + LANGUAGE, most)
    ).fetchall()
    return [row for row in rows if all(run.is_in(row) for run in wanted)]


def _place(wanted: list[_Wanted], text: str, pinyin: str) -> tuple[int, int]:
    places = (run.place(text, pinyin) for run in wanted)
    return next((place for place in places if place is not None), (0, 0))


def _excerpt(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return the text around a place, on one line and in whole words, and the place in it."""
    first = max(0, start - _BEFORE)
    last = min(len(text), max(end, first + _EXCERPT))
    while 0 < first < start and (_INSIDE.match(text, first - 1) or _LOOSE.match(text, first)):
        first += 1
    while end < last < len(text) and (
        _INSIDE.match(text, last - 1) or _LOOSE.match(text, last - 1)
    ):
        last -= 1
    left, right = "…" if first else "", "…" if last < len(text) else ""
    shown = re.sub(r"\s", " ", text[first:last])
    moved = len(left) - first
    return f"{left}{shown}{right}", start + moved, end + moved


def _hits(
    reader: PackReader, found: Iterable[tuple[str, str, int, int]], lang: str
) -> Iterator[Hit]:
    for page, excerpt, start, end in found:
        card = reader.card(page, lang)
        if card is not None:
            yield Hit(card, excerpt, start, end - start)
