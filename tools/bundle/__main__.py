"""``python -m tools.bundle build``, for ``dev.py``."""

import sys

from tools.bundle.make import make

COMMANDS = {"build": make}


def main() -> None:
    """Do what is asked."""
    COMMANDS[sys.argv[1]]()


if __name__ == "__main__":
    main()
