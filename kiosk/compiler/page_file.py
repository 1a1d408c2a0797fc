"""A page file is read and its header cut off; the body is parsed later, if at all."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.compiler.decode import decode
from kiosk.compiler.header import Header, read_header
from kiosk.compiler.languages import NAMES
from kiosk.compiler.marks import find_marks
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.problems import Problem

_READ_AT_MOST = 4 * 1024 * 1024
"""Bytes read of a page file; the limit of a page itself is lower and is reported."""


_SEEN = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff]")
"""A character that can be seen."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page file as read; its body is not parsed yet."""

    path: str
    digest: str
    """SHA-256 of its bytes."""
    header: Header
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    """Of decoding and of the header, and its marks."""
    usable: bool
    """False for what is no text, cannot be opened, is empty, or has marks."""
    marks: tuple[Problem, ...] = ()
    """Places marked ``[?…?]``, which keep the page from visitors, also while it is a draft."""


def read_page_file(root: Path, path: str) -> PageFile:
    """Read a page file and its header. Never raises: what is wrong is among the problems."""
    try:
        with (root / path).open("rb") as stream:
            data = stream.read(_READ_AT_MOST)
    except OSError as error:
        problem = messages.FILE_UNREADABLE.at(path, 1, reason=error.strerror or error)
        return PageFile(path, "", Header(), "", 1, (problem,), usable=False)
    decoded = decode(data, path)
    digest = hashlib.sha256(data).hexdigest()
    if decoded.text is None:
        return PageFile(path, digest, Header(), "", 1, decoded.problems, usable=False)
    read = read_header(decoded.text, path)
    marks = find_marks(decoded.text, path)
    problems = (*decoded.problems, *read.problems, *marks)
    empty = not _SEEN.search(read.body) and not read.header.title
    if empty and not read.header.draft:
        problems = (*problems, messages.PAGE_EMPTY.at(path, 1))
    usable = not empty and not marks
    return PageFile(path, digest, read.header, read.body, read.body_line, problems, usable, marks)


def untranslated(path: str, text_lang: str, lang: str, default: str) -> Problem:
    """Return the hint that a file in ``text_lang`` has no other in ``lang`` beside it."""
    stem = path.rpartition("/")[2][: -len(".md")].removesuffix(f".{text_lang}")
    file = f"{stem}.md" if lang == default else f"{stem}.{lang}.md"
    return messages.TRANSLATION_MISSING.at(path, 1, language=NAMES.get(lang, lang), file_name=file)
