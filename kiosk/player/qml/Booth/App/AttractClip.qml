import QtQuick
import Booth.Theme
import Booth.Components

// A clip of the attract loop. Without a player it is its poster, or a still drawn here.
Item {
    id: root

    required property var video
    // The clip's slide is on the screen: it is to play, from its beginning.
    property bool live: false
    // Whether it plays; the loop then waits for `ended`.
    property bool playing: false
    readonly property bool loading: _poster.loading

    signal ended

    Photo {
        id: _poster

        anchors.fill: parent
        picture: root.video && root.video.poster ? root.video.poster : null
        cropped: true
        visible: picture !== null
    }
    Rectangle {
        anchors.centerIn: parent
        visible: !_poster.visible
        width: 220 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.mix(Theme.palette.ground, Theme.accent("cyan"), 0.2)
        border.width: Theme.hairline * 2
        border.color: Theme.accent("cyan")

        Glyph {
            anchors.centerIn: parent
            name: "play"
            size: 120 * Theme.unit
            color: Theme.accent("cyan")
        }
    }
}
