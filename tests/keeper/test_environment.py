"""No variable of whoever starts the kiosk loads foreign code into its children."""

import pytest

from kiosk.keeper.environment import for_children, in_software

POISON = {
    "QT_PLUGIN_PATH": "/tmp/evil",  # noqa: S108 - never opened
    "QT_QPA_PLATFORM": "vnc",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",  # noqa: S108
    "QT_QPA_GENERIC_PLUGINS": "evil",
    "QT_STYLE_OVERRIDE": "evil",
    "QT_LOGGING_RULES": "*=true",
    "QML_IMPORT_PATH": "/tmp/evil",  # noqa: S108
    "QML2_IMPORT_PATH": "/tmp/evil",  # noqa: S108
    "QML_IMPORT_TRACE": "1",
    "QMLSCENE_DEVICE": "evil",
    "QSG_RENDER_LOOP": "evil",
    "PYTHONPATH": "/tmp/evil",  # noqa: S108
    "PYTHONSTARTUP": "/tmp/evil.py",  # noqa: S108
    "PYTHONHOME": "/tmp/evil",  # noqa: S108
    "PYTHONINSPECT": "1",
    "LD_PRELOAD": "/tmp/evil.so",  # noqa: S108
    "DYLD_INSERT_LIBRARIES": "/tmp/evil.dylib",  # noqa: S108
    "NOTIFY_SOCKET": "/run/systemd/notify",
}
GOOD = {"DISPLAY": ":0", "HOME": "/home/booth", "LANG": "zh_CN.UTF-8", "KIOSK_RENDERER": "software"}


@pytest.mark.parametrize("name", POISON)
def test_poison_does_not_come_through(name: str) -> None:
    assert name not in for_children({**GOOD, name: POISON[name]})


def test_there_are_fifteen_poisons_at_least() -> None:
    assert len(POISON) >= 15


def test_what_the_session_needs_comes_through() -> None:
    kept = for_children({**GOOD, **POISON})
    assert kept == {**GOOD, "PYTHONUTF8": "1"}


def test_windows_writes_names_as_it_likes() -> None:
    assert for_children({"SystemRoot": r"C:\Windows"})["SystemRoot"] == r"C:\Windows"


def test_only_the_kiosk_chooses_the_platform() -> None:
    assert for_children({"KIOSK_PLATFORM": "offscreen"})["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in for_children({"KIOSK_PLATFORM": "evil:path=/tmp"})


def test_a_suspected_driver_is_left_alone_unless_somebody_chose() -> None:
    assert in_software({"HOME": "/"}) == {"HOME": "/", "KIOSK_RENDERER": "software"}
    chosen = {"HOME": "/", "KIOSK_RENDERER": "hardware"}
    assert in_software(chosen) == chosen
