"""What of a page can be searched for: as written, as pinyin, and as initials."""

import re
from collections.abc import Iterator

from pypinyin import Style, lazy_pinyin

from kiosk.pack.schema import SearchEntry

_TOKEN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+(?:\.\d+)?")


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
    for run in _TOKEN.findall(text.lower()):
        if run[0] >= "\u3400":
            yield from run
        else:
            yield run


def pinyin(text: str) -> list[str]:
    """Return a syllable without tone for each hanzi, the other tokens as they are."""
    found: list[str] = []
    for run in _TOKEN.findall(text.lower()):
        if run[0] >= "\u3400":
            found += [syllable or "?" for syllable in lazy_pinyin(run, style=Style.NORMAL)]
        else:
            found.append(run)
    return found
