"""One page file, with what it asks of its surroundings, becomes a page of the pack."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from kiosk.compiler.accents import accent_named
from kiosk.compiler.cache import Cache
from kiosk.compiler.document import Document, Item, parse_document, plain_text
from kiosk.compiler.index import entry
from kiosk.compiler.markdown.typography import typeset
from kiosk.compiler.messages import folder as messages
from kiosk.compiler.notes import placed
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.problems import Message, Problem
from kiosk.compiler.resolve import FolderReferences, Question
from kiosk.compiler.screens import kinds_by_name, screen
from kiosk.compiler.screens.source import Made, MisfitError, Source
from kiosk.compiler.suggest import suggestions
from kiosk.compiler.summary import reading_seconds, summary
from kiosk.compiler.surroundings import Surroundings
from kiosk.compiler.uses import Uses, uses_of
from kiosk.pack.model import (
    Card,
    Compare,
    Figures,
    Gallery,
    Heading,
    Picture,
    PictureBlock,
    Struct,
    Video,
    VideoBlock,
)
from kiosk.pack.model.pages import Page
from kiosk.pack.model.pages.gallery import GalleryPage
from kiosk.pack.model.pages.interview import InterviewPage
from kiosk.pack.model.pages.tiers import TiersPage
from kiosk.pack.model.theme import ACCENTS
from kiosk.pack.schema import SearchEntry

DEADLINE = 2.0
"""Seconds of work after which a page is named as slow."""

LONG_READ = 240
"""Seconds of reading after which a page is long for someone standing."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a page is within the exhibition."""

    id: str
    name: str
    """Its title when it names none itself."""
    lang: str
    """The language that the text is in."""
    kind: str
    """The screen kind that it has when it names none."""


class Compiled(Struct):
    """A page of the pack with all that belongs to it."""

    page: Page
    """Its accent is empty when it names none."""
    card: Card
    search: SearchEntry
    uses: Uses
    problems: tuple[Problem, ...]
    """Without those of its questions, which are asked anew each time."""
    questions: tuple[Question, ...]
    answers: str
    """Digest of the answers that it was compiled with."""


Starting = Callable[[str], None]
"""Called with the path of a page file before the work on it begins."""


def compile_page_file(
    file: PageFile,
    place: Place,
    around: Surroundings,
    cache: Cache,
    starting: Starting | None = None,
) -> tuple[Compiled, list[Problem], bool]:
    """Return a page, its problems, and whether it had to be compiled (else it was known)."""
    key = hashlib.sha256(
        msgspec.json.encode([file.path, file.digest, place.id, place.name, place.lang, place.kind])
    ).hexdigest()
    known = cache.get("page", key, Compiled)
    if known is not None:
        references = FolderReferences(around, file.path, place.lang)
        for question in known.questions:
            references.ask_again(question)
        if _digest(references) == known.answers:
            return known, [*file.problems, *known.problems, *references.problems], False
    if starting is not None:
        starting(file.path)
    references = FolderReferences(around, file.path, place.lang)
    compiled = _Compiler(file, place, references).compile()
    cache.put("page", key, compiled)
    return compiled, [*file.problems, *compiled.problems, *references.problems], True


def _digest(references: FolderReferences) -> str:
    return hashlib.sha256(msgspec.json.encode(references.answers)).hexdigest()


_WITHOUT_CHILDREN = (InterviewPage, TiersPage, GalleryPage)
"""Pages whose screens have no place for the pages under them."""


