"""``python -m kiosk`` is the ``kiosk`` command, and how the keeper starts its children."""

import sys
from importlib import import_module

CHILDREN = {"play": "kiosk.player.process", "compile": "kiosk.commands.compiling"}
"""What only the keeper starts; found before anything is loaded that they do not need."""


def main() -> None:
    """Be the child that is asked for, else the command."""
    child = CHILDREN.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if child is not None:
        sys.exit(import_module(child).main())
    import_module("kiosk.cli").main()


if __name__ == "__main__":
    main()
