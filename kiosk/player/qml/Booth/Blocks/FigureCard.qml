import QtQuick
import Booth.Theme
import Booth.Components

// One figure: the number large, what it counts below.
Item {
    id: root

    required property var figure
    property color accent: Theme.accent("cyan")
    property real size: 72 * Theme.unit * Math.sqrt(Theme.textScale)

    implicitHeight: _column.height

    Rectangle {
        width: 4 * Theme.unit
        height: parent.height
        radius: width / 2
        color: root.accent
    }
    Column {
        id: _column

        x: Theme.space3
        width: root.width - x
        spacing: Theme.space1 / 2

        FigureText {
            width: parent.width
            figure: root.figure
            size: root.size
            color: root.accent
        }
        BalancedLabel {
            width: parent.width
            text: root.figure.label
            font.pixelSize: Theme.small * 1.1
            lineHeight: Theme.leadingNote
            color: Theme.palette.ink
        }
        BalancedLabel {
            width: parent.width
            visible: text.length > 0
            text: root.figure.note
            font.pixelSize: Theme.small
            lineHeight: Theme.leadingNote
            color: Theme.palette.inkFaint
        }
    }
}
