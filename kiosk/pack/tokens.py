"""How text is cut for the search, the same when a pack is made and when it is searched."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
_LETTER = rf"(?:(?!{_HAN})[^\W_])"
_WORD = rf"[a-z0-9]+(?:\.\d+)?(?!{_LETTER})|{_LETTER}+"
_RUN = re.compile(rf"({_HAN}+)|{_WORD}")
_TOKEN = re.compile(rf"{_HAN}|{_WORD}")


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield hanzi that stand together, and Latin words and figures; True for hanzi."""
    for run in _RUN.finditer(text.lower()):
        yield run[0], run[1] is not None


def tokens(text: str) -> Iterator[str]:
    """Yield hanzi one by one, Latin words and figures whole, in lower case."""
    return (token[0] for token in _TOKEN.finditer(text.lower()))


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each of the ``tokens`` begins and ends in ``text``."""
    lower = text.lower()
    if len(lower) != len(text):
        # A letter whose lower case is longer than itself would move all that follow.
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return (token.span() for token in _TOKEN.finditer(lower))


def pairs(syllables: list[str]) -> list[str]:
    """Return each syllable joined with the next: far fewer texts share ``nami`` than ``na``."""
    return [*map("".join, pairwise(syllables)), *syllables[-1:]]


def triples(syllables: list[str]) -> list[str]:
    """Return the first letters of each syllable and of the two that follow it."""
    letters = "".join(syllable[0] for syllable in syllables)
    return [letters[at : at + 3] for at in range(len(letters))]
