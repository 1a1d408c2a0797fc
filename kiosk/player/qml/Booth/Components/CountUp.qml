import QtQuick
import Booth.Theme

// A figure whose number counts up once, when it is first seen.
FigureText {
    id: root

    property bool seen: false
    // Shows the whole number at once.
    property bool still: false
    property int duration: Theme.slow

    // The number inside the value, with what stands around it: "100+" is 100 and "+".
    readonly property var _parts: figure ? /^(\D*)(\d[\d,]*)(.*)$/.exec(figure.value) : null
    readonly property real _target: _parts ? Number(_parts[2].replace(/,/g, "")) : 0
    property real _share: still || !_parts ? 1 : 0

    function _at(share: real): string {
        if (!figure || !_parts || share >= 1)
            return figure ? figure.value : "";
        const n = Math.round(_target * share);
        const grouped = _parts[2].includes(",") ? n.toString().replace(/\B(?=(\d{3})+$)/g, ",") : n;
        return _parts[1] + grouped + _parts[3];
    }
    function _begin() {
        if (seen && _share === 0)
            _count.start();
    }

    shown: _at(_share)

    onSeenChanged: _begin()
    Component.onCompleted: _begin()

    NumberAnimation {
        id: _count

        target: root
        property: "_share"
        to: 1
        duration: root.duration
        easing.type: Easing.OutQuart
    }
}
