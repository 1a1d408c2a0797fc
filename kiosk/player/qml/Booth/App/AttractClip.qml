import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// A clip of the attract loop, without its sound. Until its first frame, and where it cannot be
// played, it is its poster, or a still drawn here.
Item {
    id: root

    required property Film film
    required property var video
    // The clip's slide is on the screen: it is to play, from its beginning.
    property bool live: false
    // Whether it plays; the loop then waits for `ended`.
    readonly property bool playing: live && film.state === "playing"
    readonly property bool loading: _poster.loading

    signal ended

    onLiveChanged: {
        if (!live || Theme.reducedMotion)
            return;
        film.open(video.file, []);
        film.mute(true);
    }

    Photo {
        id: _poster

        anchors.fill: parent
        picture: root.video && root.video.poster ? root.video.poster : null
        cropped: true
        visible: picture !== null
    }
    Rectangle {
        anchors.centerIn: parent
        visible: !_poster.visible && !_frame.visible
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
    Image {
        id: _frame

        objectName: "film"
        anchors.fill: parent
        visible: root.live && source.toString().length > 0 && root.film.state !== "failed"
        source: root.live ? root.film.frame : ""
        fillMode: Image.PreserveAspectCrop
        cache: false
    }
    Connections {
        target: root.film
        enabled: root.live

        function onChanged() {
            if (root.film.state === "ended")
                root.ended();
        }
    }
}
