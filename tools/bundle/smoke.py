"""A bundle for a short look at it, made in a third of the time of the one that is handed out.

The same program with the same checks of its files, but without the exhibition compiled ahead and
without its size. It is kept in build/smoke, and made again when anything that it is made of is
another than then.
"""

import shutil
from pathlib import Path
from typing import Final

from tools.bundle.make import check, collect
from tools.bundle.source import ROOT, this_source
from tools.made_of import digest, files

FOLDER: Final = ROOT / "build" / "smoke"
_MADE_OF: Final = (
    *("kiosk", "assets", "content", "tools/bundle", "packaging", "docs/licences.md", "LICENSE"),
    *("build.spec", "requirements.lock"),
)


def make_smoke(folder: Path = FOLDER) -> Path:
    """Return the bundle, made if need be; what is wrong with it is raised."""
    bundle, stamp = folder / "dist" / "kiosk", folder / "made-of"
    wanted = digest(files(_MADE_OF))
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return bundle
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    made = folder / "made"
    made.mkdir(parents=True)
    check(collect(this_source(), made, folder / "dist"))
    stamp.write_text(wanted, "utf-8")
    return bundle
