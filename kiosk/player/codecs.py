"""Finds out which clips can be played, by playing them.

What Qt lists as supported leaves out what it plays, and says nothing of a library that is missing.
"""

from base64 import b64decode
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QTimer, QUrl

_PATIENCE: Final = 3000
"""ms for a frame to come."""

_H264: Final = (
    "AAAAIGZ0eXBpc29tAAACAGlzb21pc28yYXZjMW1wNDEAAALwbW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAD6AAAAC"
    "gAAQAAAQAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAgAAAj90cmFrAAAAXHRraGQAAAADAAAAAAAAAAAAAAABAAAAAAAAACgAAAAAAAAAAAAAAAAAAA"
    "AAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAABAAAAAQAAAAAAAkZWR0cwAAABxlbHN0AAAAAAAA"
    "AAEAAAAoAAAAAAABAAAAAAG3bWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAAAyAAAAAgBVxAAAAAAALWhkbHIAAAAAAA"
    "AAAHZpZGUAAAAAAAAAAAAAAABWaWRlb0hhbmRsZXIAAAABYm1pbmYAAAAUdm1oZAAAAAEAAAAAAAAAAAAAACRkaW5m"
    "AAAAHGRyZWYAAAAAAAAAAQAAAAx1cmwgAAAAAQAAASJzdGJsAAAAvnN0c2QAAAAAAAAAAQAAAK5hdmMxAAAAAAAAAA"
    "EAAAAAAAAAAAAAAAAAAAAAABAAEABIAAAASAAAAAAAAAABDExhdmMgbGlieDI2NAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "GP//AAAANGF2Y0MBZAAK/+EAF2dkAAqs2V7ARAAAAwAEAAADAMg8SJZYAQAGaOvjyyLA/fj4AAAAABBwYXNwAAAAAQ"
    "AAAAEAAAAUYnRydAAAAAAAABLAAAASwAAAABhzdHRzAAAAAAAAAAEAAAABAAACAAAAABxzdHNjAAAAAAAAAAEAAAAB"
    "AAAAAQAAAAEAAAAUc3RzegAAAAAAAAAYAAAAAQAAABRzdGNvAAAAAAAAAAEAAAMgAAAAPXVkdGEAAAA1bWV0YQAAAA"
    "AAAAAhaGRscgAAAAAAAAAAbWRpcmFwcGwAAAAAAAAAAAAAAAAIaWxzdAAAAAhmcmVlAAAAIG1kYXQAAAAUZYiEACv/"
    "/tjn8yyTl3q36DTaRL0="
)
_VP9: Final = (
    "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQJChYECGFOAZwEAAAAAAAGxEU2bdLpNu4tTq4QVSalmU6yBoU"
    "27i1OrhBZUrmtTrIHGTbuMU6uEElTDZ1OsggEMTbuMU6uEHFO7a1OsggGb7AEAAAAAAABZAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAVSalmoCrXsYMPQkBNgIRMYXZmV0GETGF2ZkSJiEBEAAAAAAAAFlSua8GuAQAAAAAAADjXgQFzxYgAAAAA"
    "AAAAAZyBACK1nIN1bmSIgQCGhVZfVlA5g4EBI+ODhAJiWgDgibCBELqBEJqBAhJUw2fVc3PSY8CLY8WIAAAAAAAAAA"
    "FnyJxFo4dFTkNPREVSRIePTGF2YyBsaWJ2cHgtdnA5Z8iiRaOIRFVSQVRJT05Eh5QwMDowMDowMC4wNDAwMDAwMDAA"
    "AB9DtnWw54EAo6uBAACAgkmDQgAA8AD2ADgkHBhKAAAwYAAAEL//9x2v////X9/////yKsAAHFO7a5G7j7OBALeK94"
    "EB8YIBZvCBAw=="
)
_CLIPS: Final[Mapping[str, str]] = {"H264": _H264, "VP9": _VP9}
"""Clips of one red frame, 16 px wide and high, in Base64: one as .mp4, one as .webm."""


def playable() -> list[str]:
    """Return which codecs give a frame; needs an application object."""
    try:
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink  # noqa: PLC0415 - may not load
    except ImportError:
        return []

    def plays(clip: str) -> bool:
        loop, buffer = QEventLoop(), QBuffer()
        buffer.setData(QByteArray(b64decode(clip)))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        player, sink, seen = QMediaPlayer(), QVideoSink(), list[bool]()

        def look() -> None:
            seen.append(sink.videoFrame().isValid())
            if seen[-1]:
                loop.quit()

        sink.videoFrameChanged.connect(look)
        player.errorOccurred.connect(loop.quit)
        player.setVideoSink(sink)
        player.setSourceDevice(buffer, QUrl())
        player.play()
        QTimer.singleShot(_PATIENCE, loop.quit)
        loop.exec()
        player.stop()
        return any(seen)

    return [codec for codec, clip in _CLIPS.items() if plays(clip)]
