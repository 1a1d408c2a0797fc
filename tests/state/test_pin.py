"""The PIN on the disk."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.commands.pin import command
from kiosk.session.patience import Patience
from kiosk.state.pin import PinError, PinStore


@pytest.fixture
def store(tmp_path: Path) -> PinStore:
    return PinStore(tmp_path / "state")


def test_only_the_pin_fits(store: PinStore) -> None:
    assert not store.is_set
    assert not store.fits("2468")
    store.set("2468")
    assert store.is_set
    assert store.fits("2468")
    assert not any(store.fits(pin) for pin in ("2467", "", "24680", "２４６８", "x" * 10_000))


def test_the_pin_itself_is_nowhere(store: PinStore) -> None:
    store.set("86420")
    assert "86420" not in store.file.read_text("utf-8")
    if os.name == "posix":
        assert store.file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３４", "12 34", "-123"])
def test_what_is_no_pin_is_refused(store: PinStore, pin: str) -> None:
    with pytest.raises(PinError, match="4 to 8"):
        store.set(pin)
    assert not store.is_set


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"salt": 1, "hash": 2}', '{"salt": "zz"}'])
def test_a_damaged_file_lets_nobody_in(store: PinStore, text: str) -> None:
    store.set("2468")
    store.file.write_text(text, "utf-8")
    assert store.is_set
    assert not store.fits("2468")
    assert store.patience() == Patience()


def test_wrong_pins_are_remembered_and_forgotten_with_a_new_one(store: PinStore) -> None:
    store.set("2468")
    store.remember(Patience(4, 1234.5))
    assert PinStore(store.file.parent).patience() == Patience(4, 1234.5)
    assert store.fits("2468")
    store.set("1357")
    assert store.patience() == Patience()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", "utf-8")
    with pytest.raises(PinError, match=r"pin\.json"):
        PinStore(tmp_path / "state").set("2468")


def test_the_command_sets_and_forgets(tmp_path: Path) -> None:
    options = ["--state", str(tmp_path)]
    done = CliRunner().invoke(command, options, input="2468\n2468\n")
    assert done.exit_code == 0, done.output
    assert "2468" not in done.output
    assert PinStore(tmp_path).fits("2468")
    assert json.loads((tmp_path / "pin.json").read_text("utf-8"))["format"] == 1
    done = CliRunner().invoke(command, options, input="12\n12\n")
    assert done.exit_code == 1
    assert PinStore(tmp_path).fits("2468")
    CliRunner().invoke(command, [*options, "--remove"])
    assert not PinStore(tmp_path).is_set
