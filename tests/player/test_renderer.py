"""How the scene is drawn, as far as the program decides it."""

import os

import pytest

from kiosk.player.renderer import (
    CHOICE_VARIABLE,
    GLYPHS,
    PACE,
    apply_renderer,
    choose_renderer,
)


def test_a_frame_is_hardly_put_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PACE, "5")  # as Qt has it
    apply_renderer("software")
    assert os.environ[PACE] == "1"


def test_titles_are_drawn_from_glyphs_that_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(GLYPHS, "64")  # as Qt has it
    apply_renderer("software")
    assert int(os.environ[GLYPHS]) > 200


def test_the_renderer_can_be_overruled(monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose_renderer("offscreen") == "software"
    monkeypatch.setenv(CHOICE_VARIABLE, "hardware")
    assert choose_renderer("offscreen") == "hardware"
