"""Content folder in, pack out.

Runs in a process of its own. Parsing is bounded by the limits of the text side and drawings by
their own deadline, so that a build as a whole ends; who starts it may still kill it at any
moment, because nothing is in place before the store's pointer moves.
"""

import datetime as dt
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from kiosk.compiler.attract import slides_of_folder
from kiosk.compiler.cache import Cache
from kiosk.compiler.deck.build import build_decks, libraries
from kiosk.compiler.intake import Intake
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.packing import PackedPage, write_pack
from kiosk.compiler.page import Compiled, Place, Starting, compile_page_file
from kiosk.compiler.page_file import PageFile, read_page_file, untranslated
from kiosk.compiler.plan import Plan, plan
from kiosk.compiler.problems import Problem, ordered
from kiosk.compiler.reading import Reading
from kiosk.compiler.scan import ContentUnreadableError, Node, Tree, scan
from kiosk.compiler.settings import Settings, read_settings
from kiosk.compiler.showcase import slides_of_pages
from kiosk.compiler.surroundings import Surroundings
from kiosk.compiler.uses import Uses
from kiosk.pack.model import BasePage, Card, Slide, Struct
from kiosk.pack.model.deck import Deck
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.model.pages.section import SectionPage
from kiosk.pack.model.theme import ACCENTS
from kiosk.pack.store import PackStore

__all__ = ["BuildResult", "ContentUnreadableError", "build", "check"]

REVISIONS = 500
"""Packs made one out of another before the next is written whole: its file is compact again."""

Progress = Callable[[int, int], None]
"""Called with the number of pages done and of all pages."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build came to."""

    pack_id: str | None
    """The pack that was made; None when errors kept the earlier one in place."""
    problems: tuple[Problem, ...]
    """By file and line."""
    pages: int
    """Pages in the pack, each language counted."""
    compiled: int
    """Pages that were not known from an earlier build."""
    shown: bool
    """Whether the pack is current now: not with errors, and not beside a pinned one."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a build uses besides the content and the store."""

    cache: Path | None
    """File kept between builds."""
    progress: Progress | None
    starting: Starting | None
    """Hears of each page that is not known from an earlier build."""


class LastPack(Struct):
    """The pack that was written last, by this compiler: its results are in the same cache."""

    id: str
    revisions: int
    """How many times it was copied and changed since it was written whole."""


def build(
    content: Path,
    store: PackStore,
    *,
    today: dt.date,
    cache: Path | None = None,
    progress: Progress | None = None,
    starting: Starting | None = None,
) -> BuildResult:
    """Compile ``content`` into ``store`` and make the pack current, unless staff pinned another.

    With errors, an earlier pack stays current; without an earlier one, the exhibition is shown
    without the pages that cannot be used. ``cache`` is a file kept between builds; ``starting``
    hears of each page that is not known from an earlier one.

    Raises ``ContentUnreadableError`` where there is no such folder, and ``OSError`` where the
    store cannot be written.
    """
    try:
        with store.locked():
            return _build(content, store, today, Tools(cache, progress, starting))
    except sqlite3.OperationalError as error:  # a full disk, most of all
        raise OSError(f"{store.root}: {error}") from error


def _build(content: Path, store: PackStore, today: dt.date, tools: Tools) -> BuildResult:
    staged = store.stage()
    with Cache(tools.cache) as known:
        exhibition = Exhibition(content, MediaFolder(store.media_dir), known)
        exhibition.starting = tools.starting
        problems = exhibition.compile(today, tools.progress)
        counts = (len(exhibition.pages), exhibition.compiled)
        errors = any(problem.severity == "error" for problem in problems)
        if errors and store.current() is not None:
            return BuildResult(None, problems, *counts, shown=False)
        earlier = _earlier(known)
        written = write_pack(
            staged,
            exhibition.pages,
            exhibition.attract,
            exhibition.decks,
            settings=exhibition.settings,
            media=exhibition.media,
            base=None if earlier is None else store.whole(earlier.id),
        )
        revisions = earlier.revisions + 1 if earlier is not None and written.revised else 0
        known.put("pack", "last", LastPack(written.id, revisions))
        known.forget_unused()
    pack_id = store.add(staged)
    shown = store.publish(pack_id)
    store.collect()
    return BuildResult(pack_id, problems, *counts, shown=shown)


def _earlier(known: Cache) -> LastPack | None:
    """Return the pack that can be revised; after many revisions one is written whole again."""
    last = known.get("pack", "last", LastPack)
    return last if last is not None and last.revisions < REVISIONS else None


