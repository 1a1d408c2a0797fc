pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

// Small pictures that were shown lately, kept decoded: the way back decodes none of them again.
// Qt itself keeps 2 MB of pictures that nothing shows.
Item {
    id: root

    // Px of all kept pictures, at 4 bytes each, and of one that is worth keeping.
    readonly property int room: 3_000_000
    readonly property int small: 600_000

    property var _kept: new Map()
    property int _filled: 0
    readonly property Component _leaf: Component {
        Image {
            // Qt takes a picture for the same where all of these are.
            required property real px

            visible: false
            asynchronous: true
            sourceSize.width: px
        }
    }

    // Keeps what an image shows; the picture kept longest without being asked for gives way.
    function keep(shown: Image) {
        const px = shown.implicitWidth * shown.implicitHeight;
        if (px > small)
            return;
        const width = shown.sourceSize.width;
        const key = shown.source + " " + width + " " + shown.fillMode;
        const known = _kept.get(key);
        if (known) {
            _kept.delete(key);
            _kept.set(key, known);
            return;
        }
        const leaf = _leaf.createObject(root, {
            source: shown.source,
            px: width,
            fillMode: shown.fillMode
        });
        _kept.set(key, {
            leaf: leaf,
            px: px
        });
        _filled += px;
        while (_filled > room)
            _drop(_kept.keys().next().value);
    }
    function _drop(key: string) {
        const old = _kept.get(key);
        _kept.delete(key);
        _filled -= old.px;
        old.leaf.destroy();
    }
}
