"""How this program starts itself again, in a checkout and in a bundle."""

import sys


def program() -> tuple[str, ...]:
    """Return the beginning of the command of every child."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # Without -P a file in the working directory could take a module's place.
    return (sys.executable, "-P", "-m", "kiosk")
