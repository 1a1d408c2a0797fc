"""The pages of each place in the exhibition, made where they are not known to stand."""

from dataclasses import dataclass, field

import msgspec

from kiosk.compiler.cache import Cache
from kiosk.compiler.folder import Folder
from kiosk.compiler.packed import PackedPage
from kiosk.compiler.page import Compiled, Place, Starting, compile_page_file
from kiosk.compiler.page_file import untranslated
from kiosk.compiler.plan import Plan
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import Node
from kiosk.compiler.surroundings import Surroundings
from kiosk.compiler.uses import Uses
from kiosk.pack.model import BasePage, Card
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.model.pages.section import SectionPage
from kiosk.pack.model.theme import ACCENTS


@dataclass(frozen=True, slots=True)
class Standing:
    """The pages of one place in every language."""

    node: Node
    given: str
    """The accent that its place gives it."""
    made_of: tuple[object, ...]
    """Its page files, and what else its place gives it."""
    asked: frozenset[str]
    """Paths of the pictures and clips that it asked for."""
    pages: tuple[PackedPage, ...]
    accent: str
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Shelf:
    """The pages of one build, with those of the build before that still stand.

    A page is taken as it stands while its files and its place are the same, the surroundings are
    the very same, and no file that it asked for may be another one. Else it is asked whether its
    answers changed, as ``compile_page_file`` does.
    """

    folder: Folder
    around: Surroundings
    cache: Cache
    starting: Starting | None
    earlier: dict[str, Standing]
    """By the place's id; empty where the surroundings are others."""
    standing: dict[str, Standing] = field(default_factory=dict)
    """What a next build may take as it stands."""
    pages: list[PackedPage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    compiled: int = 0
    """Pages that were not known from an earlier build."""
    _accents: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._accents = _accents_of_sections(self.folder.plan)

    def put(self, node: Node) -> None:
        """Make a page in every language; where a translation is missing, the text it has."""
        parent = node.parent.id if node.parent else None
        accent = self._accents.get(node.id) or self._accents.get(parent or "", ACCENTS[0])
        if not node.files:
            self._accents[node.id] = accent
            codes = self.folder.settings.codes
            self.pages += [self._bare_page(node, lang, accent) for lang in codes]
            return
        found = self.earlier.get(node.id)
        if found is not None and self._stands(found, node, accent):
            self.standing[node.id] = found
        else:
            found = self._made(node, accent)
        self._accents[node.id] = found.accent
        self.pages += found.pages
        self.problems += found.problems

    def _stands(self, found: Standing, node: Node, accent: str) -> bool:
        """Tell whether pages would be made again just as they are."""
        changed = self.folder.changed
        if found.given != accent or not found.asked.isdisjoint(changed):
            return False
        if found.node is node and changed.isdisjoint(node.files.values()):
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
        intake.asked, intake.unsure = set(), False
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
        asked, made_of = frozenset(intake.asked), self._made_of(node)
        standing = Standing(node, given, made_of, asked, tuple(pages), accent, tuple(problems))
        if not intake.unsure:
            self.standing[node.id] = standing
        return standing

    def _bare_page(self, node: Node, lang: str, accent: str) -> PackedPage:
        """Return a page for a folder that has pages but no page of its own."""
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
