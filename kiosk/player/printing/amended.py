"""Gives a PDF that Qt has written what Qt cannot: bookmarks, and its language.

What is added is appended, as PDF lets a file be changed: new objects, a new version of the
catalogue, and where they begin. Nothing that is there is touched. (ISO 32000-1, 7.5.6)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

_ENTRY: Final = 20
"""bytes of an entry in the table of objects."""
_TAIL: Final = 1024
_OBJECT: Final = 4096


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title in the outline, and the page that it leads to, from 0."""

    title: str
    page: int


def add_outline(file: Path, marks: Sequence[Bookmark], lang: str) -> None:
    """Append bookmarks to a PDF. Raises ``ValueError`` for one that Qt has not written."""
    with file.open("r+b") as stream:
        pdf = _Pdf(stream)
        if marks:
            pdf.append(_objects(pdf, marks, lang))


class _Pdf:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.end = stream.seek(0, 2)
        stream.seek(max(0, self.end - _TAIL))
        self._tail = stream.read()
        self._table = self._number(rb"startxref\s+(\d+)")
        self.size = self._number(rb"/Size\s+(\d+)")
        self.root = self._number(rb"/Root\s+(\d+) 0 R")

    def _number(self, pattern: bytes) -> int:
        found = re.search(pattern, self._tail)
        if found is None:
            raise ValueError(f"{pattern!r} is not at the end of this PDF")
        return int(found[1])

    def object(self, number: int) -> bytes:
        """Return what stands between ``obj`` and ``endobj``."""
        self._stream.seek(self._table)
        heading = self._stream.readline() + self._stream.readline()
        self._stream.seek(self._table + len(heading) + _ENTRY * number)
        self._stream.seek(int(self._stream.read(10)))
        body = b""
        while b"endobj" not in body:
            more = self._stream.read(_OBJECT)
            if not more:
                raise ValueError(f"object {number} of this PDF has no end")
            body += more
        return body.partition(b"obj")[2].partition(b"endobj")[0].strip()

    def append(self, objects: dict[int, bytes]) -> None:
        """Append objects by number, those that are there already as new versions of them."""
        body, table = b"\n", b"xref\n0 1\n%010d 65535 f \n" % 0
        for number, content in sorted(objects.items()):
            table += b"%d 1\n%010d 00000 n \n" % (number, self.end + len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        trailer = re.search(rb"trailer\s*<<(.*?)>>\s*startxref", self._tail, re.DOTALL)
        if trailer is None:
            raise ValueError("this PDF has no trailer")
        entries = re.sub(rb"/Size\s+\d+", b"/Size %d" % (max(objects) + 1), trailer[1].strip())
        ending = b"trailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n"
        self._stream.seek(self.end)
        self._stream.write(body + table + ending % (entries, self._table, self.end + len(body)))


def _objects(pdf: _Pdf, marks: Sequence[Bookmark], lang: str) -> dict[int, bytes]:
    catalogue = pdf.object(pdf.root)
    tree = re.search(rb"/Pages\s+(\d+) 0 R", catalogue)
    kids = tree and re.search(rb"/Kids\s*\[(.*?)\]", pdf.object(int(tree[1])), re.DOTALL)
    if not kids:
        raise ValueError("this PDF has no list of pages")
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    outline, first = pdf.size, pdf.size + 1
    last = first + len(marks) - 1
    additions = b"/Outlines %d 0 R\n/PageMode /UseOutlines\n/Lang (%s)\n" % (outline, lang.encode())
    additions += b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    found = {
        pdf.root: catalogue.removesuffix(b">>") + additions + b">>",
        outline: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
        % (first, last, len(marks)),
    }
    for number, mark in enumerate(marks, first):
        title = b"<FEFF%s>" % mark.title.encode("utf-16-be").hex().encode()
        around = b" /Prev %d 0 R" % (number - 1) if number > first else b""
        around += b" /Next %d 0 R" % (number + 1) if number < last else b""
        found[number] = b"<< /Title %s /Parent %d 0 R /Dest [%d 0 R /Fit]%s >>" % (
            title,
            outline,
            pages[mark.page],
            around,
        )
    return found
