import QtQuick
import Booth.Theme
import Booth.Components

// A clip that does not play: its poster, or a plate in its place, and on it what a tap does.
PictureSlide {
    id: root

    readonly property real _plate: Math.min(shown.width, shown.height * 16 / 9)

    picture: slide.video.poster ?? null
    clipPlace: shown

    ClipStill {
        x: root.shown.x + (root.shown.width - width) / 2
        y: root.shown.y + (root.shown.height - height) / 2
        width: root._plate
        height: width * 9 / 16
        visible: root.picture === null
        video: root.slide.video
        accent: root.accent
    }
    Rectangle {
        x: root.shown.x + (root.shown.width - width) / 2
        y: root.shown.y + (root.shown.height - height) / 2
        width: 176
        height: width
        radius: width / 2
        color: Theme.tint(Theme.palette.groundDeep, 0.82)
        border.width: Keynote.rule
        border.color: root.accent

        Glyph {
            anchors.centerIn: parent
            name: "play"
            size: 104
            color: Theme.palette.ink
        }
    }
}
