"""Every press article of the fixtures, one after another."""

import pytest
from press import FOUND, Article


@pytest.fixture(params=FOUND, ids=lambda article: article.path.name)
def article(request: pytest.FixtureRequest) -> Article:
    """Return a press article."""
    found: Article = request.param
    return found
