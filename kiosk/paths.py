"""Where the program's own files lie, and where it keeps what it makes."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

BUNDLED = hasattr(sys, "_MEIPASS")
"""Whether this is the installed program and not a checkout."""

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[1]))
"""The checkout, or the folder with the installed program's own files."""

BESIDE = Path(sys.executable).parent if BUNDLED else ROOT
"""Where staff put what belongs to one installation: beside the executable."""

ASSETS = ROOT / "assets"

SHIPPED = ROOT / "content"
"""The exhibition that comes with the program."""

CONTENT = BESIDE / "content" if (BESIDE / "content").is_dir() else SHIPPED
"""The exhibition that is shown when no folder is named: one beside the executable comes first."""

SEED = ROOT / "seed"
"""The store of the shipped exhibition, compiled when the program was built; only read."""

TRUST = BESIDE / "trust"
"""Keys that came with the installation."""


def default_state(content: Path) -> Path:
    """Return the state folder of a content folder: packs, cache, logs; one for each folder.

    A folder ``state`` beside the executable makes the program portable. What cannot be written,
    a stick that is protected or a system without a home, is passed over.
    """
    import tempfile  # noqa: PLC0415 - not needed with --state

    from platformdirs import user_state_path  # noqa: PLC0415 - the same

    name = hashlib.sha256(str(content).encode()).hexdigest()[:12]
    portable = BESIDE / "state"
    # The stick is elsewhere on every machine; what lies on it keeps its state all the same.
    inside = content.is_relative_to(BESIDE) or content.is_relative_to(ROOT)
    places = [portable if inside else portable / name] if BUNDLED and portable.is_dir() else []
    places.append(user_state_path("kiosk", appauthor=False) / name)
    return first_writable(places) or Path(tempfile.gettempdir()) / f"kiosk-{name}"


def seed_for(content: Path) -> Path | None:
    """Return the store to show from before ``content`` is compiled; None where there is none."""
    shipped = content.resolve() == SHIPPED.resolve()
    return SEED if shipped and (SEED / "current").is_file() else None


def is_writable(folder: Path) -> bool:
    """Tell whether files can be made in a folder, which itself is made if need be."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def first_writable(
    folders: Iterable[Path], writable: Callable[[Path], bool] = is_writable
) -> Path | None:
    """Return the first folder that can be written; None where there is none."""
    return next((folder for folder in folders if writable(folder)), None)
