"""What makes a release trustworthy: one version everywhere, checksums, a signature over them."""

import hashlib
import re
import subprocess
from pathlib import Path
from typing import Final

from kiosk.transfer.keys import fingerprint, load_private, public_pem
from tools.bundle.source import ROOT

SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = "SHA256SUMS.sig"
PUBLIC: Final = "kiosk-release-key.pub"

_HEADING: Final = re.compile(r"(?m)^## \[(?P<version>[^\]]+)\] - (?P<day>\S+)")


class UnsealedError(Exception):
    """The release would not be what it says."""


def check_version(version: str, changelog: str, tags: list[str]) -> None:
    """See that the changelog's newest section and the commit's tags name ``version``.

    A commit that is tagged is a release, whose section tells its day. Raises ``UnsealedError``.
    """
    newest = _HEADING.search(changelog)
    if newest is None or newest["version"] != version:
        told = newest["version"] if newest else "no version"
        raise UnsealedError(f"CHANGELOG.md begins with {told}, the program is {version}.")
    wrong = [tag for tag in tags if tag != f"v{version}"]
    if wrong:
        raise UnsealedError(f"The commit is tagged {', '.join(wrong)}, the program is {version}.")
    if tags and not re.fullmatch(r"\d{4}-\d\d-\d\d", newest["day"]):
        raise UnsealedError(f"CHANGELOG.md tells no day of {version}, which is tagged.")


def tags_here() -> list[str]:
    """Return the tags of the commit that the checkout is at, those of versions only."""
    done = subprocess.run(
        ["git", "-C", str(ROOT), "tag", "--points-at", "HEAD", "v*"],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.split()


def write_sums(folder: Path) -> str:
    """Write the checksums of all files of a folder into it, as ``sha256sum`` reads them."""
    files = [file for file in sorted(folder.iterdir()) if not file.name.startswith(SUMS)]
    sums = "".join(f"{_sha256(file)}  {file.name}\n" for file in files)
    (folder / SUMS).write_text(sums, "utf-8")
    return sums


def sign(folder: Path, key_file: Path) -> str:
    """Sign the checksums with an Ed25519 key as ``kiosk key new`` makes it; return its name.

    The public half is put beside them, for those who have it from nowhere else to compare with.
    """
    key = load_private(key_file)
    (folder / SIGNATURE).write_bytes(key.sign((folder / SUMS).read_bytes()))
    (folder / PUBLIC).write_bytes(public_pem(key.public_key()))
    return fingerprint(key.public_key())


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
