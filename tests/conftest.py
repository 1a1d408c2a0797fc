"""For all tests."""

import gc

from hypothesis import HealthCheck, settings

# How long a machine takes that others use too says nothing about what is tested.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of every later look for garbage.

    It stays until the end, and is so much that a look takes a tenth of a second.
    """
    gc.collect()
    gc.freeze()
