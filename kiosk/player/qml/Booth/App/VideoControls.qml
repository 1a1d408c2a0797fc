import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The controls of a clip along the lower edge, each as large as those of the bottom bar.
Rectangle {
    id: root

    required property Film film
    required property bool withSubtitles
    required property bool subtitled
    readonly property bool held: _scrubber.dragged

    readonly property bool _playing: film.state === "playing"
    readonly property bool _runs: film.state !== "failed"

    signal touched
    signal subtitlesAsked
    signal closeAsked

    // Does what a key stands for; false for a key that stands for nothing.
    function take(key: int): bool {
        switch (key) {
        case Qt.Key_Space:
            film.toggle();
            return true;
        case Qt.Key_Left:
            film.seek(film.position - 10);
            return true;
        case Qt.Key_Right:
            film.seek(film.position + 10);
            return true;
        case Qt.Key_M:
            film.mute(!film.muted);
            return true;
        case Qt.Key_C:
            subtitlesAsked();
            return true;
        }
        return false;
    }

    function _clock(seconds: real): string {
        const whole = Math.floor(seconds);
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }

    height: Theme.barHeight + (_runs ? _scrubber.height : 0)
    color: Theme.tint(Theme.palette.groundDeep, 0.9)

    PointHandler {
        onActiveChanged: root.touched()
    }
    TapHandler {
        // The panel itself pauses nothing.
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    Label {
        id: _time

        x: Theme.margin
        anchors.verticalCenter: _scrubber.verticalCenter
        visible: root._runs
        text: root._clock(root.film.position) + " / " + root._clock(root.film.duration)
        wrapMode: Text.NoWrap
        font.pixelSize: 28 * Theme.unit
        font.features: ({
                "tnum": 1
            })
    }
    Scrubber {
        id: _scrubber

        objectName: "scrubber"
        visible: root._runs
        x: Theme.margin + 220 * Theme.unit
        width: parent.width - x - Theme.margin
        position: root.film.position
        duration: root.film.duration
        onMoved: seconds => root.film.seek(seconds)
    }
    BarButton {
        x: Theme.margin - Theme.space3
        anchors.bottom: parent.bottom
        glyph: "close"
        label: qsTr("Close")
        onClicked: root.closeAsked()
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        visible: root._runs

        BarButton {
            glyph: "refresh"
            label: qsTr("Replay")
            onClicked: root.film.replay()
        }
        BarButton {
            objectName: "toggle"
            glyph: root._playing ? "pause" : "play"
            label: root._playing ? qsTr("Pause") : qsTr("Play")
            lit: true
            onClicked: root.film.toggle()
        }
        BarButton {
            glyph: "rewind-10"
            label: qsTr("Back 10 s")
            onClicked: root.film.seek(root.film.position - 10)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.space3
        anchors.bottom: parent.bottom
        visible: root._runs

        BarButton {
            visible: root.film.hasSound
            glyph: root.film.muted ? "volume-off" : "volume-high"
            label: qsTr("Sound")
            lit: !root.film.muted
            onClicked: root.film.mute(!root.film.muted)

            Accessible.checkable: true
            Accessible.checked: !root.film.muted
        }
        BarButton {
            visible: root.withSubtitles
            glyph: "subtitles-outline"
            label: qsTr("Subtitles")
            lit: root.subtitled
            onClicked: root.subtitlesAsked()

            Accessible.checkable: true
            Accessible.checked: root.subtitled
        }
    }
}
