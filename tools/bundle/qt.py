"""What of Qt is shipped. Nothing else of it gets into the bundle.

Names are those of Qt without what each system puts around them, so that one list serves Linux,
Windows and macOS.
"""

import re
from collections.abc import Iterable
from typing import Final

LIBRARIES: Final = frozenset(
    (
        *("Core", "DBus", "Gui", "Network", "OpenGL"),
        *("Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick", "QuickShapes"),
        *("WaylandClient", "XcbQpa"),
    )
)
"""None under the GPL: no Charts, no Graphs, no DataVisualization, no VirtualKeyboard."""

MEDIA_LIBRARIES: Final = frozenset(
    (
        *("Multimedia", "Concurrent"),
        *("FFmpegStub-crypto", "FFmpegStub-ssl", "FFmpegStub-va"),
        *("FFmpegStub-va-drm", "FFmpegStub-va-x11"),
        *("avcodec", "avformat", "avutil", "swresample", "swscale"),
    )
)
"""What plays clips; counted as video codecs."""

OTHER_LIBRARIES: Final = frozenset({"icudata", "icui18n", "icuuc"})
"""Of others, built with Qt and shipped beside it."""

BINDINGS: Final = frozenset({"QtCore", "QtDBus", "QtGui", "QtNetwork", "QtQml", "QtQuick"})
MEDIA_BINDINGS: Final = frozenset({"QtMultimedia"})

PLUGINS: Final = frozenset(
    (
        *("platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen"),
        *("platforms/qwindows", "platforms/qcocoa"),
        *("imageformats/qjpeg", "imageformats/qwebp"),  # the compiler makes no others
        *("xcbglintegrations/qxcb-egl-integration", "xcbglintegrations/qxcb-glx-integration"),
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        *("wayland-shell-integration/fullscreen-shell-v1", "wayland-shell-integration/xdg-shell"),
    )
)
MEDIA_PLUGINS: Final = frozenset({"multimedia/ffmpegmediaplugin"})

QML_MODULES: Final = frozenset(
    {"QtQml", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Shapes"}
)

_LIBRARY: Final = re.compile(
    r"(?:.*/)?(?:lib)?(?:Qt6?)?(?P<name>[A-Za-z][\w-]*?)(?:-\d+)?"
    r"(?:\.so(?:\.\d+)*|\.dll|\.\d+\.dylib|\.framework/.*)"
)
_PLUGIN: Final = re.compile(
    r"PySide6/(?:Qt/)?plugins/(?P<kind>[\w-]+)/(?:lib)?(?P<name>[\w-]+)\.(?:so|dll|dylib)"
)
_BINDING: Final = re.compile(r"PySide6/(?P<name>Qt\w+)\.(?:abi3\.so|pyd)")
_OWN: Final = re.compile(
    r"(?:PySide6|shiboken6)/(?:lib)?(?:pyside6|pyside6qml|shiboken6|Shiboken)\.(?:abi3\.so|pyd|.*dll"
    r"|abi3.*)|shiboken6/files\.dir/shibokensupport/.+\.pyc"
)
_RUNTIME: Final = re.compile(r"(?:PySide6/|shiboken6/)?msvcp140(?:_\d)?\.dll", re.IGNORECASE)
"""Microsoft's C++ library, which Qt is linked to on Windows and a new Windows lacks."""

_QML: Final = re.compile(r"PySide6/(?:Qt/)?qml/(?P<module>.+)/(?:qmldir|[^/]+\.(?:so|dll|dylib))")


def part_of(path: str) -> str | None:
    """Return ``Qt`` or ``video codecs`` for a file that is shipped; None for any other.

    ``path`` is relative to the program's folder, with slashes.
    """
    if _OWN.fullmatch(path) or _RUNTIME.fullmatch(path):
        return "Qt"
    for pattern, ours, media in (
        (_PLUGIN, PLUGINS, MEDIA_PLUGINS),
        (_BINDING, BINDINGS, MEDIA_BINDINGS),
        (_QML, QML_MODULES, frozenset[str]()),
        (_LIBRARY, LIBRARIES | OTHER_LIBRARIES, MEDIA_LIBRARIES),
    ):
        found = pattern.fullmatch(path)
        if found:
            name = "/".join(found.groups())
            return "Qt" if name in ours else "video codecs" if name in media else None
    return None


def has_runtime(paths: Iterable[str]) -> bool:
    """Tell whether the C++ library that Qt needs on Windows is among files of a bundle."""
    return any(_RUNTIME.fullmatch(path) for path in paths)


def is_of_qt(path: str) -> bool:
    """Tell whether a file comes from Qt or its Python bindings."""
    return path.startswith(("PySide6/", "shiboken6/")) or _RUNTIME.fullmatch(path) is not None
