import QtQuick
import Booth.Theme
import Booth.Components

// One figure of the wall. Its number counts up once, when it is first seen.
Card {
    id: root

    required property var figure
    property bool large: false
    property bool still: false
    property bool seen: false

    // The number inside the value, with what stands around it: "100+" is 100 and "+".
    readonly property var _parts: /^(\D*)(\d[\d,]*)(.*)$/.exec(figure.value)
    readonly property real _target: _parts ? Number(_parts[2].replace(/,/g, "")) : 0
    property real _share: still || !_parts ? 1 : 0

    function _at(share: real): string {
        if (!_parts || share >= 1)
            return figure.value;
        const n = Math.round(_target * share);
        const grouped = _parts[2].includes(",") ? n.toString().replace(/\B(?=(\d{3})+$)/g, ",") : n;
        return _parts[1] + grouped + _parts[3];
    }

    label: [figure.value + figure.unit, figure.label, figure.note].filter(s => s.length > 0).join(", ")

    onSeenChanged: {
        if (seen && _share === 0)
            _count.start();
    }
    Component.onCompleted: {
        if (seen && _share === 0)
            _count.start();
    }

    NumberAnimation {
        id: _count

        target: root
        property: "_share"
        to: 1
        duration: Theme.slow
        easing.type: Easing.OutQuart
    }
    Column {
        x: Theme.space4
        width: root.width - Theme.space4 * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        FigureText {
            width: parent.width
            figure: root.figure
            shown: root._at(root._share)
            size: (root.large ? 104 : 84) * Theme.unit * Math.sqrt(Theme.textScale)
            color: root.accent
        }
        Label {
            width: parent.width
            text: root.figure.label
            font.pixelSize: root.large ? Theme.body : 28 * Theme.unit * Theme.textScale
            lineHeight: Theme.leadingNote
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: root.figure.note
            font.pixelSize: Theme.small
            maximumLineCount: 1
            elide: Text.ElideRight
            color: Theme.palette.inkFaint
        }
    }
}
