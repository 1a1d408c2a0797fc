"""Every press article of the fixtures, one after another, and a folder to write into."""

from pathlib import Path

import pytest
from command import kiosk
from press import FOUND, Article


@pytest.fixture(params=FOUND, ids=lambda article: article.path.name)
def article(request: pytest.FixtureRequest) -> Article:
    """Return a press article."""
    found: Article = request.param
    return found


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder as `kiosk new` makes it."""
    folder = tmp_path / "内容"
    assert kiosk("new", folder).exit_code == 0
    return folder
