"""The slides of one page, with its notes and the time that each takes."""

from importlib import import_module
from importlib.util import find_spec

from msgspec.structs import replace

from kiosk.compiler.deck import rest
from kiosk.compiler.deck.draft import Chapter, Draft
from kiosk.compiler.deck.pace import seconds
from kiosk.pack.model import Note


def drafts(chapter: Chapter) -> list[Draft]:
    """Return the slides of a page in order."""
    kind = str(chapter.page.__struct_config__.tag)
    name = f"{__package__}.{kind}"
    module = import_module(name) if find_spec(name) else rest
    found: list[Draft] = list(module.slides(chapter))
    for note in chapter.page.notes:
        noted(found, _slide_of(note, found), note.text)
    return [with_seconds(draft) for draft in found]


def noted(found: list[Draft], index: int, text: str) -> None:
    """Add a note to the slide at ``index`` of ``found``."""
    if found:
        draft = found[index]
        slide = replace(draft.slide, notes=(*draft.slide.notes, text))
        found[index] = Draft(slide, draft.place, draft.under)


def with_seconds(draft: Draft) -> Draft:
    """Return a slide with the time that it takes to say it."""
    slide = replace(draft.slide, seconds=seconds(draft.slide))
    return Draft(slide, draft.place, draft.under)


def _slide_of(note: Note, found: list[Draft]) -> int:
    """Return the slide in which a note stands: the last that begins before it."""
    place = (note.heading, note.block)
    # Right under a heading it belongs to what begins there, below a block to what that is on.
    first = note.block == 0
    before = [d.place for d in found if d.place < place or (first and d.place == place)]
    if not before:
        return 0
    same = [index for index, draft in enumerate(found) if draft.place == max(before)]
    return same[0] if first else same[-1]
