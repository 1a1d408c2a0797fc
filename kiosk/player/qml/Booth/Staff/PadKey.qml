import QtQuick
import Booth.Theme
import Booth.Components

// One key of the PIN pad.
Pressable {
    id: root

    property string figure: ""
    property string glyph: ""
    property bool filled: false

    width: 150 * Theme.unit
    height: Theme.touch * 1.1
    opacity: enabled ? 1 : 0.4

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: root.filled ? Theme.mix(Theme.palette.surface, Theme.accent("cyan"), root.down ? 0.6 : 0.3) : root.down ? Theme.palette.surfaceRaised : Theme.palette.surface
        border.width: Theme.hairline
        border.color: root.down ? Theme.accent("cyan") : Theme.palette.line
    }
    Label {
        anchors.centerIn: parent
        text: root.figure
        font.pixelSize: 48 * Theme.unit
        font.weight: Font.Bold
    }
    Glyph {
        anchors.centerIn: parent
        name: root.glyph
        size: 48 * Theme.unit
    }
}
