"""Spaces and punctuation as scraping leaves them; the rest is the compiler's typography."""

import html
import re

from kiosk.compiler.markdown.typography import typeset
from kiosk.writing.mending.damage import MARKED
from kiosk.writing.mending.hanzi import HAN

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb]"
)
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
_FULL = "，。、；：？！（）《》“”‘’【】"
_JUSTIFIED = re.compile(rf"(?<=[{HAN}{_FULL}])[ \u3000]+(?=[{HAN}{_FULL}])")
_FULL_STOP = re.compile(rf"(?<=[{HAN}”’）》])[.．](?![.．])(?: ?(?=[{HAN}“‘（《\"])|(?=\s*$))")
_BEHIND_KEPT = re.compile(rf"(?<=[\ufffc%％‰℃])[,;:?!](?=[{HAN}])")
_FULL_WIDTH = dict(zip(",;:?!", "，；：？！", strict=True))
_TOGETHER = re.compile(f"[{HAN}][{HAN}]")
_APART = re.compile(f"[{HAN}][ \u3000]")
_GAP = re.compile(r"(?<![A-Za-z])[ \u3000]+|[ \u3000]+(?![A-Za-z])")
_FEWEST_APART = 4
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]*[A-Za-z0-9/#=&_\-]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)
_LEXICAL = re.compile(rf"{MARKED.pattern}|{_ADDRESS.pattern}")


def visible(text: str) -> str:
    """Return the text without characters that nobody sees, its spaces plain, entities read."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))


def close_gaps(text: str) -> str:
    """Return a text without the spaces that justification put between its hanzi.

    In a short line they may part words, so they go only where every hanzi stands alone.
    """
    if not _TOGETHER.search(text) and len(_APART.findall(text)) >= _FEWEST_APART:
        return _GAP.sub("", text)
    return _JUSTIFIED.sub("", text) if re.search("[。！？；，,]", text) else text


def punctuate(text: str, lang: str) -> str:
    """Return the text typeset for ``lang``; addresses and marks stay as they are."""
    kept: list[str] = []

    def keep(found: "re.Match[str]") -> str:
        kept.append(found[0])
        return "\ufffc"

    text = _LEXICAL.sub(keep, text.replace("\ufffc", "\ufffd"))
    if lang == "zh":
        text = _FULL_STOP.sub("。", text)
        text = _BEHIND_KEPT.sub(lambda found: _FULL_WIDTH[found[0]], text)
    rest = iter(kept)
    return re.sub("\ufffc", lambda _found: next(rest), typeset(typeset(text, lang), lang))
