"""What Qt says: kept, and nothing that ends the program when it comes too late."""

import subprocess
import sys

import pytest

LATE = """
import ctypes
from pathlib import Path
from PySide6 import QtCore
from kiosk.player.messages import QtMessages

messages = QtMessages()
[core] = Path(QtCore.__file__).parent.glob("Qt/lib/libQt6Core.so.*")
# Warns that there is no application, when the process ends and Python has ended already.
ctypes.CDLL(None).__cxa_atexit(ctypes.CDLL(str(core))._ZN16QCoreApplication4execEv, None, None)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the C library of Linux")
def test_a_message_after_the_end_of_python_goes_to_qts_own_handler() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LATE], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 0
    assert "instantiate the QApplication" in ended.stderr
