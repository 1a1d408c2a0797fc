"""Text that was read in the wrong encoding: ``绾崇背`` is 纳米, ``Ã©`` is é.

It is turned back only where that can be done without loss and gives what people write; what is
left of it is marked.
"""

import re

from kiosk.writing.mending.damage import mark, outside_marks
from kiosk.writing.mending.hanzi import is_common, is_han

_WINDOWS = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""Characters that Windows-1252 has in the place of controls."""
_LATIN = re.compile(f"[\u0080-\u00ff{_WINDOWS}]+")
_OF_GBK = "\u00b7\u2014-\u2026\u20ac\u3000-\u303f\u3400-\u9fff\ue000-\uf8ff\uff00-\uffef"
_HANZI = re.compile(f"[{_OF_GBK}][{_OF_GBK}?]+")
_PUNCTUATION = set("，。、；：？！“”‘’（）《》—…·　【】％")
_LEADS = tuple(bytes([lead]) for lead in range(0xE2, 0xF0))
"""First bytes of hanzi and their punctuation in UTF-8."""
_AT_ONCE = 400
_CUT_OFF = 2
"""Characters beside misread text that may have lost a byte."""
_LEAST_RARE = 0.3
"""Share of rare hanzi in text that was read as GBK by mistake; in prose it is about 0.02."""


def repair_mojibake(text: str) -> str:
    """Return the text with what was read as Latin-1 or GBK by mistake turned back, or marked."""
    text = _LATIN.sub(lambda found: _as_latin(found[0]), text)
    return outside_marks(text, lambda part: _HANZI.sub(lambda found: _as_gbk(found[0]), part))


def _as_latin(run: str) -> str:
    """Turn back UTF-8 that was read as Windows-1252 or Latin-1."""
    try:
        data = b"".join(map(_latin_byte, run))
        back = data.decode("utf-8")
    except UnicodeEncodeError:
        return run
    except UnicodeDecodeError:
        return mark(run) if any(map(is_han, data.decode("utf-8", "ignore"))) else run
    return back if len(back) < len(run) and not any(map(_is_control, back)) else run


def _latin_byte(char: str) -> bytes:
    return char.encode("latin-1" if ord(char) < 0x100 else "cp1252")  # noqa: PLR2004 - of Latin-1


def _is_control(char: str) -> bool:
    return "\x7f" <= char <= "\x9f"


def _as_gbk(run: str) -> str:
    """Turn back UTF-8 that was read as GBK: every stretch of it in a run of hanzi."""
    done: list[str] = []
    left = at = 0
    while at < len(run):
        length, back = _stretch(run, at)
        if length:
            done += [_remainder(run[left:at], beside=True), back]
            left = at + length
        at += length or 1
    return "".join([*done, _remainder(run[left:], beside=bool(done))])


def _stretch(run: str, start: int) -> tuple[int, str]:
    """Return how many characters from ``start`` were misread for sure, and what they were."""
    if _gbk(run[start])[:1] not in _LEADS:
        return 0, ""
    ends: dict[int, int] = {}
    data = b""
    for count, char in enumerate(run[start : start + _AT_ONCE], 1):
        data += _gbk(char)
        ends[len(data)] = count
    length, found, position, back = 0, "", 0, ""
    for char in data.decode("utf-8", "replace"):
        if not (is_common(char) or char in _PUNCTUATION):
            break
        back += char
        position += len(char.encode())
        if position in ends:
            length, found = ends[position], back
    sure = len(found) > 1 and any(map(is_han, found)) and _is_suspect(run[start : start + length])
    return (length, found) if sure else (0, "")


def _gbk(char: str) -> bytes:
    return char.encode("gb18030", "replace")


def _remainder(left: str, *, beside: bool) -> str:
    """Mark what could not be turned back beside text that could: its bytes are incomplete."""
    cut_off = 0 < len(left) <= _CUT_OFF and any(char not in _PUNCTUATION for char in left)
    return mark(left) if beside and cut_off and _is_suspect(left) else left


def _is_suspect(run: str) -> bool:
    han = [char for char in run if is_han(char)]
    return not han or sum(not is_common(char) for char in han) >= _LEAST_RARE * len(han)
