"""Readings that a page put behind its hanzi: ``產(chǎn)業(yè)`` was 產業.

A bracket goes only when it holds one reading of the hanzi in front of it. Other words stay; one
with tone marks that no reading explains is marked, because then the hanzi is likely wrong.
"""

import re
import unicodedata
from functools import lru_cache

from kiosk.writing.mending.damage import mark, outside_marks
from kiosk.writing.mending.hanzi import HAN, is_common

_LETTERS = "A-Za-zɑɡ\u00c0-\u024f\u1e00-\u1eff\u0300-\u030c"
_REMARK = re.compile(
    rf"(?P<han>[{HAN}])[ \u3000]*[(（][ \u3000]*(?P<word>[{_LETTERS}]{{1,24}}[1-5]?)[ \u3000]*[)）]"
)
_TONED = "[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*"
_ORPHAN = re.compile(
    rf"(?P<before>[{HAN}])?(?:[A-Za-z?？][(（]{_TONED}[)）]"
    rf"|(?:[?？]{_TONED}[)）]|(?<=[{HAN}]){_TONED}[)）])(?:[?？]?{_TONED}[)）])*)"
)
"""A reading with a letter or nothing in the place of its hanzi."""
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300", "\u0306"}
_SAME = str.maketrans({"ɑ": "a", "ɡ": "g", "ü": "v"})
_SHORTEST = 2
"""Letters of a reading without a tone; ``(e)`` and ``(a)`` are signs of something else."""


def drop_readings(text: str) -> tuple[str, int]:
    """Return the text without the readings behind its hanzi, and how many there were."""
    count = 0

    def without(found: "re.Match[str]") -> str:
        nonlocal count
        han, word = found["han"], found["word"]
        letters, toned = _plain(word)
        if (toned or len(letters) >= _SHORTEST) and letters in _readings(han):
            count += 1
            return han
        if toned and not any(letters.endswith(reading) for reading in _readings(han)):
            return han + mark(found[0][1:])
        return found[0]

    text = _REMARK.sub(without, text)
    return outside_marks(text, lambda part: _ORPHAN.sub(_marked, part)), count


def _marked(found: "re.Match[str]") -> str:
    """Mark a reading whose hanzi is lost, with a character in front that got out of step."""
    before = found["before"] or ""
    lost = found[0][len(before) :]
    return before + mark(lost) if not before or is_common(before) else mark(found[0])


def _plain(word: str) -> tuple[str, bool]:
    """Return a syllable without its tone, ``v`` for ü, and whether it had a tone mark."""
    spread = unicodedata.normalize("NFD", word.lower().replace("u:", "ü"))
    toneless = "".join(char for char in spread if char not in _TONES)
    return unicodedata.normalize("NFC", toneless).translate(_SAME).rstrip(
        "12345"
    ), toneless != spread


@lru_cache(maxsize=4096)
def _readings(han: str) -> frozenset[str]:
    """Return every reading of a hanzi without tones; that of ü also as it is often mistyped."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - takes long to load

    found = pinyin(han, style=Style.NORMAL, heteronym=True, errors="ignore")
    readings = {reading for each in found for reading in each}
    return frozenset(readings | {reading.replace("v", "u") for reading in readings})
