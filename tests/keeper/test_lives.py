"""What follows when a player has ended, as tables."""

from dataclasses import replace

import pytest

from kiosk.keeper.limits import Limits
from kiosk.keeper.lives import End, Lives, Step, Verdict


def after(
    times: list[float], end: End = End.CRASH, *, doubted: bool = False, older: bool = False
) -> tuple[Lives, list[Verdict]]:
    lives, verdicts = Lives(Limits()), []
    for now in times:
        lives, verdict = lives.ended(end, now, doubted=doubted, older=older)
        verdicts.append(verdict)
    return lives, verdicts


def test_the_first_restart_is_immediate_and_the_others_wait_longer_and_longer() -> None:
    _, verdicts = after([1000.0 * n for n in range(9)])
    assert [v.delay for v in verdicts] == [0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert {v.step for v in verdicts} == {Step.AGAIN}


def test_a_long_healthy_life_ends_the_back_off() -> None:
    lives, _ = after([0, 1000, 2000])
    _, verdict = lives.healthy().ended(End.CRASH, 3000, doubted=False, older=False)
    assert verdict.delay == 0


@pytest.mark.parametrize(
    ("times", "doubted", "older", "step"),
    [
        ([0, 20, 59], True, True, Step.BACK),
        ([0, 20, 61], True, True, Step.AGAIN),
        ([0, 20, 59], False, True, Step.AGAIN),
        ([0, 20, 59], True, False, Step.AGAIN),
        ([0, 20], True, True, Step.AGAIN),
        ([0, 100, 200, 300, 599], False, True, Step.BRAND),
        ([0, 100, 200, 300, 601], False, True, Step.AGAIN),
        ([0, 1, 2, 3, 4], True, False, Step.BRAND),
    ],
)
def test_going_back_and_giving_up(
    times: list[float],
    doubted: bool,  # noqa: FBT001 - a table
    older: bool,  # noqa: FBT001
    step: Step,
) -> None:
    _, verdicts = after(times, doubted=doubted, older=older)
    assert verdicts[-1].step is step


@pytest.mark.parametrize("end", [End.CRASH, End.HANG, End.HEAVY])
def test_every_fault_of_the_player_counts(end: End) -> None:
    _, verdicts = after([0, 1, 2], end, doubted=True, older=True)
    assert verdicts[-1] == Verdict(Step.BACK, 0.0)


def test_the_pack_before_begins_with_a_clean_slate() -> None:
    lives, _ = after([0, 1, 2], doubted=True, older=True)
    assert lives == Lives(Limits(), software=True)


def test_after_two_faults_in_a_row_the_graphics_card_is_left_alone() -> None:
    once, _ = after([0])
    assert not once.software
    twice, _ = after([0, 1000])
    assert twice.software
    assert twice.healthy().renewed().software, "a save is no proof that the driver works"
    healthy, _ = once.healthy().ended(End.HANG, 1000, doubted=False, older=False)
    assert not healthy.software


@pytest.mark.parametrize("end", [End.HEAVY, End.KILLED, End.ASKED])
def test_what_is_no_fault_of_the_graphics_card_leaves_it_in_use(end: End) -> None:
    lives, _ = after([0, 1, 2], end)
    assert not lives.software


def test_the_brand_screen_stays_until_it_has_rested() -> None:
    lives, _ = after([0, 1, 2, 3, 4])
    assert lives.brand_since == 4
    lives, verdict = lives.ended(End.CRASH, 5, doubted=False, older=True)
    assert verdict == Verdict(Step.BRAND, 1.0)
    assert not lives.rested(1803.9)
    assert lives.rested(1804)
    assert lives.deadline == 1804
    assert Lives().deadline == float("inf")


def test_another_pack_ends_the_brand_screen() -> None:
    lives, _ = after([0, 1, 2, 3, 4])
    assert lives.renewed() == Lives(Limits(), software=True)


def test_who_is_killed_from_outside_is_back_at_once_however_often() -> None:
    lives, verdicts = after([2.0 * n for n in range(200)], End.KILLED, doubted=True, older=True)
    assert set(verdicts) == {Verdict(Step.AGAIN, 0.0)}
    assert lives.crashes == ()


def test_a_storm_of_kills_does_not_spin() -> None:
    _, verdicts = after([0.1 * n for n in range(30)], End.KILLED)
    assert verdicts[-1].delay == 1.0


def test_an_end_that_was_asked_for_is_no_crash() -> None:
    lives, verdicts = after([0, 1, 2, 3, 4, 5], End.ASKED, doubted=True, older=True)
    assert set(verdicts) == {Verdict(Step.AGAIN, 0.0)}
    assert lives == Lives(Limits())


def test_only_what_still_matters_is_remembered() -> None:
    limits = replace(Limits(), despair=10_000)
    lives = Lives(limits)
    for now in range(0, 10_000, 10):
        lives, _ = lives.ended(End.CRASH, now, doubted=False, older=False)
    assert len(lives.crashes) <= limits.despair_time / 10 + 1
