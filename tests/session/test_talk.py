"""A talk being given: every key as a row of a table, and what holds whatever is pressed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.talk import BACK_TO_AUTO, Auto, Curtain, Plan, Talk, View
from kiosk.session.talk_file import OLDEST, restored, written
from kiosk.session.timing import Watch

PLAN = Plan((10, 20, 30, 40, 15, 15), given=4)
"""Four slides and two backup slides."""
IDS = ("title", "a/1", "a/2", "end", "b/1", "b/2")

Step = Callable[[Talk, float], Talk]

STEPS: dict[str, Step] = {
    ">": Talk.forward,
    "<": Talk.back,
    "^": Talk.first,
    "$": Talk.last,
    "!": Talk.enter,
    "b": lambda talk, _: talk.hide(Curtain.BLACK),
    "w": lambda talk, _: talk.hide(Curtain.WHITE),
    "f": lambda talk, _: talk.freeze(),
    "o": lambda talk, _: talk.look(View.OVERVIEW),
    "l": lambda talk, _: talk.look(View.SECTIONS),
    "+": lambda talk, _: talk.mark(1),
    "-": lambda talk, _: talk.mark(-1),
    "p": Talk.pause,
    "r": Talk.reset,
    "a": Talk.play,
    "t": Talk.touch,
    ".": Talk.tick,
    "x": lambda talk, _: talk.escape() or talk,
    **{figure: (lambda talk, _, figure=figure: talk.digit(figure)) for figure in "0123456789"},
}


def give(keys: str, talk: Talk | None = None, *, pace: float = 0.0, now: float = 0.0) -> Talk:
    """Press the keys one after another, ``pace`` seconds apart."""
    talk = talk or Talk(PLAN)
    for key in keys:
        talk = STEPS[key](talk, now)
        now += pace
    return talk


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("", 0),
        (">", 1),
        (">>>", 3),
        (">>>>>>", 3),  # never on to the backup slides
        (">><", 1),
        ("<", 0),
        ("$", 3),
        ("$^", 0),
        ("3!", 2),
        ("03!", 2),
        ("99!", 5),  # the nearest that there is
        ("0!", 1),  # nothing is typed: forward
        ("!", 1),
        ("5!", 4),
        ("2!5!>", 1),  # from a backup slide back to where the talk was
        ("2!5!<", 1),
        ("2!5!6!>", 1),
        ("2!5!$", 3),
        ("3x!", 1),  # what was typed is taken back
        ("o++!", 2),
        ("o+++++++!", 5),
        (">o-!", 0),
        (">>fo^", 0),
    ],
)
def test_where_the_keys_lead(keys: str, at: int) -> None:
    assert give(keys).at == at


@pytest.mark.parametrize(
    ("keys", "curtain"),
    [
        ("b", Curtain.BLACK),
        ("bb", Curtain.NONE),
        ("bw", Curtain.WHITE),
        ("b>", Curtain.NONE),
        ("bx", Curtain.NONE),
        ("bf>", Curtain.BLACK),  # looking ahead does not lift it
    ],
)
def test_the_curtain(keys: str, curtain: Curtain) -> None:
    assert give(keys).curtain is curtain


def test_a_frozen_audience_stays_until_it_is_let_go() -> None:
    talk = give(">f>>")
    assert (talk.at, talk.audience) == (3, 1)
    assert give("f", talk).audience == 3


@pytest.mark.parametrize(
    ("keys", "view"),
    [
        ("o", View.OVERVIEW),
        ("oo", View.NONE),
        ("ol", View.SECTIONS),
        ("ox", View.NONE),
        ("o>", View.NONE),
    ],
)
def test_views_to_choose_from(keys: str, view: View) -> None:
    assert give(keys).view is view


def test_escape_closes_the_innermost_and_then_leaves() -> None:
    talk = give("bo4")
    depth = 0
    while (closed := talk.escape()) is not None:
        talk, depth = closed, depth + 1
    assert depth == 3
    assert talk == replace(Talk(PLAN), digits="")


def test_the_watch_starts_with_the_first_step_and_a_pause_persists() -> None:
    assert not Talk(PLAN).watch.begun
    talk = give(">p>>", pace=5)
    assert not talk.watch.running
    assert talk.watch.elapsed(1000) == 5
    assert give("p", talk, now=1000).watch.elapsed(1010) == 15
    assert give("pr", talk, now=1000).watch.elapsed(1010) == 10


@pytest.mark.parametrize(
    ("slide", "elapsed", "behind"),
    [(0, 5, 0), (1, 10, 0), (1, 4, -6), (1, 29, 0), (1, 45, 15), (3, 50, -10), (3, 130, 30)],
)
def test_the_pace(slide: int, elapsed: float, behind: float) -> None:
    talk = replace(Talk(PLAN), at=slide, watch=Watch(since=0.0))
    assert talk.behind(elapsed) == behind


def test_a_backup_slide_counts_for_the_slide_that_it_was_called_from() -> None:
    talk = give(">5!", pace=0)
    assert talk.behind(20) == 0
    assert talk.left == 2


def test_what_was_spent_on_each_slide() -> None:
    talk = Talk(PLAN).forward(0).forward(10).back(25).forward(30)
    assert talk.record(37) == (0, 15, 22, 0, 0, 0)


def test_by_itself_a_touch_takes_over_and_idleness_gives_back() -> None:
    talk = Talk(PLAN).play(0)
    assert talk.deadline() == 10
    assert talk.tick(9).at == 0
    talk = talk.tick(10)
    assert (talk.at, talk.deadline()) == (1, 30)
    talk = talk.touch(12).forward(13)
    assert (talk.auto, talk.at) == (Auto.HANDED, 2)
    assert talk.tick(13 + BACK_TO_AUTO - 1) == talk
    talk = talk.tick(13 + BACK_TO_AUTO)
    assert (talk.auto, talk.at) == (Auto.PLAYING, 2)
    assert replace(talk, at=3).tick(1000).at == 0  # and again from the first slide
    assert talk.play(100).deadline() == float("inf")


def test_a_deck_that_changes_in_mid_talk() -> None:
    talk = give(">>f<")
    longer = Plan((10, 10, 20, 30, 40, 15, 15), given=5)
    followed = talk.follow(longer, {0: 0, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6}, 1.0)
    assert (followed.at, followed.audience) == (2, 3)
    assert talk.follow(Plan((5,), given=1), {}, 1.0).at == 0


KEYS = st.lists(st.sampled_from(sorted(STEPS)), max_size=40).map("".join)


@given(KEYS, st.floats(0, 60))
def test_whatever_is_pressed(keys: str, pace: float) -> None:
    talk = give(keys, pace=pace)
    assert 0 <= talk.at < PLAN.count
    assert 0 <= talk.audience < PLAN.count
    assert 0 <= talk.marked < PLAN.count
    assert (talk.returns is not None) == (talk.at >= PLAN.given)
    now = pace * len(keys)
    assert sum(talk.record(now)) <= now + 0.001
    assert all(time >= 0 for time in talk.record(now))
    left = talk.left
    while talk.next is not None:
        talk = talk.forward(now)
        left -= 1
        assert left >= -1, "forward always comes to the end"
    assert talk.at == PLAN.given - 1


@given(KEYS, st.floats(0, 60), st.floats(0, 500))
def test_a_crash_comes_back_as_it_was(keys: str, pace: float, away: float) -> None:
    now = pace * len(keys)
    before = give(keys, pace=pace)
    found = written(before, IDS, now, wall=1_000_000.0)
    after = restored(found, PLAN, IDS, 7.0, wall=1_000_000.0 + away)
    assert (after.at, after.audience, after.curtain) == (
        before.at,
        before.audience,
        before.curtain,
    )
    assert after.next == before.next
    assert after.watch.running == before.watch.running
    passed = away if before.watch.running else 0.0
    assert after.watch.elapsed(7.0) == pytest.approx(before.watch.elapsed(now) + passed)
    gained = sum(after.record(7.0)) - sum(before.record(now))
    assert gained == pytest.approx(passed, abs=0.001)


JUNK = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("slide", "frozen", "returns", "curtain", "auto", "elapsed", "running", "spent", "wall")


@given(st.dictionaries(st.sampled_from(FIELDS), JUNK))
def test_a_damaged_file_is_the_beginning(found: dict[str, object]) -> None:
    talk = restored(found, PLAN, IDS, 7.0, wall=1_000.0)
    assert 0 <= talk.at < PLAN.count
    assert talk.watch.elapsed(8.0) >= 0


def test_a_talk_left_running_yesterday_is_over() -> None:
    found = written(give(">", pace=5), IDS, 5, wall=0)
    assert restored(found, PLAN, IDS, 7.0, wall=OLDEST - 1).watch.running
    assert not restored(found, PLAN, IDS, 7.0, wall=OLDEST + 1).watch.running


def test_a_plan_has_a_slide() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Plan((), given=0)
    with pytest.raises(ValueError, match="at least one"):
        Plan((1,), given=2)
