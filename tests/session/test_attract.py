"""The attract loop: slides, languages and drift as a pure value."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.attract import LONGEST_CLIP, Loop

LOOP = Loop(slides=3, languages=2, seconds=9)


def run(loop: Loop, seconds: float) -> Loop:
    """Tick as a clock would until ``seconds``."""
    while loop.deadline <= seconds:
        loop = loop.tick(loop.deadline)
    return loop


def test_slides_follow_one_another_and_begin_again() -> None:
    shown = [run(LOOP, at).slide for at in (0, 8.9, 9, 18, 27, 36)]
    assert shown == [0, 0, 1, 2, 0, 1]


def test_a_tick_too_early_changes_nothing() -> None:
    assert LOOP.tick(8.9) is LOOP


@pytest.mark.parametrize("slides", range(1, 9))
@pytest.mark.parametrize("languages", range(1, 4))
def test_every_slide_is_told_in_every_language(slides: int, languages: int) -> None:
    loop, told = Loop(slides, languages, 9).start(0), set()
    for _ in range(slides * languages * 2):
        told.add((loop.slide, loop.language))
        loop = loop.go_on(0)
    assert len(told) == slides * languages


@pytest.mark.parametrize("slides", range(2, 9))
def test_two_slides_in_a_row_seldom_share_a_language(slides: int) -> None:
    loops = [Loop(slides, 2, 9, step=step) for step in range(slides * 4)]
    same = [a.step for a, b in pairwise(loops) if a.language == b.language]
    assert all((step + 1) % slides == 0 for step in same), "only where a new round begins"


def test_a_clip_is_shown_to_its_end() -> None:
    loop = LOOP.play(playing=True, now=1)
    assert run(loop, 100).slide == 0
    assert loop.go_on(100).slide == 1
    assert not loop.go_on(100).playing
    assert run(loop, 1 + LONGEST_CLIP).slide == 1, "one that hangs does not hold the loop"


def test_a_clip_that_stops_leaves_the_slide_its_time() -> None:
    loop = LOOP.play(playing=True, now=1).play(playing=False, now=50)
    assert run(loop, 58).slide == 0
    assert run(loop, 59).slide == 1


def test_starting_begins_with_the_first_slide() -> None:
    loop = run(LOOP, 30).play(playing=True, now=31).start(40)
    assert (loop.slide, loop.language, loop.since, loop.playing) == (0, 0, 40, False)


@given(st.integers(0, 100_000))
def test_the_drift_is_small_and_slow(step: int) -> None:
    here, there = Loop(1, 1, 9, step=step).drift, Loop(1, 1, 9, step=step + 1).drift
    assert all(-1 <= way <= 1 for way in here)
    assert math.dist(here, there) < 0.25


def test_the_drift_comes_everywhere() -> None:
    places = {
        tuple(round(way * 2) for way in Loop(1, 1, 9, step=step).drift) for step in range(900)
    }
    assert len(places) == 25
