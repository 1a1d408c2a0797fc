pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Where one is in a run of cards: dashes, and "3 / 5" in words.
Row {
    id: root

    required property int count
    required property int current
    property color accent: Theme.accent("cyan")

    spacing: Theme.space1

    Accessible.role: Accessible.ProgressBar
    Accessible.name: (current + 1) + " / " + count

    Repeater {
        model: root.count > 12 ? 0 : root.count

        Rectangle {
            required property int index

            anchors.verticalCenter: parent.verticalCenter
            width: (index === root.current ? 48 : 20) * Theme.unit
            height: 8 * Theme.unit
            radius: height / 2
            color: index === root.current ? root.accent : Theme.palette.line

            Behavior on width {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.space1
        text: (root.current + 1) + " / " + root.count
        font.pixelSize: Theme.small
        color: Theme.palette.inkSoft
        wrapMode: Text.NoWrap
    }
}
