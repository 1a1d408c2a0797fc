"""Fairs, their packs and their sites, kept in build/bench/stock from one benchmark to the next.

What is kept is made again when the generator changed; packs are built anew each time, from what
the compiler remembers.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import website
from frame.machine import ROOT

import content

STOCK = ROOT / "build" / "bench" / "stock"
SEED = 1
_HERE = Path(__file__).resolve().parents[1]


def fair(pages: int) -> Path:
    """Return a content folder of so many pages; read only, copy it to edit."""
    folder = STOCK / f"fair-{pages}"
    sources = [_HERE / "content.py", *(_HERE / "fair").glob("*.py")]
    if _stale(folder, _digest(sources)):
        print(f"Writing a fair of {pages} pages …", flush=True)
        content.write(folder, pages, seed=SEED)
        _stamp(folder, _digest(sources))
    return folder


def pack(pages: int, words: tuple[str, ...] = (), name: str = "state") -> Path:
    """Return a state folder with the fair's pack, compiled as the program is now.

    ``words`` start another kiosk than this checkout, which has state folders of another name.
    """
    folder, state = fair(pages), STOCK / f"{name}-{pages}"
    compile_into(folder, state, words)
    return state


def compile_into(folder: Path, state: Path, words: tuple[str, ...] = ()) -> None:
    """Compile a fair, by this checkout or by what ``words`` start."""
    words = words or (sys.executable, "-m", "kiosk")
    command = [*words, "build", str(folder), "--out", str(state)]
    if subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode:
        raise SystemExit(f"{folder}: the fair does not compile; see above")


def site(pages: int) -> Path:
    """Return the fair's static site."""
    state, folder = pack(pages), STOCK / f"site-{pages}"
    sources = [_HERE / "website.py", state / "current", *(_HERE / "static").iterdir()]
    digest = _digest([source for source in sources if source.is_file()])
    if _stale(folder, digest):
        website.write(state, folder)
        _stamp(folder, digest)
    return folder


def profile() -> Path:
    """Return the folder of the peer's profile, which is warm after its first start."""
    folder = STOCK / "profile"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _digest(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(file.read_bytes())
    return whole.hexdigest()


def _stamp(folder: Path, digest: str) -> None:
    folder.with_suffix(".stamp").write_text(digest, "utf-8")


def _stale(folder: Path, digest: str) -> bool:
    """Tell whether a folder is to be made; what is there of an older one goes."""
    stamp = folder.with_suffix(".stamp")
    if folder.is_dir() and stamp.is_file() and stamp.read_text("utf-8") == digest:
        return False
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    return True
