"""How a page looks from outside: the beginning of its text, and how long it takes to read."""

import re
from itertools import chain

from kiosk.compiler.document import Document, plain_text
from kiosk.pack.model import ListBlock, Paragraph

_SUMMARY = 80
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z0-9]+")
_SENTENCE_END = re.compile(r"[。！？；]|[.!?;](?=\s)")


def summary(document: Document) -> str:
    """Return the first paragraph, cut where a sentence or at least a word ends."""
    paragraphs = (i.block.text for i in document.items if isinstance(i.block, Paragraph))
    lists = (i.block.items[0].text for i in document.items if isinstance(i.block, ListBlock))
    text = " ".join(plain_text(next(chain(paragraphs, lists), "")).split())
    if len(text) <= _SUMMARY:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 12, _SUMMARY)]
    if ends:
        return text[: ends[0]]
    cut = text[: _SUMMARY - 1]
    word = cut.rfind(" ")
    return (cut[:word] if word > _SUMMARY // 2 else cut) + "…"


def reading_seconds(plain: str) -> int:
    """Estimate quiet reading while standing: 6 hanzi or 3.5 words a second, at least 3 s."""
    return max(3, round(len(_HAN.findall(plain)) / 6 + len(_WORD.findall(plain)) / 3.5))
