"""``python -m kiosk`` is the ``kiosk`` command, and how the keeper starts its children."""

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # subprocess takes 10 ms, and comes when the player has been started
    from kiosk.keeper.child import Process

CHILDREN = {
    "play": "kiosk.player.process",
    "compile": "kiosk.commands.compiler",
    "look": "kiosk.player.look",
    "draw-svg": "kiosk.compiler.svg_worker",
}
"""What only the program itself starts; found before anything is loaded that they do not need."""


def main() -> None:
    """Be the child that is asked for, else the command."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    if word in CHILDREN:
        sys.exit(import_module(CHILDREN[word]).main())
    player = _run(sys.argv[2:]) if word == "run" and "--help" not in sys.argv else None
    import_module("kiosk.cli").main(obj=player)


def _run(words: list[str]) -> "Process | None":
    """Run the kiosk; return only where click has to read the options.

    The player is started first: it loads while the options are read, and ends with this process.
    """
    player = _early_player()
    from kiosk.keeper.process import keep  # noqa: PLC0415 - for this command alone
    from kiosk.keeper.wishes import read  # noqa: PLC0415

    wishes = read(words)
    if wishes is not None:
        sys.exit(keep(wishes, player))
    return player


def _early_player() -> "Process | None":
    from kiosk.keeper.early import copy, may_copy  # noqa: PLC0415 - for one command alone
    from kiosk.keeper.environment import for_children  # noqa: PLC0415

    environment = for_children(os.environ)
    try:
        if not may_copy(os.environ):
            from kiosk.keeper.spawn import spawn  # noqa: PLC0415
            from kiosk.processes.program import program  # noqa: PLC0415

            return spawn((*program(), "play"), environment)
        player = copy(environment)
    except OSError:  # the keeper tries again, and says what is wrong
        return None
    if player is None:
        sys.exit(import_module(CHILDREN["play"]).main())
    return player


if __name__ == "__main__":
    main()
