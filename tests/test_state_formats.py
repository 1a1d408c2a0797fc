"""State of the releases before this one: read by this program, and never destroyed by it.

Whoever changes what stands in a state file is stopped here: give it a new format, a migration and
a folder of fixtures beside the old ones (``tests/support/state.py``).
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import state as released
from state import BAD, DAY, FIXTURES, GIVEN_AT, PACK, PIN, PLAN, PROBLEM, REHEARSAL, SLIDES

from kiosk.keeper.trust import Trust
from kiosk.pack.store import PackStore
from kiosk.player.staff.choices import Choices
from kiosk.player.staff.dossier import read_dossier
from kiosk.player.talk.record import TalkRecord
from kiosk.session.patience import Patience
from kiosk.session.talk import Curtain
from kiosk.session.talk_file import restored
from kiosk.state import rehearsals
from kiosk.state.pin import PinStore
from kiosk.state.ratings import Ratings
from kiosk.transfer.manifest import PackFileManifest
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.versions import check_newer, note

FORMATS = sorted(FIXTURES.iterdir(), key=lambda folder: int(folder.name))
NEWER = 99


def manifest(version: int) -> PackFileManifest:
    written = released.received()
    fields = {name: getattr(written, name) for name in written.__struct_fields__}
    return PackFileManifest(**{**fields, "version": version})


@pytest.fixture(params=FORMATS, ids=lambda folder: folder.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """State that an earlier release left behind."""
    return shutil.copytree(request.param, tmp_path / "state")


def test_this_program_goes_on_from_the_state_of_an_earlier_one(old: Path) -> None:
    assert Choices.read(old) == Choices("en", "light", still=True, idle=120, volume=50)
    pins = PinStore(old)
    assert pins.fits(PIN)
    assert not pins.fits("1357")
    assert pins.patience() == Patience(2, 1_769_850_000.0)
    assert Ratings(old).days() == {DAY.isoformat(): [1, 0, 2]}
    assert (Trust(old).is_good(PACK), Trust(old).is_bad(BAD)) == (True, True)
    assert list(rehearsals.kept(old)) == [REHEARSAL]
    with pytest.raises(RefusedError) as refused:
        check_newer(PackStore(old), manifest(6))
    assert refused.value.reason is Reason.OLDER
    talk = restored(TalkRecord(old).read(), PLAN, SLIDES, 0.0, GIVEN_AT + 5)
    assert (talk.at, talk.curtain, talk.watch.elapsed(0.0)) == (1, Curtain.BLACK, 13.0)
    dossier = read_dossier(old)
    assert dossier.restarts == 1
    assert [problem.message for problem in dossier.problems] == [PROBLEM.message]


def test_files_of_the_first_release_told_no_format(tmp_path: Path) -> None:
    state = shutil.copytree(FORMATS[0], tmp_path / "state")
    for file in state.rglob("*.json"):
        fields = json.loads(file.read_text("utf-8"))
        del fields["format"]
        file.write_text(json.dumps(fields), "utf-8")
    test_this_program_goes_on_from_the_state_of_an_earlier_one(state)


WRITERS: dict[str, Callable[[Path], object]] = {
    "choices.json": lambda state: Choices(theme="dark").write(state),
    "pin.json": lambda state: PinStore(state).set("8642"),
    "ratings.json": lambda state: Ratings(state).add(1, DAY),
    "trust.json": lambda state: Trust(state).mark_good(BAD),
    "talk.json": lambda state: TalkRecord(state).write({"slide": "title"}),
    "received.json": lambda state: note(PackStore(state), manifest(8)),
}
"""What writes each file that cannot be made again."""


@pytest.mark.parametrize("name", WRITERS)
def test_going_back_to_an_older_program_destroys_nothing(tmp_path: Path, name: str) -> None:
    state = shutil.copytree(FORMATS[-1], tmp_path / "state")
    file = state / name
    fields = json.loads(file.read_text("utf-8"))
    newer = json.dumps({**fields, "format": NEWER, "more": True})
    file.write_text(newer, "utf-8")
    WRITERS[name](state)
    assert json.loads(file.read_text("utf-8"))["format"] != NEWER
    assert file.with_stem(f"{file.stem}.kept-1").read_text("utf-8") == newer


def test_a_pin_of_a_newer_program_lets_nobody_in(tmp_path: Path) -> None:
    state = shutil.copytree(FORMATS[-1], tmp_path / "state")
    fields = json.loads((state / "pin.json").read_text("utf-8"))
    (state / "pin.json").write_text(json.dumps({**fields, "format": NEWER}), "utf-8")
    assert PinStore(state).is_set
    assert not PinStore(state).fits(PIN)


def test_a_rehearsal_of_a_newer_program_stays_as_it_is(tmp_path: Path) -> None:
    state = shutil.copytree(FORMATS[-1], tmp_path / "state")
    [file] = (state / "rehearsals").iterdir()
    fields = json.loads(file.read_text("utf-8"))
    newer = json.dumps({**fields, "format": NEWER})
    file.write_text(newer, "utf-8")
    assert list(rehearsals.kept(state)) == []
    assert file.read_text("utf-8") == newer


def shape(value: Any) -> Any:
    """Names and types, without what they hold."""
    if isinstance(value, dict):
        return {name: shape(found) for name, found in value.items()}
    if isinstance(value, list):
        return [shape(found) for found in value]
    return type(value).__name__


def shapes(state: Path) -> dict[str, Any]:
    return {
        file.relative_to(state).as_posix(): shape(json.loads(file.read_text("utf-8")))
        for file in sorted(state.rglob("*.json"))
    }


def formats(state: Path) -> dict[str, int]:
    return {
        file.relative_to(state).as_posix(): json.loads(file.read_text("utf-8"))["format"]
        for file in sorted(state.rglob("*.json"))
    }


def test_what_is_written_is_what_the_newest_fixtures_show(tmp_path: Path) -> None:
    released.write_state(tmp_path)
    assert shapes(tmp_path) == shapes(FORMATS[-1])
    assert formats(tmp_path) == formats(FORMATS[-1])
