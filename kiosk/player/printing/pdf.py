"""Reads the objects of a PDF that Qt has written, and appends to it.

What is changed is appended, as PDF lets a file be updated: new objects, new versions of those
that there are, and where they begin. Nothing that is there is touched. (ISO 32000-1, 7.5.6)
"""

import re
from typing import BinaryIO, Final

_ENTRY: Final = 20
"""bytes of an entry in the table of objects."""
_TAIL: Final = 1024
_CHUNK: Final = 4096


class Pdf:
    """A PDF, open for reading and writing. Raises ``ValueError`` for what Qt does not write."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._end = stream.seek(0, 2)
        stream.seek(max(0, self._end - _TAIL))
        self._tail = stream.read()
        self._table = number(rb"startxref\s+(\d+)", self._tail)
        stream.seek(self._table)
        self._first = self._table + len(stream.readline() + stream.readline())
        self.size = number(rb"/Size\s+(\d+)", self._tail)
        """The number that no object has yet."""
        self.root = number(rb"/Root\s+(\d+) 0 R", self._tail)

    def object(self, which: int) -> bytes:
        """Return what an object is."""
        self._stream.seek(self._first + _ENTRY * which)
        self._stream.seek(int(self._stream.read(10)))
        body = b""
        while b"endobj" not in body:
            more = self._stream.read(_CHUNK)
            if not more:
                raise ValueError(f"object {which} of this PDF has no end")
            body += more
        return body.partition(b"obj")[2].partition(b"endobj")[0].strip()

    def append(self, objects: dict[int, bytes]) -> None:
        """Append objects by their number."""
        trailer = re.search(rb"trailer\s*<<(.*?)>>\s*startxref", self._tail, re.DOTALL)
        if trailer is None:
            raise ValueError("this PDF has no trailer")
        body, table = b"\n", b"xref\n0 1\n%010d 65535 f \n" % 0
        for which, content in sorted(objects.items()):
            table += b"%d 1\n%010d 00000 n \n" % (which, self._end + len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (which, content)
        size = max(self.size, max(objects) + 1)
        entries = re.sub(rb"/Size\s+\d+", b"/Size %d" % size, trailer[1].strip())
        ending = b"trailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n"
        self._stream.seek(self._end)
        self._stream.write(body + table + ending % (entries, self._table, self._end + len(body)))


def number(pattern: bytes, text: bytes) -> int:
    """Return the number that the pattern's group finds."""
    found = re.search(pattern, text)
    if found is None:
        raise ValueError(f"this PDF has no {pattern!r}")
    return int(found[1])


def references(pattern: bytes, text: bytes) -> list[int]:
    """Return the numbers of the objects that are named between what the pattern's group finds."""
    found = re.search(pattern, text, re.DOTALL)
    return [] if found is None else [int(each) for each in re.findall(rb"(\d+) 0 R", found[1])]
