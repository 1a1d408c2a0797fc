"""``python -m tools.bundle build``, for ``dev.py``."""

import sys
from importlib import import_module

COMMANDS = {
    "build": ("make", "make"),
    "twice": ("compare", "make_twice"),
    "proof": ("proof", "prove"),
    "release": ("pack", "release"),
    "packages": ("packages", "prove_packages"),
}
"""Module and function by command."""


def main() -> None:
    """Do what is asked."""
    module, function = COMMANDS[sys.argv[1]]
    getattr(import_module(f"tools.bundle.{module}"), function)(*sys.argv[2:])


if __name__ == "__main__":
    main()
