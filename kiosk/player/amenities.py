"""What the booth has for every visitor, whatever page is on the screen."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlAnonymous

from kiosk.pack.model import Exhibit
from kiosk.pack.reader import PackReader
from kiosk.player.attract import Attract
from kiosk.player.comfort import Comfort
from kiosk.player.declared import Property
from kiosk.player.film import Film
from kiosk.player.opinion import Opinion
from kiosk.player.presence import Presence
from kiosk.player.staff.choices import Choices
from kiosk.session.idle import Limits, Phase
from kiosk.session.navigation import HOME
from kiosk.state.ratings import Ratings

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Amenities(QObject):
    """Comfort, presence, opinion, clips and the attract loop, and by what rules they go.

    The rules are what staff have chosen, and else what the content says.
    """

    def __init__(
        self,
        pack: PackReader,
        *,
        still: bool = False,
        empty: bool = False,
        ratings: Ratings | None = None,
        choices: Choices | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """``empty`` begins with nobody there, in the attract loop."""
        super().__init__(parent)
        exhibit = pack.exhibit
        self._still = still
        self._choices = choices or Choices()
        held = self._choices.over(exhibit)
        self._comfort = Comfort(held.theme, still=still or held.still, parent=self)
        limits = Limits(held.idle, exhibit.times.warn)
        phase = Phase.ATTRACT if empty else Phase.ACTIVE
        self._presence = Presence(limits, phase=phase, clock=clock, parent=self)
        self._opinion = Opinion(ratings, parent=self)
        self._film = Film(pack.media_dir, self)
        self._film.set_volume(held.volume / 100)
        self._attract = Attract(exhibit, clock=clock, parent=self)
        self._presence.phaseChanged.connect(self._invite)
        self._invite()
        self._ask_opinion(pack)

    def _invite(self) -> None:
        if self._presence.phase == Phase.ATTRACT:
            self._attract.start()
        else:
            self._attract.stop()

    def _ask_opinion(self, pack: PackReader) -> None:
        """Ask how it was if the content wants that, where most of the sections were seen."""
        exhibit = pack.exhibit
        sections = pack.count(HOME, exhibit.languages[0].code)
        self._opinion.follow(sections, wanted=exhibit.feedback)

    def _settle(self, exhibit: Exhibit) -> None:
        """Let hold what staff chose, and else what the content says."""
        held = self._choices.over(exhibit)
        self._comfort.begin_with(held.theme, still=self._still or held.still)
        self._presence.limit(Limits(held.idle, exhibit.times.warn))
        self._film.set_volume(held.volume / 100)

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        """How this visitor wants to see and reach the booth."""
        return self._comfort

    @Property(Presence, constant=True)
    def presence(self) -> Presence:
        """Whether anybody is there."""
        return self._presence

    @Property(Opinion, constant=True)
    def opinion(self) -> Opinion:
        """The question how it was."""
        return self._opinion

    @Property(Film, constant=True)
    def film(self) -> Film:
        """The one player of clips."""
        return self._film

    @Property(Attract, constant=True)
    def attract(self) -> Attract:
        """What is shown while nobody is there."""
        return self._attract
