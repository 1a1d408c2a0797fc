"""Typography of Chinese and English prose: quotes, punctuation, dashes, spaces.

Every rule looks at the text as typed and says what single characters become, so that text
cut into bold and plain runs is set as a whole: see ``substitutions``.
"""

import re
from collections.abc import Callable

VERBATIM = "\ufffc"
"""Stands for code or an address inside a text: next to hanzi it counts as a Latin word."""
BREAK = "\u2028"
"""Stands for a line break that the author meant."""

_HAN = "\u2e80-\u2fdf\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_FULL = "\u3001\u3002\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_LATIN = r"A-Za-z0-9\u00c0-\u024f%‰°℃$¥€£@#+~±≥≤<>\ufffc"
_IS_HAN = re.compile(f"[{_HAN}]")
_IS_LATIN = re.compile(f"[{_LATIN}]")
_IS_CHINESE = re.compile(f"[{_HAN}{_FULL}“”‘’…—]")
_OPENING = set("([{<“‘（《「【—–-/=：\u3000" + BREAK)
_CLOSING = set(")]}>,.;:!?，。；：！？、）》」】”’…—–" + BREAK)
_LINE_END = re.compile(r"[ \u3000]*\n[ \u3000\n]*")
_WIDE_SPACE = re.compile(r"[ \t]{2,}")
_SPACE_TO_GO = re.compile(
    rf"(?<=[{_HAN}])[ \t]+(?=[{_LATIN}{_FULL}])|(?<=[{_LATIN}])[ \t]+(?=[{_HAN}])"
    rf"|(?<=[{_FULL}])[ \t]+(?=\S)|(?<=[{_HAN}][,;:?!])[ \t]+(?=[{_HAN}])"
    rf"|(?<=\S)[ \t]+(?=[{_FULL}])"
)
_HALF_MARK = re.compile(r"[,;:?!]")
_DOTS = re.compile(r"\.{3,}|。{2,}|…+")
_HYPHENS = re.compile(r"(?<!-)-{2,3}(?!-)")
_STRAIGHT = re.compile("[\"']")
_FULL_WIDTH = dict(zip(",;:?!", "，；：？！", strict=True))

_Rule = Callable[[str, list[str], str], None]


def typeset(text: str, lang: str) -> str:
    """Return plain prose with proper punctuation for ``lang`` (``"zh"``, ``"en"``)."""
    return "".join(substitutions(text, lang)).strip()


def substitutions(text: str, lang: str) -> list[str]:
    """Return, for every character of ``text``, what is set in its place."""
    set_as = list(text)
    for rule in _RULES:
        rule(text, set_as, lang)
    return set_as


def _put(set_as: list[str], start: int, end: int, new: str) -> None:
    """Set ``new`` in the place of the characters from ``start`` to before ``end``."""
    set_as[start:end] = [new] + [""] * (end - start - 1)


def _at(text: str, index: int) -> str:
    """Return a character, the empty string beyond the ends."""
    return text[index] if 0 <= index < len(text) else ""


def _han(char: str) -> bool:
    return bool(char) and bool(_IS_HAN.match(char))


def between_hanzi(text: str, index: int) -> bool:
    """Tell whether the character at ``index`` is a single space between two hanzi."""
    return _at(text, index) == " " and _han(_at(text, index - 1)) and _han(_at(text, index + 1))


def _line_ends(text: str, set_as: list[str], _lang: str) -> None:
    """Join lines: without a space where hanzi or their punctuation meets anything."""
    for found in _LINE_END.finditer(text) if "\n" in text else ():
        before, after = _at(text, found.start() - 1), _at(text, found.end())
        chinese = _IS_CHINESE.match(before or " ") and (
            _IS_CHINESE.match(after or " ") or not _han(before)
        )
        latin_after_han = _han(before) and _IS_LATIN.match(after or " ")
        han_after_latin = _han(after) and _IS_LATIN.match(before or " ")
        joined = chinese or latin_after_han or han_after_latin
        _put(set_as, found.start(), found.end(), "" if joined else " ")


