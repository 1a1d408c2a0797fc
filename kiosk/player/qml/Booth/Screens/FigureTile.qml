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

    label: [figure.value + figure.unit, figure.label, figure.note].filter(s => s.length > 0).join(", ")

    Column {
        x: Theme.space4
        width: root.width - Theme.space4 * 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        CountUp {
            width: parent.width
            figure: root.figure
            seen: root.seen
            still: root.still
            size: (root.large ? 92 : 84) * Theme.unit * Math.sqrt(Theme.textScale)
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
