"""Adds to a PDF what Qt cannot: bookmarks, its language, and all that copied text says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.player.printing.pdf import Pdf, number, references

_OWN: Final = re.compile(rb"<E([0-2])([0-9A-F]{2})>")
"""Codes that the booth's font gives to shapes of its own: of U+20xx, once to three times."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title in the outline, and the page that it leads to, from 0."""

    title: str
    page: int


def amend(file: Path, marks: Sequence[Bookmark], lang: str) -> None:
    """Append to a PDF. Raises ``ValueError`` for one that Qt has not written."""
    with file.open("r+b") as stream:
        pdf = Pdf(stream)
        catalogue = pdf.object(pdf.root)
        tree = pdf.object(number(rb"/Pages\s+(\d+) 0 R", catalogue))
        pages = references(rb"/Kids\s*\[(.*?)\]", tree)
        outline = _outline(pdf.size, marks, pages)
        lines = [b"/Lang (%s)" % lang.encode(), b"/ViewerPreferences << /DisplayDocTitle true >>"]
        if outline:
            lines += [b"/Outlines %d 0 R" % pdf.size, b"/PageMode /UseOutlines"]
        amended = b"\n".join([catalogue.removesuffix(b">>").rstrip(), *lines, b">>"])
        pdf.append({pdf.root: amended} | outline | _meanings(pdf, pages))


def _outline(first: int, marks: Sequence[Bookmark], pages: list[int]) -> dict[int, bytes]:
    """Return the outline as objects, itself as the first of them."""
    if not marks:
        return {}
    begin, end = first + 1, first + len(marks)
    ends = (begin, end, len(marks))
    found = {first: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % ends}
    for which, mark in enumerate(marks, begin):
        title = b"<FEFF%s>" % mark.title.encode("utf-16-be").hex().encode()
        around = b" /Prev %d 0 R" % (which - 1) if which > begin else b""
        around += b" /Next %d 0 R" % (which + 1) if which < end else b""
        place = b"/Parent %d 0 R /Dest [%d 0 R /Fit]%s" % (first, pages[mark.page], around)
        found[which] = b"<< /Title %s %s >>" % (title, place)
    return found


def _meanings(pdf: Pdf, pages: list[int]) -> dict[int, bytes]:
    """Return what the glyphs of the booth's fonts mean, mended.

    Qt maps a glyph to the first character that has it: a space to the tab.
    """
    resources = {number(rb"/Resources\s+(\d+) 0 R", pdf.object(page)) for page in pages}
    fonts = {
        font for each in resources for font in references(rb"/Font\s*<<(.*?)>>", pdf.object(each))
    }
    booth = [text for text in map(pdf.object, sorted(fonts)) if b"/BaseFont /Booth" in text]
    maps = [number(rb"/ToUnicode\s+(\d+) 0 R", text) for text in booth]
    return {each: _mended(pdf.object(each)) for each in maps}


def _mended(stream: bytes) -> bytes:
    text = stream.partition(b"stream\n")[2].partition(b"\nendstream")[0]
    if b"begincmap" not in text:
        raise ValueError("this PDF does not say what its glyphs mean")
    # The third of three: the first glyph, the last, and what they mean.
    mended = re.sub(rb"(?m)(?<=> )(<[0-9A-F]{4}>|\[.*\])[ \t]*$", _in_range, text)
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mended), mended)


def _in_range(found: re.Match[bytes]) -> bytes:
    return _OWN.sub(_meant, found[0].replace(b"<0009>", b"<0020>"))


def _meant(own: re.Match[bytes]) -> bytes:
    return b"<%s>" % ((b"20" + own[2]) * (int(own[1]) + 1))
