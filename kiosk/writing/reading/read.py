"""A file becomes an ``Original``, whatever kind it is."""

import codecs
import re
from dataclasses import replace
from pathlib import PurePath

from kiosk.compiler.decode import clean, decode
from kiosk.compiler.problems import Message, Problem
from kiosk.writing import messages
from kiosk.writing.blocks import Block, Original
from kiosk.writing.reading.plain_text import read_text
from kiosk.writing.reading.web import read_page
from kiosk.writing.reading.word import WordError, to_html

BYTES = 5 * 1024 * 1024
"""Most bytes of a file."""

CHARACTERS = 200_000
"""Most characters of an article; a page of the booth holds fewer than half of that."""

_BLOCKS = 5_000
_PARAGRAPH = 2_000
_TEXT, _WEB, _WORD = {".txt", ".text"}, {".html", ".htm", ".xhtml", ".shtml"}, {".docx"}
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,20})""", re.IGNORECASE
)
_CHINESE = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "hz-gb-2312"}
_HEAD = 4096
"""Bytes in which a web page tells its encoding."""


class ImportRefusedError(Exception):
    """The file cannot be imported; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message["en"])
        self.problem = problem


def refusal(message: Message, file: str, **values: object) -> ImportRefusedError:
    """Return the error that says why ``file`` cannot be imported."""
    return ImportRefusedError(message.at(file, 1, **values))


def read(data: bytes, name: str) -> Original:
    """Read the bytes of a file called ``name``. Raises ``ImportRefusedError``."""
    if len(data) > BYTES:
        raise refusal(messages.TOO_LARGE, name, limit=BYTES // 1024 // 1024)
    suffix = PurePath(name).suffix.lower()
    if suffix in _WORD:
        try:
            original = read_page(to_html(data), fragment=True)
        except WordError as error:
            raise refusal(messages.WORD_DAMAGED, name, reason=str(error)) from error
    elif suffix in _WEB:
        original = read_page(_web_text(data, name))
    elif suffix in _TEXT:
        original = read_text(_text(data, name))
    else:
        raise refusal(messages.NOT_AN_ARTICLE, name, name=name)
    if not any(block.text.strip() for block in original.blocks):
        raise refusal(messages.NO_TEXT, name)
    characters = sum(len(block.text) for block in original.blocks)
    if characters > CHARACTERS or len(original.blocks) > _BLOCKS:
        raise refusal(messages.TOO_LONG, name, limit=CHARACTERS, blocks=_BLOCKS)
    blocks = tuple(piece for block in original.blocks for piece in _pieces(block))
    return replace(original, blocks=blocks)


def _pieces(block: Block) -> list[Block]:
    """Cut a block that is longer than any paragraph after a sentence, else where it has to be."""
    pieces, start = [], 0
    while len(block.text) - start > _PARAGRAPH:
        found = block.text.rfind("。", start + _PARAGRAPH // 2, start + _PARAGRAPH)
        end = found + 1 if found >= 0 else start + _PARAGRAPH
        pieces.append(replace(block, text=block.text[start:end]))
        start = end
    return [*pieces, replace(block, text=block.text[start:])] if pieces else [block]


def _text(data: bytes, name: str) -> str:
    text = decode(_undoubled(data), name).text
    if text is None:
        raise refusal(messages.NOT_AN_ARTICLE, name, name=name)
    return text


def _undoubled(data: bytes) -> bytes:
    """Return the bytes that were encoded as UTF-8 twice; most of them look like controls."""
    try:
        text = data.decode("utf-8")
        if re.search("[\x80-\x84\x86-\x9f]", text) and not re.search("[^\x00-\xff]", text):
            once = text.encode("latin-1")
            once.decode("utf-8")
            return once
    except UnicodeError:
        return data  # it was encoded once, or not as UTF-8 at all
    return data


def _web_text(data: bytes, name: str) -> str:
    """Decode a web page: UTF-8 where it is that, else what the page says that it is."""
    try:
        if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            data.decode("utf-8")
    except UnicodeDecodeError:
        found = _CHARSET.search(data[:_HEAD])
        stated = found[1].decode().lower() if found else ""
        if stated and stated not in {"utf-8", "utf8"}:
            try:
                return clean(data.decode("gb18030" if stated in _CHINESE else stated))
            except (LookupError, UnicodeError):
                return _text(data, name)
    return _text(data, name)
