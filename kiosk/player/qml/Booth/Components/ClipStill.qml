import QtQuick
import Booth.Theme

// A clip that does not play: its poster, or where it has none, a plate of the booth's own.
Item {
    id: root

    required property var video
    property color accent: Theme.accent("cyan")

    readonly property bool loading: _art.status === Image.Loading
    readonly property bool _poster: !!root.video.poster

    Rectangle {
        anchors.fill: parent
        visible: !root._poster
        radius: Theme.radius
        border.width: Theme.hairline
        border.color: Theme.mix(Theme.palette.line, root.accent, 0.4)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.mix(Theme.palette.surface, root.accent, Theme.palette.glow * 2)
            }
            GradientStop {
                position: 1
                color: Theme.palette.surface
            }
        }

        Item {
            anchors.fill: parent
            anchors.margins: Theme.radius / 2
            clip: true

            Image {
                id: _art

                x: parent.width - width * 0.7
                y: -height * 0.3
                width: Math.max(root.width, root.height)
                height: width
                source: root._poster || Theme.scheme === "contrast" ? "" : Media.art("lattice.png")
                asynchronous: true
                opacity: Theme.palette.lit ? 0.35 : 0.6
            }
        }
    }
    Photo {
        anchors.fill: parent
        visible: root._poster
        picture: root.video.poster
        cropped: true
    }
}
