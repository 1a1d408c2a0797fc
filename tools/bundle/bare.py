"""A Debian with nothing in it but the libraries that the bundle asks of the system."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tools.bundle import elf

SUITE: Final = "bookworm"
FOLDER: Final = Path(tempfile.gettempdir()) / f"kiosk-bare-{SUITE}"
_MOUNTS: Final = ("/proc", "/dev", f"{tempfile.gettempdir()}/.X11-unix")


class NotBareError(Exception):
    """The folder has what a machine without Python must not have."""


def prepare(bundle: Path) -> Path:
    """Return the folder of the Debian, made when it is not there; needs debootstrap and root."""
    packages = elf.packages(bundle)
    stamp = FOLDER / "var" / "packages-of-kiosk"
    wanted = " ".join(packages)
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        options = [] if (FOLDER / "etc").is_dir() else ["--variant=minbase", SUITE, str(FOLDER)]
        if options:
            subprocess.run(["debootstrap", *options], check=True)  # noqa: S607 - a tester's machine
        install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends"
        within("sh", "-c", f"{install} {wanted}")
        stamp.write_text(wanted, "utf-8")
    if found := list(FOLDER.glob("usr/bin/python*")):
        raise NotBareError(f"{found[0]} is there.")
    return FOLDER


def within(*command: str) -> None:
    """Run a command in the folder and wait for it."""
    subprocess.run(["/usr/sbin/chroot", str(FOLDER), *command], check=True)


@contextmanager
def mounted() -> Iterator[None]:
    """Give the folder the kernel's files and the place where X listens."""
    done: list[Path] = []
    try:
        for source in _MOUNTS:
            target = FOLDER / source.removeprefix("/")
            target.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", source, str(target)], check=True)  # noqa: S607
            done.append(target)
        yield
    finally:
        for target in reversed(done):
            subprocess.run(["umount", str(target)], check=True)  # noqa: S607 - the same
