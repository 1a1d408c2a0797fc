"""The staff's way in and what they see there."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pack.model import Exhibit
from kiosk.pin import LONGEST, SHORTEST, PinError, PinStore
from kiosk.player.choices import IDLE, VOLUME, Choices
from kiosk.player.dossier import REPORT_CODE, Dossier, offers, read_dossier
from kiosk.player.errands import Done, Errands
from kiosk.player.licences import Licences
from kiosk.player.plain import plain
from kiosk.session.patience import Patience

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

UNATTENDED: Final = 300_000
"""ms without a touch after which the panel shuts by itself."""
_LOOK: Final = 1000
"""ms between two looks at the state folder while the panel is open."""

Ask = Callable[[str, dict[str, Any]], None]
"""What is asked of the keeper, with its details."""


@QmlElement
@QmlUncreatable("the composition root makes the one staff panel")
class Staff(QObject):
    """From the knock to the panel.

    ``door`` is ``shut``; ``new`` while the first PIN is chosen; ``pin`` while one is asked for;
    ``open``. ``left`` says that the panel was shut and the booth is the visitors' again.
    """

    doorChanged = Signal()  # noqa: N815 - Qt's style
    pinChanged = Signal()  # noqa: N815
    dossierChanged = Signal()  # noqa: N815
    choicesChanged = Signal()  # noqa: N815
    languageChanged = Signal()  # noqa: N815
    errandChanged = Signal()  # noqa: N815
    languageAsked = Signal(str)  # noqa: N815
    left = Signal()
    _tried = Signal(bool)

    def __init__(
        self,
        state: Path,
        ask: Ask,
        *,
        now: Callable[[], float] = time.time,
        errands: Errands | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._ask = ask
        self._now = now
        self._pins = PinStore(state)
        self._patience = Patience()
        self._door = "shut"
        self._wrong = False
        self._busy = False
        self._failure = ""
        self._dossier = Dossier({}, [], {}, "", [], {})
        self._lang = "zh"
        self._errands = errands or Errands(self)
        self._licences = Licences(self._errands.run, self)
        self._offers: list[dict[str, Any]] = []
        self._told = ""
        self._working = False
        self._exhibit: Exhibit | None = None
        self.choices = Choices.read(state)
        """What staff have chosen so far."""
        self._tried.connect(self._decide)
        self._look = self._timer(_LOOK, self.look)
        self._unattended = self._timer(UNATTENDED, self.leave)

    def _timer(self, interval: int, wake: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(wake)
        return timer

    # --- the door -----------------------------------------------------------------------------

    @Property(str, notify=doorChanged)
    def door(self) -> str:
        """``shut``, ``new``, ``pin`` or ``open``."""
        return self._door

    @Property(bool, notify=pinChanged)
    def wrong(self) -> bool:
        """Whether the last PIN was a wrong one."""
        return self._wrong

    @Property(bool, notify=pinChanged)
    def busy(self) -> bool:
        """Whether a PIN is being tried."""
        return self._busy

    @Property(int, notify=pinChanged)
    def secondsToWait(self) -> int:  # noqa: N802
        """Until another PIN may be tried."""
        return round(self._patience.left(self._now()) + 0.49)

    @Property(str, notify=pinChanged)
    def failure(self) -> str:
        """Why a new PIN could not be kept; empty when it could."""
        return self._failure

    @Property("QVariantList", constant=True)
    def pinLengths(self) -> list[int]:  # noqa: N802
        """Least and greatest number of figures."""
        return [SHORTEST, LONGEST]

    @Slot()
    def knock(self) -> None:
        """Ask for the PIN, or for a first one where there is none."""
        if self._door != "shut":
            return
        self._patience = self._pins.patience()
        self._wrong, self._failure = False, ""
        self._stand("pin" if self._pins.is_set else "new")

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Try a PIN. It takes a moment; ``door`` or ``wrong`` tells what came of it."""
        if self._door != "pin" or self._busy or self._patience.left(self._now()) > 0:
            return
        self._busy = True
        self.pinChanged.emit()
        threading.Thread(target=self._try, args=(pin,), name="pin", daemon=True).start()

    def _try(self, pin: str) -> None:
        self._tried.emit(self._pins.fits(pin))

    @Slot(bool)
    def _decide(self, fits: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = False
        if self._door != "pin":
            return
        self._wrong = not fits
        self._patience = Patience() if fits else self._patience.fail(self._now())
        try:
            self._pins.remember(self._patience)
        except PinError as error:
            self._failure = str(error)
        self.pinChanged.emit()
        if fits:
            self._open()

    @Slot(str)
    def found(self, pin: str) -> None:
        """Keep the first PIN and open."""
        if self._door != "new":
            return
        try:
            self._pins.set(pin)
        except PinError as error:
            self._failure = str(error)
            self.pinChanged.emit()
            return
        self._open()

    @Slot()
    def leave(self) -> None:
        """Shut the panel."""
        if self._door != "shut":
            self._look.stop()
            self._unattended.stop()
            self._stand("shut")
            self.left.emit()

    @Slot()
    def stir(self) -> None:
        """Note that somebody is at the panel."""
        if self._door != "shut":
            self._unattended.start()

    def _open(self) -> None:
        self.look()
        self._stand("open")

    def _stand(self, door: str) -> None:
        self._door = door
        if door != "shut":
            self._look.start()
            self._unattended.start()
        self.doorChanged.emit()
        self.pinChanged.emit()

    # --- the panel ----------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read the state folder anew; while a PIN is asked for, only the wait goes on."""
        if self._door in {"pin", "new"} and not self._busy:
            self.pinChanged.emit()
        found = read_dossier(self._state)
        if found != self._dossier:
            self._dossier = found
            self.dossierChanged.emit()

    @Property("QVariantMap", notify=dossierChanged)
    def status(self) -> dict[str, Any]:
        """What the keeper says of the booth."""
        return {key: value for key, value in self._dossier.status.items() if value is not None}

    @Property("QVariantList", notify=dossierChanged)
    def problems(self) -> list[dict[str, Any]]:
        """What is wrong with the content, the severe first."""
        return self._dossier.problems

    @Property("QVariantMap", notify=dossierChanged)
    def counts(self) -> dict[str, int]:
        """How many problems there are of each severity."""
        return self._dossier.counts

    @Property(QUrl, notify=dossierChanged)
    def reportCode(self) -> QUrl:  # noqa: N802
        """The problems as a code to scan; empty where there is none."""
        url = QUrl.fromLocalFile(str(self._state / REPORT_CODE))
        url.setFragment(self._dossier.code)
        return url if self._dossier.code else QUrl()

    @Property("QVariantList", notify=dossierChanged)
    def packs(self) -> list[dict[str, Any]]:
        """The versions that there are, the newest first."""
        return self._dossier.packs

    @Property("QVariantMap", notify=dossierChanged)
    def about(self) -> dict[str, str]:
        """Versions and folders."""
        return self._dossier.about

    @Property(str, notify=dossierChanged)
    def disk(self) -> str:
        """``full`` or ``locked`` where changed content cannot be kept; else empty."""
        return self._dossier.disk

    @Slot(str)
    @Slot(str, "QVariantMap")
    def ask(self, what: str, details: dict[str, Any] | None = None) -> None:
        """Ask something of the keeper: ``restart``, ``exit``, ``back``, ``reload``, ``show``."""
        if self._door == "open":
            self._ask(what, details or {})

    @Property(str, notify=languageChanged)
    def lang(self) -> str:
        """The language that staff read: ``zh`` or ``en``."""
        return self._lang

    def speak(self, lang: str) -> None:
        """Take note of the language on the screen."""
        self._lang = "zh" if lang.startswith("zh") else "en"
        self.languageChanged.emit()

    @Slot()
    def switchLanguage(self) -> None:  # noqa: N802
        """Ask for the other language."""
        self.languageAsked.emit("en" if self._lang == "zh" else "zh")

    # --- sticks and logs ----------------------------------------------------------------------

    @Property("QVariantList", notify=errandChanged)
    def offers(self) -> list[dict[str, Any]]:
        """Pack files on sticks: ``file``, ``title``, ``version``, and why not in ``reason``."""
        return self._offers

    @Property(str, notify=errandChanged)
    def told(self) -> str:
        """What came of the last errand; empty while nothing is to be told."""
        return self._told

    @Property(bool, notify=errandChanged)
    def working(self) -> bool:
        """Whether an errand is under way."""
        return self._working

    @Slot()
    def lookForSticks(self) -> None:  # noqa: N802
        """See what pack files there are on sticks."""
        self._send(["pack", "find", "--json"], self._found_sticks)

    @Slot(str)
    def install(self, file: str) -> None:
        """Take in a pack file and show it from now on."""
        if any(offer["file"] == file and not offer["reason"] for offer in self._offers):
            self._send(["pack", "install", file], self._installed)

    @Slot()
    def saveLogs(self) -> None:  # noqa: N802
        """Write the logs to a stick."""
        self._send(["logs"], self._tell)

    def _send(self, words: list[str], done: Done) -> None:
        if self._door != "open" or self._working:
            return
        self._working, self._told = True, ""
        self.errandChanged.emit()
        where = ["--state", str(self._state)]
        spoken = [] if words[0] == "logs" else ["--lang", self._lang]
        self._errands.run([*words, *where, *spoken], done)

    def _found_sticks(self, code: int, out: str, err: str) -> None:
        self._offers = offers(out, self._lang) if code == 0 else []
        self._over("" if code == 0 else err)

    def _installed(self, code: int, out: str, err: str) -> None:
        if code == 0:
            self._offers = []
            self.ask("installed")
        self._over(out if code == 0 else err)

    def _tell(self, code: int, out: str, err: str) -> None:
        self._over(out if code == 0 else err)

    def _over(self, told: str) -> None:
        self._working, self._told = False, told
        self.errandChanged.emit()

    @Property(Licences, constant=True)
    def licences(self) -> Licences:
        """Whose work is in the program."""
        return self._licences

    # --- settings -----------------------------------------------------------------------------

    def follow(self, exhibit: Exhibit) -> None:
        """Take note of what the content says of the settings."""
        self._exhibit = exhibit
        self.choicesChanged.emit()

    @Property("QVariantMap", notify=choicesChanged)
    def settings(self) -> dict[str, Any]:
        """What holds now: ``lang``, ``theme``, ``still``, ``idle``, ``volume``."""
        return self.choices.over(self._exhibit)

    @Property("QVariantMap", notify=choicesChanged)
    def offered(self) -> dict[str, Any]:
        """What there is to choose from: ``languages``, ``idle``, ``volume``."""
        languages = () if self._exhibit is None else self._exhibit.languages
        return {"languages": plain(languages), "idle": list(IDLE), "volume": list(VOLUME)}

    @Slot(str, "QVariant")
    def choose(self, name: str, value: object) -> None:
        """Choose a setting; it holds at once and from now on."""
        # QML has one kind of number.
        whole = int(value) if isinstance(value, float) and value.is_integer() else value
        chosen = self.choices.choose(name, whole)
        if self._door != "open" or chosen == self.choices:
            return
        self.choices = chosen
        try:
            chosen.write(self._state)
            self._failure = ""
        except OSError as error:
            self._failure = f"{self._state}: {error.strerror}"
        self.pinChanged.emit()
        self.choicesChanged.emit()
