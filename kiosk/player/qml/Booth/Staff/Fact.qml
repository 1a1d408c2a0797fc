import QtQuick
import Booth.Theme
import Booth.Components

// A line of the panel: what it is, and how it stands.
Item {
    id: root

    required property string name
    required property string value
    property color tone: Theme.palette.ink

    height: Math.max(_name.height, _value.height) + Theme.space2

    Label {
        id: _name

        width: parent.width * 0.34
        text: root.name
        font.pixelSize: 28 * Theme.unit
        color: Theme.palette.inkSoft
    }
    Label {
        id: _value

        x: parent.width * 0.36
        width: parent.width - x
        text: root.value
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        font.pixelSize: 28 * Theme.unit
        color: root.tone
    }
}
