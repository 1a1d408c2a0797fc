"""A whole talk: the slides of pages one after another, numbered and timed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from msgspec.structs import replace

from kiosk.compiler.deck.draft import Chapter, Draft, Place
from kiosk.compiler.deck.drafts import drafts, with_seconds
from kiosk.compiler.deck.pace import within
from kiosk.pack.model import BasePage
from kiosk.pack.model.deck import Deck, EndSlide, SectionSlide, Slide

LONGEST = 500
"""Slides of a talk; nobody gives a longer one, and a folder of thousands of pages makes one."""

_THANKS = {"zh": "谢谢", "en": "Thank you"}


Drafted = dict[tuple[str, str], tuple[Chapter, list[Draft]]]
"""The slides of a chapter by page and language, to be used again while the chapter is the same."""


@dataclass(slots=True)
class Library:
    """The pages of one language, in reading order, as chapters of a talk."""

    lang: str
    drafted: Drafted = field(default_factory=dict)
    """From an earlier build, and for the next."""
    pages: dict[str, BasePage] = field(default_factory=dict)
    parents: dict[str, str | None] = field(default_factory=dict)
    _children: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the pages right under one."""

    def add(self, page: BasePage, parent: str | None) -> None:
        """Take in the next page."""
        self.pages[page.id] = page
        self.parents[page.id] = parent
        if parent is not None:
            self._children.setdefault(parent, []).append(page.id)

    @property
    def home(self) -> BasePage | None:
        """The home page."""
        return self.pages.get("")

    def drafts(self, page_id: str) -> list[Draft]:
        """Return the slides of a page."""
        page = self.pages[page_id]
        children = tuple(self.pages[child].title for child in self._children.get(page_id, ()))
        chapter = Chapter(page, self._section(page_id), children)
        known = self.drafted.get((page_id, self.lang))
        if known is not None and known[0] == chapter:
            return list(known[1])
        found = drafts(chapter)
        self.drafted[page_id, self.lang] = chapter, found
        return list(found)

    def _section(self, page_id: str) -> str:
        """Return the title of the top page above; empty for home."""
        parent = self.parents[page_id]
        while parent:
            page_id, parent = parent, self.parents[parent]
        return self.pages[page_id].title if page_id else ""


def whole_talk(library: Library) -> Deck:
    """Return the talk made of all pages."""
    found = (draft for page_id in library.pages for draft in library.drafts(page_id))
    chosen = list(islice(found, LONGEST - 1))
    title = library.home.title if library.home else ""
    return talk(library, [*chosen, *ending(library)], id_="", title=title, minutes=0)


def ending(library: Library) -> Iterator[Draft]:
    """Yield the last slide, with the home page's code to take away."""
    home = library.home
    if home is not None:
        thanks = _THANKS.get(home.text_lang, _THANKS["en"])
        slide = EndSlide(
            **Chapter(home).common("end", thanks),
            takeaway=home.qr,
            cover=home.cover,
            subtitle=home.title,
        )
        yield with_seconds(Draft(slide, Place()))


def talk(library: Library, chosen: Sequence[Draft], *, id_: str, title: str, minutes: int) -> Deck:
    """Return a talk of slides in their order; backup slides go behind the others."""
    slides = [draft.slide for draft in chosen]
    given = [slide for slide in slides if not slide.backup]
    behind = [slide for slide in slides if slide.backup]
    numbered = [*_numbered(given), *behind]
    if minutes:
        times = within([slide.seconds for slide in given], minutes * 60)
        numbered[: len(given)] = [
            replace(slide, seconds=time) for slide, time in zip(numbered, times, strict=False)
        ]
    return Deck(id_, library.lang, title, minutes, tuple(_told_apart(numbered)))


def _numbered(slides: Iterable[Slide]) -> list[Slide]:
    """Return the slides with their sections numbered."""
    found, number = list(slides), 0
    total = sum(isinstance(slide, SectionSlide) for slide in found)
    for index, slide in enumerate(found):
        if isinstance(slide, SectionSlide):
            number += 1
            found[index] = replace(slide, number=number, total=total)
    return found


def _told_apart(slides: Iterable[Slide]) -> Iterator[Slide]:
    """Give a slide that is shown twice an id of its own."""
    seen: dict[str, int] = {}
    for slide in slides:
        count = seen[slide.id] = seen.get(slide.id, 0) + 1
        yield slide if count == 1 else replace(slide, id=f"{slide.id}~{count}")
