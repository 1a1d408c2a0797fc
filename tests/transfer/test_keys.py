"""Keys: made once, kept private, two trusted at most."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key

from kiosk.transfer.keys import (
    PRIVATE,
    PUBLIC,
    fingerprint,
    is_signed_by,
    load_private,
    load_public,
    new_pair,
)
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.trust import Trust


def reason(call: object, *arguments: object) -> Reason:
    with pytest.raises(RefusedError) as refused:
        call(*arguments)  # type: ignore[operator]
    return refused.value.reason


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_pair(tmp_path / "a/key")
    return tmp_path / "a/key"


def test_the_two_halves_belong_together(folder: Path) -> None:
    private, public = load_private(folder / PRIVATE), load_public(folder / PUBLIC)
    assert fingerprint(private.public_key()) == fingerprint(public)
    assert is_signed_by(public, private.sign(b"x"), b"x")
    assert not is_signed_by(public, private.sign(b"x"), b"y")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_private_one_is_for_its_owner_alone(folder: Path) -> None:
    assert stat.S_IMODE((folder / PRIVATE).stat().st_mode) == 0o600


@pytest.mark.parametrize("gone", [PRIVATE, PUBLIC])
def test_a_key_is_never_overwritten(folder: Path, gone: str) -> None:
    (folder / gone).unlink()
    left = next(folder.iterdir())
    before = left.read_bytes()
    assert reason(new_pair, folder) == Reason.KEY_EXISTS
    assert [file.name for file in folder.iterdir()] == [left.name]
    assert left.read_bytes() == before


def test_other_files_are_no_keys(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x"
    for content in (b"", b"-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----\n", b"\xff"):
        file.write_bytes(content)
        assert reason(load_public, file) == Reason.NO_KEY
        assert reason(load_private, file) == Reason.NO_KEY
    assert reason(load_private, folder / PUBLIC) == Reason.NO_KEY
    assert reason(load_public, tmp_path / "gone") == Reason.NO_KEY


def test_keys_of_another_kind_are_refused(tmp_path: Path) -> None:
    key = generate_private_key(SECP256R1())
    file = tmp_path / "x"
    file.write_bytes(
        key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    assert reason(load_public, file) == Reason.NO_KEY
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    assert reason(load_private, file) == Reason.NO_KEY


def test_a_private_key_is_not_taken_to_a_booth(folder: Path, tmp_path: Path) -> None:
    trust = Trust(tmp_path / "state")
    assert reason(trust.add, folder / PRIVATE) == Reason.PRIVATE_KEY
    assert not (tmp_path / "state").exists()


def test_two_keys_are_trusted_at_most(tmp_path: Path) -> None:
    trust = Trust(tmp_path / "state")
    names = []
    for number in range(2):
        new_pair(tmp_path / f"{number}")
        names.append(trust.add(tmp_path / f"{number}" / PUBLIC))
        assert trust.add(tmp_path / f"{number}" / PUBLIC) == names[-1]
    new_pair(tmp_path / "third")
    assert reason(trust.add, tmp_path / "third" / PUBLIC) == Reason.KEYS_FULL
    assert trust.remove(names[0])
    assert not trust.remove(names[0])
    trust.add(tmp_path / "third" / PUBLIC)
    assert len(trust.keys()) == 2


def test_keys_come_with_the_installation_too(folder: Path, tmp_path: Path) -> None:
    installed = tmp_path / "program/trust"
    installed.mkdir(parents=True)
    (installed / "first.pub").write_bytes((folder / PUBLIC).read_bytes())
    (installed / "booth.txt").write_text("一号厅\n", "utf-8-sig")
    trust = Trust(tmp_path / "state", installed)
    [name] = trust.keys()
    assert not trust.remove(name)
    assert trust.booth() == "一号厅"
    trust.name_booth("二号厅")
    assert trust.booth() == "二号厅"


def test_a_file_that_is_no_key_leaves_no_doubt(folder: Path, tmp_path: Path) -> None:
    """Nobody is trusted by half: what lies there and is no key has to be looked at."""
    trust = Trust(tmp_path / "state")
    trust.add(folder / PUBLIC)
    (tmp_path / "state/trust/x.pub").write_bytes(b"x")
    assert reason(trust.keys) == Reason.NO_KEY


def test_more_keys_than_two_are_none(tmp_path: Path) -> None:
    installed = tmp_path / "trust"
    for number in range(3):
        new_pair(tmp_path / f"{number}")
        installed.mkdir(exist_ok=True)
        (tmp_path / f"{number}" / PUBLIC).rename(installed / f"{number}.pub")
    assert reason(Trust(tmp_path / "state", installed).keys) == Reason.KEYS_FULL


def test_nothing_else_loads_the_cryptography() -> None:
    """It costs time that a visitor would wait for."""
    code = (
        "import sys, kiosk.cli, kiosk.commands.run, kiosk.commands.build, kiosk.pack.listing;"
        "assert 'cryptography' not in sys.modules;"
        "import kiosk.commands.pack; assert 'cryptography' in sys.modules"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
