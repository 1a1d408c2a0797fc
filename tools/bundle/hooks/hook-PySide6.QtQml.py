"""In place of PyInstaller's own: of Qt's QML only what is shipped.

To look at all of it, and at whatever it is linked to, takes longer than everything else.
"""

from pathlib import Path

from PyInstaller.utils.hooks.qt import add_qt6_dependencies, pyside6_library_info

from tools.bundle.qt import QML_MODULES

_LIBRARIES = {".so", ".dll", ".dylib"}

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
_source = Path(pyside6_library_info.location["QmlImportsPath"])
_target = Path(pyside6_library_info.qt_rel_dir) / "qml"
for _module in sorted(QML_MODULES):
    for _file in sorted((_source / _module).iterdir()):
        if _file.suffix in _LIBRARIES:
            binaries.append((str(_file), str(_target / _module)))
        elif _file.name == "qmldir":
            datas.append((str(_file), str(_target / _module)))
