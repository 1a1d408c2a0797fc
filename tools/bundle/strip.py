"""Takes out of libraries what only a debugger reads.

Not every library survives it: what a wheel's maker has moved about in it may be torn apart. Such a
one stays as it is.
"""

import shutil
import subprocess
from pathlib import Path

from tools.bundle.segments import is_torn


def strip(library: Path) -> bool:
    """Make a library smaller; return False where it had to stay as it is."""
    small = library.with_name(f"{library.name}.small")
    subprocess.run(["strip", "-o", str(small), str(library)], check=True)  # noqa: S607
    survived = not is_torn(small.read_bytes())
    if survived:
        shutil.copymode(library, small)
        small.replace(library)
    else:
        small.unlink()
    return survived
