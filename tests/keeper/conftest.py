"""A keeper in a thread, with children that behave as they are told."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from kept import IMPATIENT, Kept, fake

from kiosk.keeper.process import Commands


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Callable[..., Kept]]:
    """Run a keeper whose player and compiler behave in these manners; real ones by default."""
    kept: list[Kept] = []

    def make(
        player: str = "",
        compiler: str = "",
        environment: Mapping[str, str] | None = None,
        **limits: Any,
    ) -> Kept:
        commands = Commands()
        if player:
            commands = replace(commands, player=fake("player", player))
        if compiler:
            commands = replace(commands, compiler=fake("compiler", compiler))
        kept.append(Kept(tmp_path, replace(IMPATIENT, **limits), commands, environment))
        return kept[-1]

    yield make
    for one in kept:
        one.stop()
