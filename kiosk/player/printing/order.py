"""What of a talk is to be written where, and the carrying out of it, without a display."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.app import make_application
from kiosk.player.printing.errors import PrintError
from kiosk.player.printing.export import Progress, write_handout, write_pictures, write_slides
from kiosk.player.renderer import apply_renderer
from kiosk.player.talk.script import ALL, Script, find_script

Kind: TypeAlias = Literal["slides", "handout", "pictures"]


@dataclass(frozen=True, slots=True)
class Order:
    """A talk to be written to ``file``."""

    kind: Kind
    file: Path
    """For pictures, what their names are made of; its folder is there."""
    size: tuple[int, int]
    """px of a slide; of no account for a handout."""
    deck: str = ""
    """Name of the talk; empty for the written one, else that of all pages."""
    lang: str = ""
    """Empty for the exhibition's own language."""


def carry_out(order: Order, store: PackStore, progress: Progress) -> int:
    """Write a talk of the store's current pack; return the number of pages or pictures.

    Raises ``PrintError`` for a talk or language that there is not, and for what cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    apply_renderer("software")
    _app, _messages = make_application()
    pack = store.open_current()
    try:
        script = _script(pack, order)
        if order.kind == "pictures":
            return len(write_pictures(pack, script, order.file, order.size, progress))
        if order.kind == "handout":
            return write_handout(pack, script, order.file, progress)
        return write_slides(pack, script, order.file, order.size, progress)
    finally:
        pack.close()


def _script(pack: PackReader, order: Order) -> Script:
    langs = [language.code for language in pack.exhibit.languages]
    lang = order.lang or langs[0]
    if lang not in langs:
        raise PrintError(f"The exhibition is not in “{lang}”; it is in {', '.join(langs)}.")
    script = find_script(pack, order.deck, lang)
    if script is None:
        names = [talk.id or ALL[0] for talk in pack.decks(lang) if talk.slides]
        raise PrintError(
            f"There is no talk “{order.deck}” in “{lang}”; there are: {', '.join(names)}."
            if names
            else f"There is nothing to give a talk of in “{lang}”."
        )
    return script
