import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    implicitHeight: _text.height + Theme.space4 * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: Theme.palette.surface
        border.width: Theme.hairline
        border.color: Theme.palette.line
    }
    Label {
        id: _text

        x: Theme.space4
        y: Theme.space4
        width: root.width - Theme.space4 * 2
        text: root.block.text
        font.family: Icons.mono
        font.pixelSize: Theme.small * 1.08
        lineHeight: Theme.leadingNote
        wrapMode: Text.WrapAnywhere
        color: Theme.palette.inkSoft
    }
}
