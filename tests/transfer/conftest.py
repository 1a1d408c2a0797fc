"""A desk, and a booth that trusts it and shows a pack of its own."""

from pathlib import Path

import pytest
from desk import Booth, Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def booth(tmp_path: Path, desk: Desk) -> Booth:
    booth = Booth(tmp_path / "booth")
    booth.trust.add(desk.public)
    return booth
