import QtQuick
import Booth.Theme
import Booth.Components

// The round sign of a place on a plan: its icon, else its number.
Rectangle {
    id: root

    required property var spot
    required property int number
    property real size: 72 * Theme.unit
    property bool lit: false
    property bool down: false
    property color accent: Theme.accent("cyan")

    readonly property color _ink: lit ? Theme.palette.inkOnAccent : accent

    width: size
    height: size
    radius: size / 2
    color: lit ? accent : Theme.mix(Theme.palette.surface, accent, down ? 0.45 : 0.12)
    border.width: Math.max(2, 4 * Theme.unit)
    border.color: lit ? Theme.mix(accent, Theme.palette.ink, 0.5) : accent

    Glyph {
        anchors.centerIn: parent
        visible: !!root.spot.icon
        icon: root.spot.icon ?? null
        size: root.size * 0.56
        color: root._ink
    }
    Text {
        anchors.centerIn: parent
        visible: !root.spot.icon
        text: root.number
        textFormat: Text.PlainText
        font.pixelSize: Math.max(24 * Theme.unit, root.size * 0.44)
        font.weight: Font.Bold
        color: root._ink
    }
}
