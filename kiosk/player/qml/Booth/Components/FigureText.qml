import QtQuick
import Booth.Theme

// A figure with its unit behind it, as large as the room allows.
Item {
    id: root

    required property var figure
    property real size: Theme.figure
    property color color: Theme.palette.ink
    property string shown: figure ? figure.value : ""

    readonly property real _unitRoom: _unit.visible ? _unit.implicitWidth + Theme.space1 : 0
    readonly property real _fit: Math.max(0.3, Math.min(1, (width - _unitRoom) / Math.max(1, _metrics.advanceWidth)))

    implicitWidth: Math.ceil(_metrics.advanceWidth + _unitRoom) + 2
    implicitHeight: size * 1.12

    Accessible.role: Accessible.StaticText
    Accessible.name: figure ? figure.value + figure.unit : ""

    TextMetrics {
        id: _metrics

        // The whole value, so that the size stays while the number counts up.
        text: root.figure ? root.figure.value : ""
        font.pixelSize: root.size
        font.weight: Font.Bold
    }
    Text {
        id: _value

        text: root.shown
        textFormat: Text.PlainText
        color: root.color
        font.pixelSize: root.size * root._fit
        font.weight: Font.Bold
        anchors.verticalCenter: parent.verticalCenter
    }
    Text {
        id: _unit

        visible: text.length > 0
        text: root.figure ? root.figure.unit : ""
        textFormat: Text.PlainText
        color: root.color
        font.pixelSize: Math.max(24 * Theme.unit, root.size * 0.34)
        anchors.left: _value.right
        anchors.leftMargin: Theme.space1
        anchors.baseline: _value.baseline
    }
}
