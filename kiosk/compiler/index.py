"""What of a page can be searched for: as written, as pinyin, and as initials."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.seg import mmseg

from kiosk.pack.schema import SearchEntry

_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
_LETTER = rf"(?:(?!{_HAN})[^\W_])"
_TOKEN = re.compile(rf"({_HAN}+)|[a-z0-9]+(?:\.\d+)?(?!{_LETTER})|{_LETTER}+")


def entry(title: str, body: str) -> SearchEntry:
    """Return the search entry of a page with plain ``title`` and ``body``."""
    title_tokens, body_tokens = list(tokens(title)), list(tokens(body))
    title_pinyin, body_pinyin = pinyin(title), pinyin(body)
    return SearchEntry(
        title=" ".join(title_tokens),
        title_pinyin=" ".join(title_pinyin),
        title_initials=" ".join(token[0] for token in title_pinyin),
        body=body,
        body_tokens=" ".join(body_tokens),
        body_pinyin=" ".join(body_pinyin),
        body_initials=" ".join(token[0] for token in body_pinyin),
    )


def tokens(text: str) -> Iterator[str]:
    """Yield hanzi one by one, Latin words and figures whole, in lower case."""
    for run in _TOKEN.finditer(text.lower()):
        if run[1]:
            yield from run[1]
        else:
            yield run[0]


def pinyin(text: str) -> list[str]:
    """Return a syllable without tone for each hanzi, the other tokens as they are."""
    found: list[str] = []
    for run in _TOKEN.finditer(text.lower()):
        if run[1]:
            for phrase in mmseg.seg.cut(run[1]):
                found += _syllables(phrase)
        else:
            found.append(run[0])
    return found


@lru_cache(maxsize=20_000)
def _syllables(phrase: str) -> tuple[str, ...]:
    """Return the syllables of a phrase; the same few thousand make up most of any text."""
    return tuple(syllable or "?" for syllable in lazy_pinyin(phrase, style=Style.NORMAL))
