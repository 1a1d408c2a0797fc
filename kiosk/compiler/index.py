"""What of a page can be searched for: as written and as pinyin."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin
from pypinyin.seg import mmseg

from kiosk.pack.schema import SearchEntry
from kiosk.pack.tokens import runs


def entry(title: str, body: str) -> SearchEntry:
    """Return the search entry of a page with plain ``title`` and ``body``."""
    return SearchEntry(
        title=title,
        title_pinyin=" ".join(pinyin(title)),
        body=body,
        body_pinyin=" ".join(pinyin(body)),
    )


def pinyin(text: str) -> list[str]:
    """Return a syllable without tone for each hanzi, the other tokens as they are."""
    found: list[str] = []
    for run, hanzi in runs(text):
        if hanzi:
            for phrase in mmseg.seg.cut(run):
                found += _syllables(phrase)
        else:
            found.append(run)
    return found


@lru_cache(maxsize=20_000)
def _syllables(phrase: str) -> tuple[str, ...]:
    """Return the syllables of a phrase; the same few thousand make up most of any text."""
    return tuple(syllable or "?" for syllable in lazy_pinyin(phrase, style=Style.NORMAL))
