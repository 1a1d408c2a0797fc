import QtQuick
import Booth.Theme

// What every slide has: its data, and where on the canvas it may write.
Item {
    id: root

    required property var slide
    // px of the screen to a unit of the canvas.
    property real detail: 1
    // Where its clip plays; empty on a slide without one.
    property rect clipPlace

    readonly property color accent: Theme.accent(slide.accent ?? "")
    readonly property bool wide: width > height * 1.15
    readonly property real inner: width - Keynote.margin * 2
    // Where the room above the footer ends.
    readonly property real foot: height - Keynote.footer - Keynote.gap
}
