"""A release is one version, and says by whom it was made."""

import subprocess
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.transfer.keys import PRIVATE, is_signed_by, load_public, new_pair
from tools.bundle import seal
from tools.bundle.seal import UnsealedError, check_version

ROOT = Path(__file__).parents[2]
UNRELEASED = "# Changelog\n\n## [1.2.0] - unreleased\n\n## [1.1.0] - 2026-01-31\n"
RELEASED = UNRELEASED.replace("unreleased", "2026-02-28")


def test_the_changelog_is_of_this_version() -> None:
    check_version(__version__, (ROOT / "CHANGELOG.md").read_text("utf-8"), [])


@pytest.mark.parametrize(
    ("version", "changelog", "tags", "told"),
    [
        ("1.1.0", UNRELEASED, [], r"begins with 1\.2\.0"),
        ("1.2.0", "# Changelog\n", [], "no version"),
        ("1.2.0", RELEASED, ["v1.2.0", "v1.3.0"], r"tagged v1\.3\.0"),
        ("1.2.0", UNRELEASED, ["v1.2.0"], "no day"),
    ],
)
def test_two_versions_are_no_release(
    version: str, changelog: str, tags: list[str], told: str
) -> None:
    with pytest.raises(UnsealedError, match=told):
        check_version(version, changelog, tags)


def test_a_tagged_release_is_let_through() -> None:
    check_version("1.2.0", RELEASED, ["v1.2.0"])


@pytest.fixture
def release(tmp_path: Path) -> Path:
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "kiosk.tar.xz").write_bytes(b"program")
    new_pair(tmp_path / "keys")
    seal.write_sums(folder)
    seal.sign(folder, tmp_path / "keys" / PRIVATE)
    return folder


def test_the_checksums_are_signed(release: Path) -> None:
    key = load_public(release / seal.PUBLIC)
    signature = (release / seal.SIGNATURE).read_bytes()
    sums = (release / seal.SUMS).read_bytes()
    assert is_signed_by(key, signature, sums)
    assert not is_signed_by(key, signature, sums + b" ")


def test_the_systems_own_tools_check_it(release: Path) -> None:
    check = ("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", seal.PUBLIC, "-rawin")
    for command in (
        (*check, "-in", seal.SUMS, "-sigfile", seal.SIGNATURE),
        ("sha256sum", "-c", "--strict", seal.SUMS),
    ):
        subprocess.run(command, cwd=release, check=True, capture_output=True)
    (release / "kiosk.tar.xz").write_bytes(b"another")
    assert subprocess.run(command, cwd=release, check=False, capture_output=True).returncode


def test_checksums_made_again_are_of_the_artefacts_alone(release: Path) -> None:
    (release / seal.PUBLIC).unlink()
    assert [line.split()[1] for line in seal.write_sums(release).splitlines()] == ["kiosk.tar.xz"]
