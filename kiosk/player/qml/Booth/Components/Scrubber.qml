import QtQuick
import Booth.Theme

// Where a clip is, to be dragged or tapped; as high as a finger, whatever it looks like.
FocusScope {
    id: root

    required property real position
    required property real duration
    property color accent: Theme.accent("cyan")
    readonly property bool dragged: _touch.held

    property real _wanted: 0
    readonly property real _shown: duration > 0 ? Math.max(0, Math.min(1, (dragged ? _wanted : position) / duration)) : 0
    readonly property real _travel: width - _knob.width

    signal moved(real seconds)

    function _take(x: real, final_: bool) {
        const seconds = Math.max(0, Math.min(1, (x - _knob.width / 2) / _travel)) * duration;
        // Not at every px: each step decodes from the frame before.
        if (final_ || Math.abs(seconds - _wanted) > duration / 100) {
            _wanted = seconds;
            moved(seconds);
        }
    }

    implicitHeight: Theme.touch
    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Position in the clip")
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.moved(root.position + 5)
    Accessible.onDecreaseAction: root.moved(root.position - 5)

    Keys.onLeftPressed: root.moved(position - 5)
    Keys.onRightPressed: root.moved(position + 5)

    Rectangle {
        id: _track

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 12 * Theme.unit
        radius: height / 2
        color: Theme.palette.line

        Rectangle {
            width: _knob.x + _knob.width / 2
            height: parent.height
            radius: height / 2
            color: root.accent
        }
    }
    Rectangle {
        id: _knob

        x: root._shown * root._travel
        anchors.verticalCenter: parent.verticalCenter
        width: 56 * Theme.unit
        height: width
        radius: width / 2
        color: root.dragged ? root.accent : Theme.palette.ink

        FocusRing {
            target: root
            radius: parent.radius
        }
    }
    MultiPointTouchArea {
        id: _touch

        readonly property bool held: _finger.pressed

        anchors.fill: parent
        maximumTouchPoints: 1
        touchPoints: TouchPoint {
            id: _finger
        }
        onPressed: root._take(_finger.x, true)
        onUpdated: root._take(_finger.x, false)
        onReleased: root._take(_finger.x, true)
    }
}
