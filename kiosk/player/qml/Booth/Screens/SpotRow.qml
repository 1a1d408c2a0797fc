import QtQuick
import Booth.Theme
import Booth.Components

// A place of a plan as a line of the list.
Card {
    id: root

    required property var spot
    required property int number
    readonly property real wanted: Math.max(Theme.touch, _title.height + Theme.space2)

    readonly property bool _roomy: width > 400 * Theme.unit

    label: spot.title

    SpotBadge {
        id: _badge

        x: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        size: 60 * Theme.unit
        spot: root.spot
        number: root.number
        accent: root.accent
        down: root.down
    }
    Label {
        id: _title

        x: _badge.x + _badge.width + Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        width: (root._roomy ? _arrow.x : parent.width) - x - Theme.space1
        text: root.spot.title
        font.pixelSize: root._roomy ? Theme.small * 1.2 : Theme.chinese ? Theme.small * 1.1 : Theme.small
        lineHeight: Theme.leadingNote
    }
    Glyph {
        id: _arrow

        visible: root._roomy
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-right"
        size: 36 * Theme.unit
        color: Theme.palette.inkSoft
    }
}
