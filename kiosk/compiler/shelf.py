"""The pages of each place in the exhibition, made where they are not known to stand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

import msgspec

from kiosk.compiler.cache import Cache
from kiosk.compiler.folder import Folder
from kiosk.compiler.packed import PackedPage
from kiosk.compiler.page import Compiled, Place, Starting, compile_page_file
from kiosk.compiler.page_file import untranslated
from kiosk.compiler.plan import Plan
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import Node
from kiosk.compiler.settings import Settings
from kiosk.compiler.sought import Renamed, Sought
from kiosk.compiler.surroundings import Surroundings
from kiosk.compiler.uses import Uses
from kiosk.pack.model import BasePage, Card
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.model.pages.section import SectionPage
from kiosk.pack.model.theme import ACCENTS

Progress = Callable[[int, int], None]
"""Called with the number of pages done and of all pages."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The pages of one place in every language."""

    node: Node
    given: str
    """The accent that its place gives it."""
    made_of: tuple[object, ...]
    """Its page files, and what else its place gives it."""
    needs: frozenset[str]
    """Paths of its page files, and of the pictures and clips that these asked for."""
    sought: Sought
    sure: bool
    """Whether it would be made again just as it is while the files that it needs are the same."""
    pages: tuple[PackedPage, ...]
    accent: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """All pages of a build, for the next one to take as they stand. Never changed."""

    plan: Plan
    settings: Settings
    places: list[Standing]
    """In the order of the plan."""
    needed: dict[str, set[int]]
    """Which of the places need a file, by its path."""
    unsure: frozenset[int]
    """Which of the places have to be made again each time."""
    pages: list[PackedPage]
    """In the order of the booth: of each place as many as there are languages."""
    top: tuple[int, ...]
    """Which of the places are home or right under it."""
    faulty: frozenset[int]
    """Which of the places have problems."""

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the pages."""
        return chain.from_iterable(self.places[at].problems for at in sorted(self.faulty))

    def top_pages(self) -> list[PackedPage]:
        """Return the home page and those right under it."""
        return [page for at in self.top for page in self.places[at].pages]

    def asking_for(self, changed: frozenset[str]) -> frozenset[int]:
        """Return the places that need one of the files."""
        return frozenset().union(*(self.needed.get(path, ()) for path in changed))


@dataclass(slots=True)
class Shelf:
    """Makes the pages of one build, or takes those of an earlier one that still stand.

    A page is taken as it stands while its files and its place are the same, the names that it asked
    for mean the same, and no file that it asked for may be another one. Else it is asked whether
    its answers changed, as ``compile_page_file`` does.
    """

    folder: Folder
    around: Surroundings
    renamed: Renamed
    """Names that mean something else than in the build before."""
    cache: Cache
    starting: Starting | None
    compiled: int = 0
    """Pages that were not known from an earlier build."""
    _accents: dict[str, str] = field(default_factory=dict)

    def filled(self, earlier: Shelved | None, progress: Progress | None) -> Shelved:
        """Return the pages of all places; a missing translation has the text that there is.

        ``earlier`` are those of the build before, with the same languages.
        """
        if earlier is None:
            return self._made_all({}, progress)
        same = earlier.plan is self.folder.plan and earlier.settings is self.folder.settings
        found = self._amended(earlier) if same else None
        if found is None:
            standing = {each.node.id: each for each in earlier.places if each.sure}
            return self._made_all(standing, progress)
        if progress is not None:
            progress(len(found.pages), len(found.pages))
        return found

    def _amended(self, earlier: Shelved) -> Shelved | None:
        """Return the pages of earlier with those made again that may be others.

        None where more may be: pages have their accent from the one above.
        """
        size = len(self.folder.settings.codes)
        places, pages = list(earlier.places), list(earlier.pages)
        asked = earlier.unsure | earlier.asking_for(self.folder.changed)
        for at in sorted(asked):
            was = places[at]
            made = self._put(earlier.plan.nodes[at], was if was.sure else None, was.given)
            if made.accent != was.accent:
                return None
            places[at] = made
            pages[at * size : (at + 1) * size] = made.pages
        needed = earlier.needed
        if any(places[at].needs != earlier.places[at].needs for at in asked):
            needed = _needed(places)
        unsure = {at for at in asked if not places[at].sure}
        faulty = (earlier.faulty - asked) | {at for at in asked if places[at].problems}
        chosen, top = earlier.plan, earlier.top
        return Shelved(
            chosen, earlier.settings, places, needed, frozenset(unsure), pages, top, faulty
        )

    def _made_all(self, standing: dict[str, Standing], progress: Progress | None) -> Shelved:
        """Go through all places; ``standing`` are known ones by id."""
        chosen, settings = self.folder.plan, self.folder.settings
        self._accents = _accents_of_sections(chosen)
        total = len(chosen.nodes) * len(settings.codes)
        places: list[Standing] = []
        pages: list[PackedPage] = []
        for node in chosen.nodes:
            parent = node.parent.id if node.parent else None
            accent = self._accents.get(node.id) or self._accents.get(parent or "", ACCENTS[0])
            made = self._put(node, standing.get(node.id), accent)
            self._accents[node.id] = made.accent
            places.append(made)
            pages += made.pages
            if progress is not None:
                progress(len(pages), total)
        return Shelved(
            chosen,
            settings,
            places,
            needed=_needed(places),
            unsure=frozenset(at for at, place in enumerate(places) if not place.sure),
            pages=pages,
            top=tuple(_at_the_top(chosen.nodes)),
            faulty=frozenset(at for at, place in enumerate(places) if place.problems),
        )

    def _put(self, node: Node, found: Standing | None, accent: str) -> Standing:
        """Return what stands in a place: as it was found, where it would be made just so."""
        if not node.files:
            made = self._bare(node, accent)
            return found if found is not None and found.pages == made.pages else made
        if found is not None and self._stands(found, node, accent):
            return found
        return self._made(node, accent)

    def _stands(self, found: Standing, node: Node, accent: str) -> bool:
        """Tell whether pages would be made again just as they are."""
        changed = self.folder.changed
        own = frozenset(node.files.values())
        if found.given != accent or not (found.needs - own).isdisjoint(changed):
            return False
        if self.renamed.touches(found.sought):
            return False
        if found.node is node and changed.isdisjoint(own):
            return True
        return found.made_of == self._made_of(node)

    def _made_of(self, node: Node) -> tuple[object, ...]:
        parent = node.parent.id if node.parent else None
        files = tuple((code, self.folder.files[path]) for code, path in node.files.items())
        return node.name, parent, self._kind(node), files

    def _kind(self, node: Node) -> str:
        if node.id == "":
            return "home"
        return "section" if node.id in self.folder.plan.sections else "article"

    def _made(self, node: Node, accent: str) -> Standing:
        intake, codes = self.around.intake, self.folder.settings.codes
        intake.asked, intake.unsure, self.around.sought = set(), False, Sought()
        parent, given = node.parent.id if node.parent else None, accent
        files = {code: self.folder.files[path] for code, path in node.files.items()}
        made: dict[str, Compiled] = {}
        problems: list[Problem] = []
        pages = []
        for lang in codes:
            text_lang = next(code for code in (lang, *codes) if code in files)
            file = files[text_lang]
            if text_lang not in made:
                place = Place(node.id, node.name, text_lang, self._kind(node))
                made[text_lang], told, fresh = compile_page_file(
                    file, place, self.around, self.cache, self.starting
                )
                # A translation without an accent of its own has that of the page.
                accent = next(iter(made.values())).page.accent or accent
                problems += told
                self.compiled += fresh
            found = made[text_lang]
            shown = found.page.accent or accent
            page = msgspec.structs.replace(found.page, lang=lang, accent=shown)
            card = msgspec.structs.replace(found.card, accent=shown)
            if text_lang != lang:
                problems.append(untranslated(file.path, text_lang, lang, codes[0]))
            pages.append(PackedPage(page, card, parent, found.search, found.uses))
        return Standing(
            node,
            given,
            made_of=self._made_of(node),
            needs=frozenset({*intake.asked, *node.files.values()}),
            sought=self.around.sought,
            sure=not intake.unsure,
            pages=tuple(pages),
            accent=accent,
            problems=tuple(problems),
        )

    def _bare(self, node: Node, accent: str) -> Standing:
        """Return what stands in the place of a folder that has pages but no page of its own."""
        pages = tuple(self._bare_page(node, lang, accent) for lang in self.folder.settings.codes)
        return Standing(node, accent, (), frozenset(), Sought(), True, pages, accent, ())  # noqa: FBT003 - sure

    def _bare_page(self, node: Node, lang: str, accent: str) -> PackedPage:
        named = node.name or self.folder.settings.title.get(lang)
        title = named or self.folder.tree.root.resolve().name
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


def _needed(places: Iterable[Standing]) -> dict[str, set[int]]:
    """Return which places need a file, by its path."""
    needed: dict[str, set[int]] = {}
    for at, place in enumerate(places):
        for path in place.needs:
            needed.setdefault(path, set()).add(at)
    return needed


def _at_the_top(nodes: Iterable[Node]) -> Iterator[int]:
    """Yield the places of home and of the pages right under it."""
    for at, node in enumerate(nodes):
        if node.parent is None or node.parent.id == "":
            yield at
