"""What tests and benchmarks read of frames: the first one, pages, transitions, new packs."""

import time
from itertools import pairwise

from PySide6.QtCore import SIGNAL, QObject

from kiosk.player.scene import Scene
from kiosk.trace import Trace


def trace_visit(scene: Scene, trace: Trace) -> None:
    """Write what tests and benchmarks read: first frame, pages, frames of transitions."""
    if not trace.on:
        return
    frames = FrameTrace(scene, trace)
    scene.booth.on_open = frames.page_opened
    scene.booth.packChanged.connect(frames.pack_changed)


class FrameTrace:
    """Times frames from outside the scene graph."""

    def __init__(self, scene: Scene, trace: Trace) -> None:
        self._scene = scene
        self._trace = trace
        self._pack = ""
        self._first = True
        self._follows = False
        self._page = ""
        self._opened = 0
        self._stamps: list[int] | None = None
        QObject.connect(scene.window, SIGNAL("frameSwapped()"), self._swapped)

    def page_opened(self, page: str, lang: str) -> None:
        """Note the page; its event is written with the frame that shows it."""
        self._page, self._opened = page, time.monotonic_ns()
        self._lang = lang

    def pack_changed(self) -> None:
        """Note the new pack; its event is written with the frame that shows it.

        At once where nothing on the screen differs, or the attract loop covers it.
        """
        pack = self._scene.pack.id
        if self._opened and self._scene.booth.presence.phase != "attract":
            self._pack = pack
        else:
            self._trace.event("pack_shown", pack=pack, seen=False)

    def _swapped(self) -> None:
        now = time.monotonic_ns()
        if self._pack:
            self._trace.event("pack_shown", pack=self._pack, seen=True)
            self._pack = ""
        if self._first:
            self._first = False
            self._trace.event("first_frame")
        if not self._follows and not self._scene.window.property("early"):
            self._follows = True
            self._follow_transitions()
        if self._opened:
            took = now - self._opened
            self._opened = 0
            self._trace.event("page_opened", page=self._page, lang=self._lang, ns=took)
        if self._stamps is not None:
            self._stamps.append(now)

    def _follow_transitions(self) -> None:
        """Only when the stack is there: to make it would be part of the start that is measured."""
        stack = self._scene.stack
        QObject.connect(stack, SIGNAL("transitionStarted()"), self._started)
        QObject.connect(stack, SIGNAL("transitionEnded()"), self._ended)

    def _started(self) -> None:
        self._stamps = []

    def _ended(self) -> None:
        stamps = self._stamps or []
        self._stamps = None
        frames = [later - earlier for earlier, later in pairwise(stamps)]
        self._trace.event("transition", page=self._page, frames_ns=frames)
