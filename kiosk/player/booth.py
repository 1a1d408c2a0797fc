"""What QML sees of the booth: the page on the screen and the ways to another one."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.reader import PackReader
from kiosk.player.amenities import Amenities
from kiosk.player.cards import CardModel
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.engine import folder_url
from kiosk.player.leaf import Leaf
from kiosk.player.plain import plain, text, without_none
from kiosk.player.search import Finder
from kiosk.player.staff.choices import Choices
from kiosk.player.tongue import Tongue
from kiosk.session.navigation import HOME, History
from kiosk.state.ratings import Ratings

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_SCHEME = "page:"


@QmlElement
@QmlUncreatable("the composition root makes the one booth")
class Booth(Amenities):
    """The session on one pack, as properties that QML binds to.

    ``leaving`` comes before the visitor goes to another page and ``moved`` after it, with
    ``"forward"``, ``"back"`` or ``"home"``. ``refreshed`` says that the same page is there
    with new data, as after a language switch or with a new pack, and ``restored`` that everything
    is as for a new visitor. ``viewReturned`` follows ``moved`` with the name and the properties of
    the view from which the visitor had left the page that is on the screen again. ``packChanged``
    says that another pack is read, whether or not anything on the screen differs.
    """

    pageChanged = Signal()  # noqa: N815 - Qt's style
    languageChanged = Signal()  # noqa: N815
    leaving = Signal()
    moved = Signal(str)
    refreshed = Signal()
    restored = Signal()
    packChanged = Signal()  # noqa: N815
    takeawayAsked = Signal(int)  # noqa: N815
    viewReturned = Signal(str, "QVariantMap")  # type: ignore[arg-type]  # noqa: N815

    def __init__(
        self,
        pack: PackReader,
        lang: str = "",
        *,
        still: bool = False,
        empty: bool = False,
        ratings: Ratings | None = None,
        choices: Choices | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """``empty`` begins with nobody there, in the attract loop."""
        super().__init__(
            pack,
            still=still,
            empty=empty,
            ratings=ratings,
            choices=choices,
            clock=clock,
            parent=parent,
        )
        self._presence.left.connect(self.reset)
        self._tongue = Tongue(pack.exhibit.languages, lang, self._choices.lang)
        self._history = History()
        self._finder = Finder(pack, self._tongue.spoken, self)
        self._leaf = Leaf(pack, self)
        self.on_open: Callable[[str, str], None] = lambda _page, _lang: None
        self._load()

    def _load(self) -> None:
        page_id = self._history.here.page
        self._leaf.turn_to(page_id, self._tongue.spoken)
        page = self._leaf.page
        self._presence.opened(0 if page is None else page.reading_seconds)
        self._opinion.opened(page_id)
        self.on_open(page_id, self._tongue.spoken)
        self.pageChanged.emit()

    @property
    def here(self) -> str:
        """Id of the page on the screen."""
        return self._history.here.page

    @property
    def pack(self) -> PackReader:
        """The pack that is read."""
        return self._leaf.pack

    def renew(self, pack: PackReader) -> None:
        """Read another pack from now on, while no page is on its way and no finger down.

        The page stays as it is where nothing of it differs, is refreshed in place where
        something does, and gives way to its section where it is no more.
        """
        old, page_id = self._leaf.take(pack), self._history.here.page
        tongue_changed = self._take_exhibit(old)
        self._finder.read_from(pack)
        self._history = self._history.within(self._has)
        if self._history.here.page != page_id:
            self._leaf.retire(old)
            self._load()
            self.moved.emit("back")
        elif tongue_changed or self._leaf.differs(old, page_id, self._tongue.spoken):
            self._leaf.retire(old)
            self._load()
            self.refreshed.emit()
        else:
            self._leaf.keep_on(old)
        self.packChanged.emit()

    def _take_exhibit(self, old: PackReader) -> bool:
        """Take over what holds for the whole exhibition; return whether the language differs."""
        exhibit, before = self.pack.exhibit, old.exhibit
        lang = self._tongue.spoken
        self.choose(self._choices)
        if not self._tongue.knows(lang):
            self._tongue.spoken = self._tongue.first
        if (exhibit.languages, exhibit.title) != (before.languages, before.title):
            self.languageChanged.emit()
        self._ask_opinion(self.pack)
        self.attract.renew(exhibit)
        return lang != self._tongue.spoken

    def choose(self, choices: Choices) -> None:
        """Let hold what staff have chosen, and else what the content says."""
        self._choices = choices
        exhibit = self.pack.exhibit
        self._tongue.offer(exhibit.languages, choices.lang)
        self._settle(exhibit)

    def _has(self, page_id: str) -> bool:
        return self.pack.card(page_id, self._tongue.spoken) is not None

    def _go(self, step: Callable[[History], History], direction: str) -> None:
        if step(self._history) == self._history:
            return
        self.leaving.emit()
        self._history = step(self._history)
        self._load()
        self.moved.emit(direction)

    @Property(str, notify=pageChanged)
    def view(self) -> str:
        """What a screen shows, as one JSON object.

        ``page`` with every field of its type; ``trail``, an ``{"id", "title"}`` from home down to
        the page's parent each; ``before`` and ``after``, the cards beside the page in its section,
        empty where there is none.
        """
        return self._leaf.text

    @Property("QVariantMap", notify=pageChanged)
    def page(self) -> dict[str, Any]:
        """The page on the screen, every field of its type."""
        found: dict[str, Any] = plain(self._leaf.page)
        return found

    @Property(CardModel, notify=pageChanged)
    def cards(self) -> CardModel:
        """Cards of the pages under this one."""
        return self._leaf.cards

    @Property(bool, notify=pageChanged)
    def canGoBack(self) -> bool:  # noqa: N802
        """Whether "back" leads anywhere."""
        return self._history.can_go_back

    @Property(bool, notify=pageChanged)
    def atHome(self) -> bool:  # noqa: N802
        """Whether the home page is on the screen."""
        return self._history.here.page == HOME

    @Property("QVariantMap", notify=pageChanged)
    def memory(self) -> dict[str, Any]:
        """What the screen remembered when the visitor left this page."""
        return dict(without_none(dict(self._history.here.memory)))

    @Property(str, notify=languageChanged)
    def lang(self) -> str:
        """Code of the language on the screen."""
        return self._tongue.spoken

    @Property("QVariantList", notify=languageChanged)
    def languages(self) -> list[dict[str, str]]:
        """``{"code", "name"}`` of each language, the default first."""
        found: list[dict[str, str]] = plain(self.pack.exhibit.languages)
        return found

    @Property(str, notify=languageChanged)
    def exhibitTitle(self) -> str:  # noqa: N802
        """Title of the exhibition in the language on the screen."""
        titles = self.pack.exhibit.title
        return titles.get(self._tongue.spoken) or next(iter(titles.values()), "")

    @Property(Finder, constant=True)
    def finder(self) -> Finder:
        """The search."""
        return self._finder

    @Property(QUrl, constant=True)
    def mediaRoot(self) -> QUrl:  # noqa: N802
        """Folder of the pack's media, with a slash at its end."""
        return folder_url(self.pack.media_dir.resolve())

    @Slot(str, result=str)
    def cardOf(self, page_id: str) -> str:  # noqa: N802
        """Return the card of any page as JSON, in the language on the screen; empty for none."""
        return text(self.pack.card(page_id, self._tongue.spoken))

    @Slot(str)
    def open(self, page_id: str) -> None:
        """Go to a page; an id that the pack does not know goes nowhere."""
        if self._has(page_id):
            self._go(lambda history: history.open(page_id), "forward" if page_id else "home")

    @Slot(str, str, "QVariantMap")
    def openFrom(self, page_id: str, name: str, props: dict[str, Any]) -> None:  # noqa: N802
        """Go to a page from the view ``name`` over this one, which "back" shows again."""

        def step(history: History) -> History:
            return history.cover({"name": name, "props": props}).open(page_id)

        if (
            page_id != self._history.here.page
            and self.pack.card(page_id, self._tongue.spoken) is not None
        ):
            self._go(step, "forward" if page_id else "home")

    @Slot()
    def back(self) -> None:
        """Go back one page, and to the view that lay over it."""
        self._go(History.back, "back")
        view = self._history.here.view
        if view:
            self._history = self._history.cover({})
            self.viewReturned.emit(view["name"], without_none(view["props"]))

    @Slot()
    def home(self) -> None:
        """Go to the home page."""
        self._go(lambda history: history.open(HOME), "home")

    @Slot()
    def reset(self) -> None:
        """Be as for a new visitor: home, in the first language, nothing remembered."""
        self._history = History()
        self._comfort.reset()
        self._opinion.reset()
        self._film.close()
        if self._tongue.spoken != self._tongue.first:
            self._tongue.spoken = self._tongue.first
            self.languageChanged.emit()
        self._finder.write("")
        self._finder.speak(self._tongue.spoken)
        self._load()
        self.restored.emit()

    @Slot()
    def letGo(self) -> None:  # noqa: N802
        """Forget what was shown before: the screens that showed it are gone."""
        self._leaf.let_go()

    @Slot("QVariantMap")
    def remember(self, memory: dict[str, Any]) -> None:
        """Keep what the screen wants back when the visitor returns to this page."""
        self._history = self._history.remember(memory)

    @Slot(str)
    def follow(self, link: str) -> None:
        """Follow a link of the compiler's making: ``page:ID`` or ``takeaway:N``."""
        if link.startswith(PAGE_SCHEME):
            self.open(link.removeprefix(PAGE_SCHEME))
        elif (number := link.removeprefix("takeaway:")).isdigit():
            self.takeawayAsked.emit(int(number))

    @Slot(str)
    def switchLanguage(self, code: str) -> None:  # noqa: N802
        """Show the same page in another language."""
        if self._tongue.knows(code) and code != self._tongue.spoken:
            self._tongue.spoken = code
            self.languageChanged.emit()
            self._finder.speak(code)
            self._load()
            self.refreshed.emit()

    @Property(str, notify=languageChanged)
    def nextLanguageName(self) -> str:  # noqa: N802
        """Name of the language that ``nextLanguage`` switches to; empty with only one."""
        following = self._tongue.following
        return "" if following is None else following.name

    @Slot()
    def nextLanguage(self) -> None:  # noqa: N802
        """Switch to the next language of the exhibition."""
        if (following := self._tongue.following) is not None:
            self.switchLanguage(following.code)
