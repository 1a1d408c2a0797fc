"""Which language is spoken, and which a new visitor finds."""

import pytest

from kiosk.pack.model import Language
from kiosk.player.tongue import Tongue

BOTH = (Language("zh", "中文"), Language("en", "English"))


@pytest.mark.parametrize(
    ("wanted", "chosen", "first"),
    [
        ("", None, "zh"),
        ("", "en", "en"),
        ("en", "zh", "en"),
        ("fr", "en", "en"),
        ("fr", "fr", "zh"),
    ],
)
def test_it_begins_as_started_then_as_staff_chose(
    wanted: str, chosen: str | None, first: str
) -> None:
    tongue = Tongue(BOTH, wanted, chosen)
    assert (tongue.first, tongue.spoken) == (first, first)


def test_languages_follow_one_another_in_a_ring() -> None:
    tongue = Tongue(BOTH, "", None)
    assert tongue.following == BOTH[1]
    tongue.spoken = "en"
    assert tongue.following == BOTH[0]
    assert Tongue(BOTH[:1], "", None).following is None


def test_another_choice_of_staff_is_for_the_next_visitor() -> None:
    tongue = Tongue(BOTH, "", None)
    tongue.offer(BOTH, "en")
    assert (tongue.first, tongue.spoken) == ("en", "zh")
    tongue.offer(BOTH[1:], None)
    assert tongue.first == "en"
    assert not tongue.knows(tongue.spoken)
