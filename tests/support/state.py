"""Writes every file of a state folder whose format counts, by the program's own hand.

A folder of ``tests/fixtures/state`` holds what a released format looks like and is never written
again. When a format changes, keep the old folder and write the next one beside it:

    python tests/support/state.py
"""

import datetime as dt
from pathlib import Path
from typing import Final

from kiosk.commands.compiling import write_report
from kiosk.compiler.problems import Problem
from kiosk.keeper.status import Status
from kiosk.keeper.trust import Trust
from kiosk.pack.store import PackStore
from kiosk.player.staff.choices import Choices
from kiosk.player.talk.record import TalkRecord
from kiosk.session.patience import Patience
from kiosk.session.talk import Curtain, Plan, Talk
from kiosk.session.talk_file import written
from kiosk.state.pin import PinStore
from kiosk.state.ratings import Ratings
from kiosk.state.rehearsals import Rehearsal, Timed, keep
from kiosk.transfer.manifest import PackFileManifest
from kiosk.transfer.versions import note

FIXTURES: Final = Path(__file__).parents[1] / "fixtures/state"

PIN: Final = "2468"
PACK: Final = "46a1c2b8bd541b11290e61155d1ebdb7366fbc36e9e6a29f5ddcaed945d4dae5"
BAD: Final = "2d809305a714ffee2dc3175d64f8dc93a36e4e31fd6b7eca4185016be4c0ebcb"
DAY: Final = dt.date(2026, 1, 31)

PLAN: Final = Plan((10, 20, 30), given=3)
SLIDES: Final = ("title", "a/1", "a/2")
GIVEN_AT: Final = 1_769_850_000.0
"""Wall clock of the talk."""

PROBLEM: Final = Problem(
    severity="warning",
    code="unknown-key",
    file="10-interview/index.md",
    line=3,
    message={"zh": "不认识“作者”。", "en": "“author” is not known."},
    remedy={"zh": "删去这一行。", "en": "Take the line out."},
)
REHEARSAL: Final = Rehearsal(
    "纳米", "2026-01-31 09:30:00", (Timed(1, "封面", 10, 12.5), Timed(2, "要点", 20, 18.0))
)


def write_state(state: Path) -> None:
    """Write all of it into an empty folder."""
    choices = Choices().choose("lang", "en").choose("theme", "light").choose("idle", 120)
    choices.choose("still", value=True).choose("volume", 50).write(state)
    pins = PinStore(state)
    pins.set(PIN)
    pins.remember(Patience(2, 1_769_850_000.0))
    ratings = Ratings(state)
    for score in (2, 2, 0):
        ratings.add(score, DAY)
    trust = Trust(state)
    trust.mark_good(PACK)
    trust.mark_bad(BAD)
    Status(state).show(keeper=4711, screen="exhibition", pack=PACK, restarts=1, last_end="crash")
    talk = Talk(PLAN).forward(12.0).hide(Curtain.BLACK)
    TalkRecord(state).write(written(talk, SLIDES, 20.0, GIVEN_AT))
    keep(REHEARSAL, state)
    write_report(state, Path("/srv/content"), [PROBLEM])
    note(PackStore(state), received())


def received() -> PackFileManifest:
    return PackFileManifest(
        format=1,
        id="jiyuan",
        version=7,
        program="0.1.0",
        pack_format=4,
        pack=PACK,
        title={"zh": "纳米"},
        made=dt.datetime(2026, 1, 31, tzinfo=dt.UTC),
        booth="",
        files={},
    )


if __name__ == "__main__":
    write_state(FIXTURES / str(len(list(FIXTURES.iterdir())) + 1))
