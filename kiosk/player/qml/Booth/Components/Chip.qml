import QtQuick
import Booth.Theme

// Words in a pill, to be taken up at a touch.
Pressable {
    id: root

    property color accent: Theme.accent("cyan")

    implicitWidth: _text.implicitWidth + Theme.space4 * 2
    implicitHeight: Math.max(Theme.touch, _text.height + Theme.space3)

    Rectangle {
        anchors.fill: parent
        radius: Math.min(height, Theme.touch) / 2
        color: Theme.mix(Theme.palette.surface, root.accent, root.down ? 0.35 : 0.08)
        border.width: Theme.hairline
        border.color: root.down ? root.accent : Theme.mix(Theme.palette.line, root.accent, 0.5)
    }
    Label {
        id: _text

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space4
        width: Math.min(implicitWidth, root.width - Theme.space4 * 2)
        text: root.label
    }
}
