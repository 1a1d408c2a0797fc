import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// A clip over the whole screen. It plays at once; the controls go while it does and come back
// at a touch, which then does nothing else.
OverlayBase {
    id: root

    readonly property var video: props.video
    readonly property Film film: booth.film
    readonly property bool playing: film.state === "playing"
    readonly property bool failed: film.state === "failed"
    readonly property bool framed: film.frame.toString().length > 0
    readonly property bool loading: playing && !framed
    property bool subtitled: true
    // In ms, without the clip going on before it no longer holds up the booth.
    property int patience: 8000

    property bool _stalled: false
    property bool _awake: true
    // The finger came down on a picture with its controls.
    property bool _pauses: false

    function _wake() {
        _awake = true;
        _sleep.restart();
    }

    coversBar: true
    busy: playing && !_stalled

    Component.onCompleted: film.open(video.file, video.cues)
    Component.onDestruction: film.close()

    Keys.onPressed: event => {
        _wake();
        event.accepted = _controls.take(event.key);
    }

    Timer {
        id: _stall

        interval: root.patience
        running: root.playing
        onTriggered: root._stalled = true
    }
    Connections {
        target: root.film

        function onMoved() {
            root._stalled = false;
            if (root.playing)
                _stall.restart();
        }
    }
    Timer {
        id: _sleep

        interval: 4000
        running: root.playing && root._awake && !_controls.held
        onTriggered: root._awake = false
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.palette.groundDeep

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onPressedChanged: {
                if (pressed) {
                    root._pauses = _controls.enabled;
                    root._wake();
                }
            }
            onTapped: {
                if (root._pauses)
                    root.film.toggle();
            }
        }
    }
    ClipStill {
        anchors.centerIn: parent
        visible: !root.framed
        width: Math.min(parent.width, parent.height * 16 / 9)
        height: width * 9 / 16
        video: root.video
    }
    Image {
        objectName: "film"
        anchors.fill: parent
        source: root.film.frame
        fillMode: Image.PreserveAspectFit
        cache: false

        Accessible.role: Accessible.Graphic
        Accessible.name: root.video.caption
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.failed
        width: Math.min(parent.width - Theme.margin * 2, _message.implicitWidth + Theme.space8)
        height: _message.height + Theme.space6
        radius: Theme.radius
        color: Theme.tint(Theme.palette.groundDeep, 0.9)

        Label {
            id: _message

            anchors.centerIn: parent
            width: root.width - Theme.margin * 2 - Theme.space8
            text: qsTr("This clip cannot be played here.")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.lead
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (_controls.enabled ? _controls.height : 0) + Theme.space3
        visible: root.subtitled && root.film.cue.length > 0
        width: Math.min(_cue.implicitWidth, _cue.width) + Theme.space6
        height: _cue.height + Theme.space2
        radius: Theme.radiusSmall
        color: Theme.tint(Theme.palette.groundDeep, 0.84)

        Label {
            id: _cue

            objectName: "cue"
            anchors.centerIn: parent
            width: Math.min(root.width - Theme.margin * 2 - Theme.space6, 1400 * Theme.unit)
            text: root.film.cue
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.lead
            lineHeight: Theme.leadingNote
        }
    }
    VideoControls {
        id: _controls

        anchors.bottom: parent.bottom
        width: parent.width
        film: root.film
        withSubtitles: root.video.cues.length > 0
        subtitled: root.subtitled
        enabled: root._awake || !root.playing
        opacity: enabled ? 1 : 0
        onTouched: root._wake()
        onSubtitlesAsked: root.subtitled = !root.subtitled
        onCloseAsked: root.closed()

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.move
            }
        }
    }
}
