"""Where on its page a presenter's note stands, so that it goes with the slide made of that part."""

from collections.abc import Iterable
from itertools import takewhile

from kiosk.compiler.document import Item
from kiosk.compiler.markdown.comments import Remark
from kiosk.pack.model import Heading, Note


def placed(remarks: Iterable[Remark], items: tuple[Item, ...]) -> tuple[Note, ...]:
    """Return the notes of a page whose body is ``items``."""
    return tuple(_placed(remark, items) for remark in remarks)


def _placed(remark: Remark, items: tuple[Item, ...]) -> Note:
    above = list(takewhile(lambda item: item.line <= remark.line, items))
    headings = [index for index, item in enumerate(above) if isinstance(item.block, Heading)]
    last = headings[-1] + 1 if headings else 0
    return Note(text=remark.text, heading=len(headings), block=len(above) - last)
