import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The clip over its place on the slide: its frames once there are any. Where it cannot be played
// the slide stays as it is, and `told` says so.
Item {
    id: root

    required property Presenter talk
    // Where the slide has it; empty while there is none.
    required property rect place
    // For the presenter, not for the audience.
    property bool told: false

    readonly property Clip _clip: talk.clip
    readonly property Film _film: _clip.film
    readonly property bool _on: place.width > 0 && _clip.state !== ""
    readonly property bool _runs: _on && _clip.state !== "ready" && _clip.state !== "failed"
    readonly property real _type: Math.min(width, height) / 1080

    Item {
        x: root.place.x
        y: root.place.y
        width: root.place.width
        height: root.place.height
        visible: root._on

        Rectangle {
            // Hides a still of another shape.
            anchors.fill: parent
            visible: _frame.visible && Math.abs(_frame.implicitWidth / _frame.implicitHeight - root._clip.ratio) > 0.02
            color: Theme.palette.groundDeep
        }
        Image {
            id: _frame

            objectName: "film"
            anchors.fill: parent
            visible: root._runs && status === Image.Ready
            source: root._runs ? root._film.frame : ""
            fillMode: Image.PreserveAspectFit
            cache: false
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 24 * root._type
            visible: _words.text.length > 0
            width: _words.width + 64 * root._type
            height: _words.height + 24 * root._type
            radius: 16 * root._type
            color: Theme.tint(Theme.palette.groundDeep, 0.84)

            Label {
                id: _words

                objectName: "cue"
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.place.width - 128 * root._type)
                text: root._runs ? root._film.cue : root.told && root._clip.state === "failed" ? qsTr("This clip cannot be played here.") : ""
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: 44 * root._type
            }
        }
    }
}