class _Compiler:
    """Compiles one page file."""

    def __init__(self, file: PageFile, place: Place, references: FolderReferences) -> None:
        self._file = file
        self._place = place
        self._header = file.header
        self._references = references
        self._problems: list[Problem] = []

    def compile(self) -> Compiled:
        started = time.process_time()
        document = parse_document(
            self._file.body,
            file=self._file.path,
            first_line=self._file.body_line,
            lang=self._place.lang,
            references=self._references,
        )
        self._problems += document.problems
        title = self._text(self._header.title) or document.title or self._place.name
        cover, items = self._cover(self._items(document))
        common = self._common(document, title, cover, items)
        made = self._made(
            Source(
                common=common,
                items=items,
                document=document,
                header=self._header,
                lang=self._place.lang,
                file=self._file.path,
                references=self._references,
                problems=self._problems,
            )
        )
        self._booth_hints(document, common["reading_seconds"])
        took = time.process_time() - started - self._references.seconds
        if took > DEADLINE:
            self._problems.append(messages.PAGE_SLOW.at(self._file.path, 1, seconds=f"{took:.1f}"))
        card = self._card(made, cover or _first_picture(items), document)
        return Compiled(
            page=made.page,
            card=card,
            search=entry(title, "\n".join(filter(None, self._searched(document, made, title)))),
            uses=uses_of(made.page, card),
            problems=tuple(self._problems),
            questions=tuple(self._references.questions),
            answers=_digest(self._references),
        )

    def _searched(self, document: Document, made: Made, title: str) -> Iterator[str]:
        yield self._text(self._header.subtitle)
        yield self._by()
        if document.title != title:
            yield document.title
        yield document.plain if made.told is None else made.told

    def _subtitle(self) -> str:
        """Return the subtitle; a screen that does not name the speaker does so here."""
        stated = self._text(self._header.subtitle)
        return stated or ("" if self._kind() == "interview" else self._by())

    def _by(self) -> str:
        return self._text(" ".join(filter(None, (self._header.speaker, self._header.role))))

    def _text(self, text: str) -> str:
        return typeset(text, self._place.lang)

    def _items(self, document: Document) -> tuple[Item, ...]:
        """Return the body; a first heading that the header's title replaced stays in it."""
        replaced = self._header.title and document.title != self._text(self._header.title)
        stays = any(
            isinstance(item.block, Heading) and plain_text(item.block.text) == document.title
            for item in document.items
        )
        if replaced and document.title and not stays:
            return (Item(Heading(2, _escaped(document.title)), 1), *document.items)
        return document.items

    def _cover(self, items: tuple[Item, ...]) -> tuple[Picture | None, tuple[Item, ...]]:
        """Return the page's cover: the header's, else a picture without caption at the top."""
        if self._header.cover:
            found = self._references.media(self._header.cover, "", self._header.line("cover"))
            if isinstance(found, Video):
                if found.poster is None:
                    self._report(messages.COVER_CLIP, "cover", target=self._header.cover)
                return found.poster, items
            return found, items
        if items and isinstance(items[0].block, PictureBlock):
            picture = items[0].block.picture
            if not picture.caption and self._kind() != "gallery":
                return picture, items[1:]
        return None, items

    def _common(
        self, document: Document, title: str, cover: Picture | None, items: tuple[Item, ...]
    ) -> dict[str, Any]:
        header = self._header
        icon = self._references.icon(header.icon, header.line("icon")) if header.icon else None
        qr = None
        if header.qr:
            qr = self._references.code(header.qr, title, header.line("qr"))
        return {
            "id": self._place.id,
            "lang": self._place.lang,
            "text_lang": self._place.lang,
            "title": title,
            "subtitle": self._subtitle(),
            "icon": icon or document.icon,
            "accent": self._accent(),
            "cover": cover,
            "source": self._text(header.source),
            "as_of": self._text(header.as_of),
            "expires": header.expires,
            "qr": qr,
            "takeaways": tuple(self._references.takeaways),
            "notes": placed(document.notes, items),
            "reading_seconds": reading_seconds(document.plain),
        }

    def _accent(self) -> str:
        wanted = self._header.accent.strip()
        found = accent_named(wanted)
        if wanted and found is None:
            self._report(messages.ACCENT_UNKNOWN, "accent", name=wanted, known="、".join(ACCENTS))
        return found or ""

    def _kind(self) -> str:
        wanted = self._header.screen.strip().lower()
        if self._place.id == "":
            return "home"
        return kinds_by_name().get(wanted, self._place.kind)

    def _made(self, source: Source) -> Made:
        kind = self._kind()
        wanted = self._header.screen.strip()
        if wanted and wanted.lower() not in kinds_by_name():
            names = kinds_by_name()
            shown = "、".join([screen(k).NAMES[0] for k in dict.fromkeys(names.values())])
            near = suggestions(wanted, names)
            self._report(messages.SCREEN_UNKNOWN, "screen", name=wanted, known=shown, **near)
        try:
            made: Made = screen(kind).compile_page(source)
        except MisfitError as misfit:
            self._problems.append(
                messages.SCREEN_MISFIT.at(
                    self._file.path,
                    misfit.line,
                    kind=wanted or kind,
                    reason_zh=misfit.reason[0],
                    reason_en=misfit.reason[1],
                    remedy_zh=misfit.remedy[0],
                    remedy_en=misfit.remedy[1],
                )
            )
            if kind == "interview" and not source.common["subtitle"]:
                source = replace(source, common={**source.common, "subtitle": self._by()})
            made = screen(self._place.kind).compile_page(source)
        if self._place.kind == "section" and isinstance(made.page, _WITHOUT_CHILDREN):
            self._report(messages.CHILDREN_UNSEEN, "screen", kind=wanted)
        return made

    def _booth_hints(self, document: Document, reading_seconds: int) -> None:
        if reading_seconds > LONG_READ:
            minutes = round(reading_seconds / 60)
            self._problems.append(messages.PAGE_LONG.at(self._file.path, 1, minutes=minutes))
        first = next((i.line for i in document.items if isinstance(i.block, Figures)), None)
        if first is not None and not self._header.source:
            self._problems.append(messages.SOURCE_MISSING.at(self._file.path, first))

    def _card(self, made: Made, cover: Picture | None, document: Document) -> Card:
        page = made.page
        return Card(
            id=page.id,
            kind=str(page.__struct_config__.tag),
            title=page.title,
            subtitle=page.subtitle or summary(document),
            icon=page.icon,
            accent=page.accent,
            cover=cover,
            figure=made.figure,
        )

    def _report(self, message: Message, key: str, **values: object) -> None:
        self._problems.append(message.at(self._file.path, self._header.line(key), **values))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _first_picture(items: tuple[Item, ...]) -> Picture | None:
    """Return the first picture of a page, for its card."""
    for item in items:
        block = item.block
        if isinstance(block, PictureBlock):
            return block.picture
        if isinstance(block, Gallery):
            return block.pictures[0]
        if isinstance(block, Compare):
            return block.after
        if isinstance(block, VideoBlock) and block.video.poster:
            return block.video.poster
    return None
