"""Every check, in the order in which they are told."""

from collections.abc import Callable, Iterator

from kiosk.doctor import (
    autostart,
    clock,
    codecs,
    display,
    fonts,
    lockdown,
    renderer,
    state,
    touch,
)
from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding

CHECKS: tuple[Callable[[Facts], Iterator[Finding]], ...] = (
    display.check,
    touch.check,
    renderer.check,
    fonts.check,
    codecs.check,
    state.check,
    clock.check,
    autostart.check,
    lockdown.check,
)


def examine(facts: Facts) -> list[Finding]:
    """Return what all checks find."""
    return [finding for check in CHECKS for finding in check(facts)]
