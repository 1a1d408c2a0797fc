import QtQuick
import Booth.Theme

// A figure with its unit behind it, or below where there is no room, as large as fits.
Item {
    id: root

    required property var figure
    property real size: Theme.figure
    property color color: Theme.palette.ink
    property string shown: figure ? figure.value : ""

    readonly property real _unitRoom: _unit.text.length > 0 ? _measured.advanceWidth + Theme.space1 : 0
    readonly property bool _stacked: width > 0 && _metrics.advanceWidth + _unitRoom > width && _measured.advanceWidth > width * 0.45
    readonly property real _fit: Math.max(0.3, Math.min(1, (width - (_stacked ? 0 : _unitRoom)) / Math.max(1, _metrics.advanceWidth)))

    implicitWidth: Math.ceil(_metrics.advanceWidth + _unitRoom) + 2
    implicitHeight: size * 1.12 + (_stacked ? _unit.height : 0)

    Accessible.role: Accessible.StaticText
    Accessible.name: figure ? figure.value + figure.unit : ""

    TextMetrics {
        id: _metrics

        // The whole value, so that the size stays while the number counts up.
        text: root.figure ? root.figure.value : ""
        font.pixelSize: root.size
        font.weight: Font.Bold
    }
    TextMetrics {
        id: _measured

        text: _unit.text
        font: _unit.font
    }
    Text {
        id: _value

        y: (root.size * 1.12 - implicitHeight) / 2
        text: root.shown
        textFormat: Text.PlainText
        color: root.color
        font.pixelSize: Math.max(24 * Theme.unit, root.size * root._fit)
        font.weight: Font.Bold
    }
    Text {
        id: _unit

        visible: text.length > 0
        x: root._stacked ? 0 : _value.implicitWidth + Theme.space1
        y: root._stacked ? root.size * 1.12 : _value.y + _value.baselineOffset - baselineOffset
        width: root._stacked ? root.width : implicitWidth
        text: root.figure ? root.figure.unit : ""
        textFormat: Text.PlainText
        wrapMode: root._stacked ? Text.Wrap : Text.NoWrap
        color: root.color
        font.pixelSize: Math.max(Theme.small, root.size * 0.34)
    }
}
