"""Where the program's own files lie, in a checkout and in a bundle."""

import hashlib
import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[1]))
"""The checkout, or the folder that PyInstaller unpacked into."""

ASSETS = ROOT / "assets"
CONTENT = ROOT / "content"
"""The bundled exhibition."""

TRUST = (Path(sys.executable).parent if hasattr(sys, "_MEIPASS") else ROOT) / "trust"
"""Keys that came with the installation, beside the executable or in the checkout."""


def default_state(content: Path) -> Path:
    """Return the state folder of a content folder: packs, cache, logs; one for each folder."""
    from platformdirs import user_state_path  # noqa: PLC0415 - not needed with --state

    name = hashlib.sha256(str(content).encode()).hexdigest()[:12]
    return user_state_path("kiosk", appauthor=False) / name