def check(content: Path, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with a content folder. Raises ``ContentUnreadableError``."""
    media = Path(tempfile.mkdtemp(prefix="kiosk-check-"))
    try:
        with Cache(None) as known:
            return Exhibition(content, MediaFolder(media), known).compile(today)
    finally:
        shutil.rmtree(media, ignore_errors=True)


@dataclass(slots=True)
class Exhibition:
    """A content folder while it is compiled."""

    content: Path
    media: MediaFolder
    cache: Cache
    settings: Settings = field(default_factory=lambda: Settings({}))
    pages: list[PackedPage] = field(default_factory=list)
    attract: tuple[Slide, ...] = ()
    decks: list[Deck] = field(default_factory=list)
    """The talks, in every language."""
    compiled: int = 0
    starting: Starting | None = None
    _problems: list[Problem] = field(default_factory=list)
    _files: dict[str, PageFile] = field(default_factory=dict)
    _accents: dict[str, str] = field(default_factory=dict)

    def compile(self, today: dt.date, progress: Progress | None = None) -> tuple[Problem, ...]:
        """Compile every page in every language; return the problems in order."""
        if self.content.is_dir():
            self.settings, found = read_settings(self.content)
            self._problems += found
        codes = self.settings.codes
        tree = scan(self.content, codes)
        paths = [path for node in tree.nodes.values() for path in node.files.values()]
        reading = Reading(self.content, self.cache)
        self._files = {path: reading.page_file(path) for path in paths}
        chosen = plan(tree, self._files, codes, today)
        self._problems += [*tree.problems, *chosen.problems]
        self._accents = _accents_of_sections(chosen)
        around = Surroundings(tree, codes, Intake(self.content, self.media, self.cache))
        around.ids = {node.id.lower(): node.id for node in chosen.nodes}
        for node in chosen.nodes:
            self.pages += self._pages(node, chosen, around)
            if progress is not None:
                progress(len(self.pages), len(chosen.nodes) * len(codes))
        self.attract, problems = slides_of_folder(around)
        self.attract = self.attract or slides_of_pages(self.pages, codes)
        self._problems += problems
        self._talks(tree, around)
        return tuple(ordered(self._problems))

    def _talks(self, tree: Tree, around: Surroundings) -> None:
        """Make the talks of the pages that are there."""
        found = {
            id_: {lang: read_page_file(self.content, path) for lang, path in files.items()}
            for id_, files in tree.decks.items()
        }
        written = {
            id_: {lang: file for lang, file in files.items() if file.usable}
            for id_, files in found.items()
        }
        unusable = (f for files in found.values() for f in files.values() if not f.usable)
        self._problems += [problem for file in unusable for problem in file.problems]
        self.decks, problems = build_decks(
            libraries((packed.page, packed.parent) for packed in self.pages),
            written,
            around,
            lambda path, has, lacks: untranslated(path, has, lacks, self.settings.codes[0]),
        )
        self._problems += problems

    def _pages(self, node: Node, chosen: Plan, around: Surroundings) -> list[PackedPage]:
        """Return a page in every language; where a translation is missing, the text it has."""
        codes = self.settings.codes
        parent = node.parent.id if node.parent else None
        accent = self._accents.get(node.id) or self._accents.get(parent or "", ACCENTS[0])
        self._accents[node.id] = accent
        if not node.files:
            return [self._bare_page(node, lang, accent) for lang in codes]
        kind = "home" if node.id == "" else "section" if node.id in chosen.sections else "article"
        made: dict[str, Compiled] = {}
        pages = []
        for lang in codes:
            text_lang = next(code for code in (lang, *codes) if code in node.files)
            file = self._files[node.files[text_lang]]
            if text_lang not in made:
                place = Place(node.id, node.name, text_lang, kind)
                made[text_lang], problems, fresh = compile_page_file(
                    file, place, around, self.cache, self.starting
                )
                # A translation without an accent of its own has that of the page.
                stated = next(iter(made.values())).page.accent
                self._accents[node.id] = accent = stated or accent
                self._problems += problems
                self.compiled += fresh
            found = made[text_lang]
            shown = found.page.accent or accent
            page = msgspec.structs.replace(found.page, lang=lang, accent=shown)
            card = msgspec.structs.replace(found.card, accent=shown)
            if text_lang != lang:
                self._problems.append(untranslated(file.path, text_lang, lang, codes[0]))
            pages.append(PackedPage(page, card, parent, found.search, found.uses))
        return pages

    def _bare_page(self, node: Node, lang: str, accent: str) -> PackedPage:
        """Return a page for a folder that has pages but no page of its own."""
        title = node.name or self.settings.title.get(lang) or self.content.resolve().name
        base = BasePage(
            id=node.id,
            lang=lang,
            text_lang=lang,
            title=title,
            subtitle="",
            icon=None,
            accent=accent,
            cover=None,
            source="",
            as_of="",
            expires="",
            qr=None,
            takeaways=(),
            notes=(),
            reading_seconds=3,
        )
        fields = msgspec.structs.asdict(base)
        page: BasePage = (
            SectionPage(**fields, blocks=())
            if node.id
            else HomePage(**fields, figures=(), blocks=())
        )
        card = Card(
            id=node.id,
            kind=str(page.__struct_config__.tag),
            title=title,
            subtitle="",
            icon=None,
            accent=accent,
            cover=None,
            figure=None,
        )
        return PackedPage(page, card, node.parent.id if node.parent else None, None, Uses())


def _accents_of_sections(chosen: Plan) -> dict[str, str]:
    """Return the accents that the top sections have when they name none: each the next one."""
    top = [node.id for node in chosen.nodes if node.parent is not None and node.parent.id == ""]
    return {page: ACCENTS[index % len(ACCENTS)] for index, page in enumerate(top)}
