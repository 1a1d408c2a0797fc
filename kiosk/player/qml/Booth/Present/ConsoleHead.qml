import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The watch, how far the talk is, and the time of day: in a row, or `upright` one below the other.
Item {
    id: root

    required property Presenter talk
    property bool upright: false

    property date _now: new Date()

    implicitHeight: _pace.height

    Pace {
        id: _pace

        talk: root.talk
        upright: root.upright
    }
    Column {
        id: _count

        readonly property real _middle: (root.width - width) / 2

        // In the middle of the screen, on a narrow one between its neighbours.
        x: root.upright ? 0 : _middle > _pace.width + Theme.space4 ? _middle : (_pace.width + _clock.x - width) / 2
        y: root.upright ? _clock.y + (_clock.height - height) / 2 : (root.height - height) / 2

        Label {
            anchors.horizontalCenter: root.upright ? undefined : parent.horizontalCenter
            text: root.talk.at < root.talk.slides.given ? `${root.talk.at + 1} / ${root.talk.slides.given}` : qsTr("Backup %1").arg(root.talk.at + 1)
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
        Label {
            anchors.horizontalCenter: root.upright ? undefined : parent.horizontalCenter
            text: qsTr("%1 to come").arg(root.talk.left)
            font.pixelSize: Theme.small
            color: Theme.palette.inkSoft
            wrapMode: Text.NoWrap
        }
    }
    Label {
        id: _clock

        anchors.right: parent.right
        y: root.upright ? root.height - height : (root.height - height) / 2
        text: Qt.formatTime(root._now, "hh:mm")
        font.pixelSize: Theme.headline
        color: Theme.palette.inkSoft
        wrapMode: Text.NoWrap
    }
    Connections {
        target: root.talk.watch

        function onTicked() {
            root._now = new Date();
        }
    }
}
