pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Beside a slide on paper: its number, its section, and lines to write on.
Item {
    id: root

    // Points of type.
    required property real pt
    required property var slide
    required property int number

    readonly property real _line: 25 * pt
    readonly property real _written: _section.y + (_section.text.length > 0 ? _section.height : 0)

    Rectangle {
        width: 22 * root.pt
        height: 2 * root.pt
        color: Theme.accent(root.slide.accent ?? "")
    }
    Label {
        id: _number

        y: 4 * root.pt
        text: String(root.number).padStart(2, "0")
        font.pixelSize: 20 * root.pt
        font.weight: Font.Bold
        lineHeight: 1
        color: Theme.accent(root.slide.accent ?? "")
    }
    BalancedLabel {
        id: _section

        anchors.top: _number.bottom
        width: parent.width
        text: root.slide.section ?? ""
        font.pixelSize: 9 * root.pt
        color: Theme.palette.inkFaint
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Repeater {
        // From below, as far as there is nothing else.
        model: Math.max(0, Math.floor((root.height - root._written - 6 * root.pt) / root._line))

        Rectangle {
            required property int index

            y: root.height - height - index * root._line
            width: root.width
            height: 1
            color: Theme.palette.line
        }
    }
}
