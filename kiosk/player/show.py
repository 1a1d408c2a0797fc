"""What is on the screen: the exhibition, or the brand screen where there is none to show."""

from contextlib import suppress
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import SIGNAL, SLOT, QCoreApplication, QObject, Slot
from PySide6.QtGui import QWindow

from kiosk.pack.reader import PackReader
from kiosk.pack.schema import PackFormatError
from kiosk.pack.store import NoPackError, PackStore
from kiosk.player.brand import PREPARING, RESTING, Brand
from kiosk.player.engine import Engine
from kiosk.player.frames import trace_visit
from kiosk.player.heartbeat import Heartbeat
from kiosk.player.lectern import Lectern
from kiosk.player.link import Link
from kiosk.player.placement import Placement
from kiosk.player.preview import Preview
from kiosk.player.renewal import Renewal
from kiosk.player.scene import Scene
from kiosk.player.staff.door import Door
from kiosk.player.staff.entrance import Staff
from kiosk.player.staff.handover import Handover
from kiosk.player.thrift import Thrift
from kiosk.player.wishes import Wishes
from kiosk.player.workbench import renew_and_open
from kiosk.processes.wire import Message
from kiosk.state.ratings import Ratings
from kiosk.trace import Trace


class Show(QObject):
    """Does what the keeper says, and tells it what can be seen."""

    def __init__(
        self, wishes: Wishes, link: Link, trace: Trace, engine: Engine | None = None
    ) -> None:
        """``engine`` is one that may have read ahead, for the first exhibition."""
        super().__init__()
        self._engine = engine
        self._wishes = wishes
        self._link = link
        self._trace = trace
        self._store = PackStore(wishes.state)
        self._place = Placement(wishes)
        self._staff = Staff(wishes.state, self._ask)
        self._brand: Brand | None = None
        self._scene: Scene | None = None
        self._renewal: Renewal | None = None
        self._preview = Preview(wishes.state, self) if wishes.watch else None
        self._thrift = Thrift(self)
        self._lectern = Lectern(wishes, link, self)
        self._lectern.left.connect(self._talk_left)
        self._retiring = False
        link.heard.connect(self._heard)
        link.lost.connect(self._end)

    def begin(self) -> None:
        """Put the first thing on the screen: the current pack, else the brand screen."""
        pack = None if self._wishes.brand else self._first_pack()
        if pack is None:
            self._show_brand()
        else:
            self._show_pack(pack)
        self._link.listen()

    def close(self) -> None:
        """Take everything down."""
        if self._renewal is not None:
            self._renewal.drop()
        self._lectern.close()
        if self._scene is not None:
            self._scene.close()
            self._scene.pack.close()
        if self._brand is not None:
            self._brand.close()
        if engine := self._taken_engine():
            shiboken6.delete(engine)

    def _taken_engine(self) -> Engine | None:
        engine, self._engine = self._engine, None
        return engine

    def _first_pack(self) -> PackReader | None:
        """Return the current pack, else the one that came with the program, else None."""
        seed = self._wishes.seed
        for store in (self._store, *([] if seed is None else [PackStore(seed)])):
            with suppress(NoPackError):
                return store.open_current()
        return None

    # --- what is shown ------------------------------------------------------------------------

    def _show_brand(self) -> None:
        self._brand = Brand(RESTING if self._wishes.brand else PREPARING, self._staff)
        self._place.show(self._brand.window)
        self._watch(self._brand.window)
        self._link.say("shown", screen="brand")

    def _show_pack(self, pack: PackReader) -> None:
        scene = self._for_visitors(pack) if self._preview is None else self._for_writing(pack)
        self._scene = scene
        trace_visit(scene, self._trace)
        scene.booth.presence.phaseChanged.connect(self._phase_changed)
        scene.booth.packChanged.connect(self._pack_shown)
        if self._brand is not None:
            # One window is always there: the brand screen goes when this one can be seen.
            QObject.connect(scene.window, SIGNAL("frameSwapped()"), self, SLOT("uncover()"))
        self._place.show(scene.window)
        self._watch(scene.window)
        self._pack_shown()
        if self._wishes.present or self._lectern.was_broken_off():
            self._present()

    def _for_visitors(self, pack: PackReader) -> Scene:
        ratings = Ratings(self._wishes.state)
        scene = Scene(
            pack,
            self._wishes.lang,
            empty=True,
            ratings=ratings,
            staff=self._staff,
            engine=self._taken_engine(),
            size=self._place.area().size(),
        )
        Handover(scene, self._staff)
        self._renewal = Renewal(scene)
        scene.await_visitors()
        return scene

    def _for_writing(self, pack: PackReader) -> Scene:
        assert self._preview is not None  # noqa: S101 - that is when this is called
        scene = Scene(
            pack,
            self._wishes.lang,
            preview=self._preview,
            engine=self._taken_engine(),
            size=self._place.area().size(),
        )
        self._preview.follow(scene.booth)
        self._renewal = Renewal(scene, partial(renew_and_open, scene))
        return scene

    @Slot()
    def uncover(self) -> None:
        """Take the brand screen away from over the exhibition."""
        if self._brand is not None:
            self._brand.close()
            self._brand = None

    def _present(self) -> None:
        """Turn the booth into a talk, until it is left."""
        if self._scene is not None:
            self._staff.leave()
            self._lectern.give(self._scene)

    def _talk_left(self) -> None:
        if self._wishes.present:
            self._end()

    def _watch(self, window: QWindow) -> None:
        # After the lock: the one that comes last hears first, and the knock must get through.
        Heartbeat(window, self._beat)
        if self._preview is None:
            Door(window, parent=window).knocked.connect(self._staff.knock)

    # --- to the keeper ------------------------------------------------------------------------

    def _ask(self, what: str, details: dict[str, Any]) -> None:
        if what == "present":
            self._present()
        else:
            self._link.say("ask", **details, what=what)

    @property
    def _phase(self) -> str:
        return "attract" if self._scene is None else self._scene.booth.presence.phase

    def _beat(self) -> None:
        self._link.say("beat", phase=self._phase)

    def _phase_changed(self) -> None:
        self._link.say("phase", phase=self._phase)
        self._thrift.stir()
        if self._retiring and self._phase == "attract":
            self._end()

    def _pack_shown(self) -> None:
        assert self._scene is not None  # noqa: S101 - only a scene shows packs
        self._thrift.stir()
        self._link.say("shown", screen="exhibition", pack=self._scene.pack.id)

    # --- from the keeper ----------------------------------------------------------------------

    @Slot(object)
    def _heard(self, message: Message) -> None:
        match message.get("do"):
            case "pack":
                self._take(str(message.get("pack", "")))
            case "front":
                self._place.raise_all()
            case "checked" if self._preview is not None:
                self._preview.look()
            case "retire":
                self._retiring = True
                if self._phase == "attract":
                    self._end()
            case "end":
                self._end()

    def _take(self, pack_id: str) -> None:
        try:
            pack = self._store.open(pack_id)
        except PackFormatError as error:
            self._link.say("fault", where="pack", error=str(error))
            if self._scene is not None:
                self._pack_shown()
            return
        if self._renewal is None:
            self._show_pack(pack)
        else:
            self._renewal.offer(pack)

    @Slot()
    def _end(self) -> None:
        # With exit: quit asks the windows, which may refuse.
        QCoreApplication.exit(0)
