"""A content folder that is compiled again and again by one living process."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.compiler.attract import in_folder, slides_of_folder
from kiosk.compiler.cache import Cache
from kiosk.compiler.deck.build import Libraries, build_decks, libraries, renewed
from kiosk.compiler.deck.talk import Drafted
from kiosk.compiler.folder import Folder, read_folder
from kiosk.compiler.intake import Intake
from kiosk.compiler.look import Look
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.packed import PackedPage, replaced
from kiosk.compiler.page import Starting
from kiosk.compiler.page_file import read_page_file, untranslated
from kiosk.compiler.plan import Plan
from kiosk.compiler.problems import Problem, ordered
from kiosk.compiler.settings import Settings
from kiosk.compiler.shelf import Progress, Shelf, Shelved
from kiosk.compiler.showcase import slides_of_pages
from kiosk.compiler.sought import Renamed
from kiosk.compiler.surroundings import Surroundings
from kiosk.pack.model import AttractSlide
from kiosk.pack.model.deck import Deck


@dataclass(frozen=True, slots=True)
class _Loop:
    """The slides of the folder ``attract``."""

    slides: tuple[AttractSlide, ...]
    problems: tuple[Problem, ...]
    asked: frozenset[str]
    """Paths of the pictures and clips that were asked for."""
    sure: bool
    """Whether they are the same next time, while the files are."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the build before leaves to the next."""

    folder: Folder
    around: Surroundings
    shelved: Shelved
    libraries: Libraries
    """Of all its pages."""
    loop: _Loop | None
    told: list[Problem]
    """As they were found."""
    ordered: tuple[Problem, ...]


@dataclass(slots=True)
class Exhibition:
    """A content folder, and what became of it when it was compiled last."""

    content: Path
    media: MediaFolder
    settings: Settings = field(default_factory=lambda: Settings({}))
    pages: list[PackedPage] = field(default_factory=list)
    attract: tuple[AttractSlide, ...] = ()
    decks: list[Deck] = field(default_factory=list)
    """The talks, in every language."""
    compiled: int = 0
    """Pages that were not known from an earlier build."""
    asked_all: bool = True
    """Whether every page was asked for its answers; else some were taken as they stood."""
    from_nothing: bool = True
    """Whether nothing was known of the folder either, so that the cache was asked for all of it."""
    _known: _Known | None = None
    _drafted: Drafted = field(default_factory=dict)

    def forget(self) -> None:
        """Have everything asked anew at the next time: what was stored for it may be gone."""
        self._known = None

    def compile(
        self,
        today: dt.date,
        cache: Cache,
        progress: Progress | None = None,
        starting: Starting | None = None,
        look: Look | None = None,
    ) -> tuple[Problem, ...]:
        """Compile every page in every language; return the problems in order.

        ``look`` was taken at the folder a moment ago.

        The result is that of an exhibition of which nothing is known. Raises
        ``ContentUnreadableError``.
        """
        known, self._known = self._known, None
        self.from_nothing = known is None
        if known is None:
            cache.read_ahead()
        folder = read_folder(self.content, cache, today, known.folder if known else None, look)
        around = _around(folder, known, Intake(self.content, self.media, cache))
        if known is not None and around.languages != known.around.languages:
            known = None
        self.asked_all = known is None
        renamed = Renamed() if known is None else around.renamed(known.around)
        shelf = Shelf(folder, around, renamed, cache, starting)
        shelved = shelf.filled(None if known is None else known.shelved, progress)
        self.settings, self.pages, self.compiled = folder.settings, shelved.pages, shelf.compiled
        loop = _loop(folder, around, known.loop if known and around is known.around else None)
        self.attract = loop.slides or slides_of_pages(shelved.top_pages(), self.settings.codes)
        library = self._libraries(known)
        talks = self._talks(library, around)
        told = [*folder.problems, *shelved.problems(), *loop.problems, *talks]
        problems = known.ordered if known is not None and known.told == told else _ordered(told)
        if around.exhausted:
            # Whose mistakes come first is told what was meant: in their order, and from nothing.
            return problems if self.asked_all else self.compile(today, cache)
        sure = loop if loop.sure else None
        self._known = _Known(folder, around, shelved, library, sure, told, problems)
        return problems

    def _libraries(self, known: _Known | None) -> Libraries:
        """Return the pages as talks are made of them."""
        places = None if known is None else replaced(known.shelved.pages, self.pages)
        if known is None or places is None:
            return libraries(((each.page, each.parent) for each in self.pages), self._drafted)
        return renewed(known.libraries, [self.pages[place].page for place in places])

    def _talks(self, library: Libraries, around: Surroundings) -> list[Problem]:
        """Make the talks of the pages that are there; return what is wrong with them."""
        found = {
            id_: {lang: read_page_file(self.content, path) for lang, path in files.items()}
            for id_, files in around.tree.decks.items()
        }
        written = {
            id_: {lang: file for lang, file in files.items() if file.usable}
            for id_, files in found.items()
        }
        unusable = (f for files in found.values() for f in files.values() if not f.usable)
        problems = [problem for file in unusable for problem in file.problems]
        self.decks, told = build_decks(
            library,
            written,
            around,
            lambda path, has, lacks: untranslated(path, has, lacks, self.settings.codes[0]),
        )
        return [*problems, *told]


def _ordered(told: list[Problem]) -> tuple[Problem, ...]:
    return tuple(ordered(told))


def _ids(plan: Plan) -> dict[str, str]:
    """Return the ids of the pages by their lower-case form."""
    return {node.id.lower(): node.id for node in plan.nodes}


def _around(folder: Folder, known: _Known | None, intake: Intake) -> Surroundings:
    """Return what the pages see: the very same as in the build before, where it is the same."""
    same_plan = known is not None and folder.plan is known.folder.plan
    ids = known.around.ids if known and same_plan else _ids(folder.plan)
    same_ids = known is not None and (ids is known.around.ids or ids == known.around.ids)
    if known is not None and folder.tree is known.folder.tree and same_ids:
        known.around.intake = intake
        return known.around
    return Surroundings(folder.tree, folder.settings.codes, intake, ids)


def _loop(folder: Folder, around: Surroundings, known: _Loop | None) -> _Loop:
    """Return the slides of the folder ``attract``, as they are known where they stand."""
    changed = folder.changed
    if known is not None and known.asked.isdisjoint(changed) and not any(map(in_folder, changed)):
        return known
    around.intake.asked, around.intake.unsure = set(), False
    slides, problems = slides_of_folder(around)
    asked = frozenset(around.intake.asked)
    return _Loop(slides, tuple(problems), asked, sure=not around.intake.unsure)
