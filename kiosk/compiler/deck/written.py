"""A written talk: ``deck.md`` or ``讲稿.md`` chooses pages, orders them and adds its own words."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from kiosk.compiler.deck.choice import Chooser
from kiosk.compiler.deck.draft import Chapter, Draft, Place
from kiosk.compiler.deck.drafts import noted, with_seconds
from kiosk.compiler.deck.flow import flow
from kiosk.compiler.deck.home import title_slide
from kiosk.compiler.deck.opening import opening
from kiosk.compiler.deck.references import GONE, DeckReferences
from kiosk.compiler.deck.talk import LONGEST, Library, ending, talk
from kiosk.compiler.document import Document, Item, parse_document, plain_text
from kiosk.compiler.markdown.typography import typeset
from kiosk.compiler.messages import deck as messages
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.problems import Problem
from kiosk.compiler.resolve import FolderReferences
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import BasePage, Block, Heading, ListBlock, Paragraph, Picture, Rule, Text
from kiosk.pack.model.deck import Deck

_BACKUP = {"备用", "备用页", "备份", "backup", "backups", "back-up"}
_ENDING = {"谢谢", "谢谢大家", "致谢", "thank you", "thanks"}
_LINK = re.compile(r'<a href="(page:[^"]*)">(.*?)</a>', re.DOTALL)
_TRIM = " \u3000:：,，;；-—–、\n"


@dataclass(slots=True)
class _Group:
    """Slides that one line of the talk brought in."""

    line: int
    drafts: list[Draft]
    backup: bool
    last: bool = False
    """The end of the talk, wherever it stands."""

    def note(self, text: str) -> None:
        """Add a note to the first of them."""
        noted(self.drafts, 0, text)

    def timed(self) -> Iterator[Draft]:
        """Yield the slides, complete."""
        for draft in self.drafts:
            yield with_seconds(_as_backup(draft) if self.backup else draft)


def written_talk(
    file: PageFile, id_: str, text_lang: str, library: Library, around: Surroundings
) -> tuple[Deck | None, list[Problem]]:
    """Return the talk of a file, None where it says nothing, and what is wrong with it."""
    folder = FolderReferences(around, file.path, text_lang)
    references = DeckReferences(folder)
    document = parse_document(
        file.body,
        file=file.path,
        first_line=file.body_line,
        lang=text_lang,
        references=references,
    )
    cover = file.header.cover and folder.media(file.header.cover, "", file.header.line("cover"))
    writer = _Writer(file, document, library, references.lines, text_lang)
    deck = writer.deck(id_, cover if isinstance(cover, Picture) else None)
    return deck, [*file.problems, *document.problems, *folder.problems, *writer.problems]


@dataclass(slots=True)
class _Writer:
    """Goes through the talk from top to bottom."""

    file: PageFile
    document: Document
    library: Library
    lines: list[int]
    """Of the links to come."""
    lang: str
    problems: list[Problem] = field(default_factory=list)
    _groups: list[_Group] = field(default_factory=list)
    _own: list[Block] = field(default_factory=list)
    """Words of the talk's own under its last heading."""
    _heading: tuple[str, int] | None = None
    _headings: int = 0
    _part: str = ""
    """Title of the part of the talk that is begun; empty before the first and for backup slides."""
    _backup: bool = False

    def deck(self, id_: str, cover: Picture | None) -> Deck | None:
        """Return the whole talk."""
        title = self._title()
        self._groups.append(_Group(0, list(self._opening(title, cover)), backup=False))
        for item in self.document.items:
            self._take(item)
        self._close()
        if not self._groups[1:]:
            self.problems.append(messages.DECK_EMPTY.at(self.file.path, 1))
            return None
        if not any(group.last for group in self._groups):
            self._groups.append(_Group(sys.maxsize, list(ending(self.library)), backup=False))
        self._remarks()
        first, *middle, last = sorted(self._groups, key=lambda group: group.last)
        chosen = [draft for group in middle for draft in group.timed()]
        if len(chosen) > LONGEST:
            found = {"count": len(chosen), "limit": LONGEST}
            self.problems.append(messages.DECK_LONG.at(self.file.path, 1, **found))
        slides = [*first.timed(), *chosen[:LONGEST], *last.timed()]
        minutes = self.file.header.minutes
        return talk(self.library, slides, id_=id_, title=title, minutes=minutes)

    def _title(self) -> str:
        stated = typeset(self.file.header.title, self.lang) or self.document.title
        headings = (i.block for i in self.document.items if isinstance(i.block, Heading))
        if not self.file.header.title and stated in {plain_text(head.text) for head in headings}:
            stated = ""  # the first part's, not the talk's
        return stated or (self.library.home.title if self.library.home else "")

    def _opening(self, title: str, cover: Picture | None) -> Iterator[Draft]:
        home = self.library.home
        if home is not None:
            subtitle = typeset(self.file.header.subtitle, self.lang) or home.subtitle
            slide = title_slide(home, title, subtitle)
            yield Draft(replace(slide, cover=cover or home.cover), Place())

    # --- from top to bottom -------------------------------------------------------------------

    def _take(self, item: Item) -> None:
        block = item.block
        match block:
            case Heading():
                self._close()
                self._head(plain_text(block.text), item.line)
            case Rule():
                self._close()
            case ListBlock() if any(_LINK.search(entry.text) for entry in block.items):
                self._close(_LINK.findall("".join(entry.text for entry in block.items)))
                for entry in block.items:
                    self._entry(entry.text, item.line)
            case Paragraph() if _LINK.search(block.text) or self._heading is None:
                self._close()
                self._entry(block.text, item.line)
            case _:
                self._heading = self._heading or ("", item.line)
                self._own.append(block)

    def _head(self, title: str, line: int) -> None:
        named = title.strip(_TRIM).lower()
        self._backup = named in _BACKUP
        self._part = "" if self._backup else title
        if named in _ENDING:
            self._end(title, line)
        elif not self._backup:
            self._headings += 1
            self._heading = (title, line)

    def _end(self, title: str, line: int) -> None:
        """Begin the last slide: what stands under its heading is said with it."""
        drafts = [
            Draft(replace(draft.slide, title=title), draft.place) for draft in ending(self.library)
        ]
        self._groups.append(_Group(line, drafts, backup=False, last=True))

    def _close(self, links: Sequence[tuple[str, str]] = ()) -> None:
        """Make slides of the heading that is open and the words under it, before ``links``."""
        if self._heading is None:
            return
        (title, line), self._heading = self._heading, None
        blocks, self._own = tuple(self._own), []
        chapter = Chapter(self._page(title, links), title)
        name = f"own{self._headings}-"
        items = [plain_text(label) for _, label in links]
        made = flow(chapter, blocks, name=name) if blocks else opening(chapter, items)
        self._groups.append(_Group(line, list(made), self._backup))

    def _page(self, title: str, links: Sequence[tuple[str, str]]) -> BasePage:
        """Return a page that stands for what only the talk says; it looks like the first link's."""
        home = self.library.home or next(iter(self.library.pages.values()))
        ids = (target.removeprefix("page:").partition("#")[0] for target, _ in links)
        like = next((self.library.pages[id_] for id_ in ids if id_ in self.library.pages), None)
        own = replace(
            home,
            id=f"#{self._headings}",
            title=title or self._title(),
            text_lang=self.lang,
            subtitle="",
            icon=like.icon if like else None,
            cover=like.cover if like else None,
            notes=(),
        )
        return replace(own, accent=like.accent) if like else own

    def _entry(self, text: Text, line: int) -> None:
        """Take in one line: its links bring slides, its words are a note."""
        for target, label in _LINK.findall(text):
            at = self.lines.pop(0) if self.lines else line
            if target != GONE:
                self._chosen(target.removeprefix("page:"), label, at)
        words = plain_text(_LINK.sub("", text)).strip(_TRIM)
        if words:
            self._groups[-1].note(words)

    def _chosen(self, target: str, label: Text, line: int) -> None:
        page_id, _, heading = target.partition("#")
        chooser = Chooser(self.library.drafts(page_id))
        drafts = chooser.under(heading)
        if not drafts:
            known = {"page": plain_text(label), "heading": heading, **chooser.near(heading)}
            self.problems.append(messages.PLACE_UNKNOWN.at(self.file.path, line, **known))
            drafts = chooser.all
        if page_id == "":
            drafts = drafts[1:]  # the talk has a title slide of its own
        placed = [_in_part(draft, self._part) for draft in drafts] if self._part else drafts
        self._groups.append(_Group(line, placed, self._backup))

    def _remarks(self) -> None:
        """Add the notes to the slides below which they stand."""
        for remark in self.document.notes:
            above = [group for group in self._groups if group.line <= remark.line and group.drafts]
            if above:
                above[-1].note(remark.text)


def _in_part(draft: Draft, title: str) -> Draft:
    return Draft(replace(draft.slide, section=title), draft.place, draft.under)


def _as_backup(draft: Draft) -> Draft:
    return Draft(replace(draft.slide, backup=True), draft.place, draft.under)