def _spaces(text: str, set_as: list[str], lang: str) -> None:
    """Leave no space between hanzi and Latin letters or figures; one space elsewhere.

    In prose of another language a name in hanzi is a word among words and keeps its spaces.
    """
    if " " not in text and "\t" not in text:
        return
    for found in _WIDE_SPACE.finditer(text):
        if "\n" not in (_at(text, found.start() - 1), _at(text, found.end())):
            _put(set_as, found.start(), found.end(), " ")
    if lang != "zh":
        return
    for found in _SPACE_TO_GO.finditer(text):
        _put(set_as, found.start(), found.end(), "")


def _punctuation(text: str, set_as: list[str], lang: str) -> None:
    """Give half-width marks beside hanzi their full width; figures like 3:1 keep theirs."""
    for found in _HALF_MARK.finditer(text):
        before, after = _at(text, found.start() - 1), _at(text, found.end())
        if before and before in "”’":
            # In English prose a mark after a quotation is English, unless hanzi were quoted.
            chinese = lang == "zh" or _han(_at(text, found.start() - 2)) or _han(after)
            before = "”" if chinese else ""
        elif before and before in "）》】」":
            before = "”"
        if before in {'"', "'"} and (_han(_at(text, found.start() - 2)) or _han(after)):
            before = "”"
        if _han(before) or before == "”" or (_han(after) and before.isalnum()):
            set_as[found.start()] = _FULL_WIDTH[found[0]]


def _brackets(text: str, set_as: list[str], lang: str) -> None:
    """Give brackets full width when hanzi stand right before them, in Chinese also in them."""
    opened: list[int] = []
    for index, char in enumerate(text) if "(" in text else ():
        if char == "(":
            opened.append(index)
        elif char == ")" and opened:
            start = opened.pop()
            inside = lang == "zh" and _IS_HAN.search(text, start, index)
            if _han(_at(text, start - 1)) or inside:
                set_as[start], set_as[index] = "（", "）"
                for side in (start - 1, start + 1, index - 1, index + 1):
                    if _at(text, side) == " ":
                        set_as[side] = ""


def _ellipses(text: str, set_as: list[str], lang: str) -> None:
    for found in _DOTS.finditer(text):
        chinese = _han(_at(text, found.start() - 1)) or _han(_at(text, found.end()))
        chinese = chinese or (lang == "zh" and found[0][0] == "。")
        _put(set_as, found.start(), found.end(), "……" if chinese else "…")


def _dashes(text: str, set_as: list[str], lang: str) -> None:
    for found in _HYPHENS.finditer(text):
        before, after = _at(text, found.start() - 1), _at(text, found.end())
        if before in {"", " "} and after.isascii() and after.isalpha():
            continue  # an option of a command: --help
        if _IS_CHINESE.match(before or " ") or _IS_CHINESE.match(after or " "):
            _put(set_as, found.start(), found.end(), "——")
        else:
            en = "—" if len(found[0]) == len("---") else "–"
            _put(set_as, found.start(), found.end(), "——" if lang == "zh" and not before else en)


def _quotes(text: str, set_as: list[str], _lang: str) -> None:
    """Curl straight quotes by what stands beside them, else in turns."""
    opened = {'"': False, "'": False}
    curly = {'"': "“”", "'": "‘’"}
    for found in _STRAIGHT.finditer(text):
        mark, index = found[0], found.start()
        before, after = _at(text, index - 1), _at(text, index + 1)
        latin_before = before.isalnum() and not _han(before)
        if mark == "'" and latin_before and (after.isalnum() or not opened["'"]):
            set_as[index] = "’"
            continue
        if mark == "'" and after.isdigit() and not before.isalnum():
            set_as[index] = "’"  # the ’90s
            continue
        if mark == '"' and before.isdigit() and not opened['"']:
            set_as[index] = "″"
            continue
        opens = _opens(before, after, opened=opened[mark])
        opened[mark] = opens
        set_as[index] = curly[mark][0 if opens else 1]


def _opens(before: str, after: str, *, opened: bool) -> bool:
    """Tell whether a straight quote between two characters opens."""
    starts = not before or before.isspace() or before in _OPENING
    ends = not after or after.isspace() or after in _CLOSING
    if starts != ends:
        return starts
    return not opened


_RULES: tuple[_Rule, ...] = (
    _spaces,
    _line_ends,
    _punctuation,
    _brackets,
    _ellipses,
    _dashes,
    _quotes,
)
