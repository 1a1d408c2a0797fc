"""Hands the booth over to staff, and back to visitors."""

from PySide6.QtCore import QObject

from kiosk.player.scene import Scene
from kiosk.player.staff.entrance import Staff


class Handover(QObject):
    """Joins the staff panel to the exhibition beneath it.

    While staff are there the booth waits for nobody; when they leave it is as for the next
    visitor. What they choose holds at once.
    """

    def __init__(self, scene: Scene, staff: Staff) -> None:
        super().__init__(scene.window)
        self._booth = scene.booth
        self._staff = staff
        staff.doorChanged.connect(self._stand)
        staff.left.connect(self._booth.presence.leave)
        staff.choicesChanged.connect(self._choose)
        staff.languageAsked.connect(self._booth.switchLanguage)
        self._booth.languageChanged.connect(self._speak)
        self._booth.packChanged.connect(self._follow)
        self._follow()

    def _stand(self) -> None:
        self._booth.presence.hold("staff", self._staff.door != "shut")

    def _choose(self) -> None:
        self._booth.choose(self._staff.choices)

    def _speak(self) -> None:
        self._staff.speak(self._booth.lang)

    def _follow(self) -> None:
        self._staff.follow(self._booth.pack.exhibit)
        self._speak()
