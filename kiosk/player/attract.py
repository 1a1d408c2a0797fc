"""The attract loop as QML sees it: the slide on the screen, and the words in its language."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model import Exhibit
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.language import Phrases
from kiosk.player.plain import plain
from kiosk.session.attract import Loop

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the composition root makes the one loop")
class Attract(QObject):
    """Slides one after another from ``start`` to ``stop``; outside of that no timer runs.

    ``moved`` says that another slide is there, in another language.
    """

    moved = Signal()

    def __init__(
        self,
        exhibit: Exhibit,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._exhibit = exhibit
        self._phrases = Phrases()
        self._loop = _loop_of(exhibit)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def renew(self, exhibit: Exhibit) -> None:
        """Show the slides of another pack; where they play, from the first if any differs."""
        before, self._exhibit = self._exhibit, exhibit
        told = ("attract", "languages", "title", "times")
        if all(getattr(before, name) == getattr(exhibit, name) for name in told):
            return
        self._loop = _loop_of(exhibit).start(self._clock())
        if self._timer.isActive():
            self._await()
            self.moved.emit()

    @Slot()
    def start(self) -> None:
        """Begin anew with the first slide."""
        self._become(self._loop.start(self._clock()))

    @Slot()
    def stop(self) -> None:
        """Wait for nothing more."""
        self._timer.stop()

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - Qt's style
        """Show the next slide, as when a clip has ended."""
        self._become(self._loop.go_on(self._clock()))

    @Slot(bool)
    def play(self, playing: bool) -> None:  # noqa: FBT001 - a slot for a binding
        """Note that the slide's clip plays, or that it has stopped."""
        self._become(self._loop.play(playing, self._clock()))

    @Slot()
    def tick(self) -> None:
        """Show the next slide if it is time."""
        self._become(self._loop.tick(self._clock()))

    def show(self, slide: int, lang: str) -> None:
        """Show one slide in one language and stay there, for the tour."""
        codes = [language.code for language in self._exhibit.languages]
        for step in range(self._loop.slides * len(codes)):
            loop = replace(self._loop, step=step)
            if (loop.slide, codes[loop.language]) == (slide, lang):
                self._become(loop)
                break
        self.stop()

    # --- what QML sees ----------------------------------------------------------------------

    @Property(int, notify=moved)
    def count(self) -> int:
        """How many slides there are; 0 in a pack without any."""
        return len(self._exhibit.attract)

    @Property(float, notify=moved)
    def seconds(self) -> float:
        """How long a slide is shown."""
        return self._loop.seconds

    @Property(int, notify=moved)
    def step(self) -> int:
        """Slides shown before this one."""
        return self._loop.step

    @Property("QVariantMap", notify=moved)
    def slide(self) -> dict[str, Any]:
        """The fields of ``AttractSlide``, and instead of ``words`` those of ``AttractWords``."""
        if not self._exhibit.attract:
            return {}
        found: dict[str, Any] = plain(self._exhibit.attract[self._loop.slide])
        words = found.pop("words")
        return {**found, **words.get(self._code, {})}

    @Property(str, notify=moved)
    def lang(self) -> str:
        """Code of the language of this slide."""
        return self._code

    @Property(str, notify=moved)
    def title(self) -> str:
        """Title of the exhibition in the language of this slide."""
        titles = self._exhibit.title
        return titles.get(self._code) or next(iter(titles.values()), "")

    @Property(QPointF, notify=moved)
    def drift(self) -> QPointF:
        """Where what stands still has its place, -1 to 1 each way."""
        return QPointF(*self._loop.drift)

    @Slot(str, str, result=str)
    def say(self, lang: str, words: str) -> str:
        """Return words of ``AttractView`` in a language, the source words where it has none."""
        return self._phrases.say(lang, "AttractView", words)

    @property
    def _code(self) -> str:
        return self._exhibit.languages[self._loop.language].code

    def _become(self, loop: Loop) -> None:
        before, self._loop = self._loop, loop
        self._await()
        if loop.step != before.step:
            self.moved.emit()

    def _await(self) -> None:
        self._timer.start(max(0, int((self._loop.deadline - self._clock()) * 1000)) + 1)


def _loop_of(exhibit: Exhibit) -> Loop:
    slides, languages = len(exhibit.attract), len(exhibit.languages)
    return Loop(max(1, slides), max(1, languages), exhibit.times.attract)
