"""Bytes of a text file in, its text out, whatever program saved it."""

import codecs
import re
from dataclasses import dataclass

from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's mark, so it is tried first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "gb18030": "GB18030 (GBK)",
}
_BINARY_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DAMAGE_ALLOWED = 0.02
"""Share of characters that may be undecodable in what is still called text."""
_PROBE = 4096
"""Bytes looked at to tell UTF-16 without a mark."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str | None
    r"""With ``\n`` line ends and no control characters; None when it is no text."""
    problems: tuple[Problem, ...]


def decode(data: bytes, file: str) -> Decoded:
    """Decode a file named ``file`` (relative, for problems); an empty file is empty text."""
    text, encoding = _read(data)
    if text is None:
        return Decoded(None, (messages.NOT_TEXT.at(file, 1),))
    problems = []
    if encoding in _NAMES:
        problems.append(messages.ENCODING.at(file, 1, encoding=_NAMES[encoding]))
    text = clean(text)
    if (damage := text.count("\ufffd")) and encoding == "damaged":
        line = text[: text.index("\ufffd")].count("\n") + 1
        problems.append(messages.UNREADABLE_CHARACTERS.at(file, line, count=damage))
    return Decoded(text, tuple(problems))


def clean(text: str) -> str:
    r"""Return ``text`` with ``\n`` line ends, without control characters and lone surrogates."""
    text = _CONTROL.sub("", _LINE_END.sub("\n", text.removeprefix("\ufeff")))
    return _LONE_SURROGATE.sub("\ufffd", text)


def _read(data: bytes) -> tuple[str | None, str]:
    """Return the text and its encoding; None for what is no text."""
    if data.startswith(_BINARY_SIGNATURES):
        return None, ""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _damaged(data[len(mark) :], encoding)
    if wide := _wide_encoding(data):
        return _damaged(data, wide)
    if b"\0" in data:
        return None, ""
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return (text, encoding) if _is_prose(text) else (None, "")
    return _damaged(data, "utf-8")


def _wide_encoding(data: bytes) -> str:
    """Return the UTF-16 order of data without a mark, told by its line ends and spaces."""
    probe = data[:_PROBE]
    if len(data) % 2 or b"\0" not in probe:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _common_share(text[: _PROBE // 2]) > 1 - _DAMAGE_ALLOWED * 5:
            return encoding
    return ""


def _common_share(text: str) -> float:
    """Return the share of ASCII, punctuation and hanzi: high in the right byte order only."""
    common = sum(
        c in "\t\r\n" or " " <= c <= "~" or "\u2010" <= c <= "\u206f"
        or "\u3000" <= c <= "\u303f" or "\u4e00" <= c <= "\u9fff" or "\uff00" <= c <= "\uffef"
        for c in text
    )  # fmt: skip
    return common / len(text) if text else 0.0


def _damaged(data: bytes, encoding: str) -> tuple[str | None, str]:
    """Decode what may have a few broken places; much damage means that it is no text."""
    text = data.decode(encoding, "replace")
    damage = text.count("\ufffd")
    if damage > max(1, len(text) * _DAMAGE_ALLOWED) or not _is_prose(text):
        return None, ""
    return text, "damaged" if damage and encoding == "utf-8" else encoding


def _is_prose(text: str) -> bool:
    return len(_CONTROL.findall(text)) <= len(text) * _DAMAGE_ALLOWED
