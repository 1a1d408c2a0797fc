"""Dates that tell a history: at least three sentences that begin with a year, in order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.writing.mending.damage import hidden, is_marked

_SENTENCE = {"zh": re.compile(r"[。；]"), "en": re.compile(r"[.;](?=\s|$)")}
_WHEN = {
    "zh": re.compile(
        r"^(?:早在|自|从|到了?|至)?(?P<when>(?:1[89]|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?)"
        r"(?:[初底末]|年?中|起)?[，,]?\s*(?P<what>\S.{3,})$"
    ),
    "en": re.compile(r"^(?:In|By|Since)\s+(?P<when>(?:1[89]|20)\d{2}),?\s+(?P<what>\S.{3,})$"),
}
_LEAST = 3


@dataclass(frozen=True, slots=True)
class EventRow:
    """A row of a timeline, every word of it from the text."""

    when: str
    text: str


def find_events(texts: Iterable[str], lang: str) -> list[EventRow]:
    """Return the events that some paragraphs tell; none where there are fewer than three."""
    events: list[EventRow] = []
    for text in texts:
        for sentence in _SENTENCE[lang].split(hidden(text)):
            found = _WHEN[lang].match(sentence.strip())
            if found and not is_marked(sentence):
                events.append(EventRow(found["when"], found["what"].strip()))
    years = [int(event.when[:4]) for event in events]
    in_order = years == sorted(years) and len(set(years)) >= _LEAST
    return events if in_order else []
