import QtQuick
import Booth.Theme
import Booth.Components

// What is typed, and how much it finds. Not typed into: the pad and the keyboard are.
Rectangle {
    id: root

    required property string typed
    required property string prompt
    property string found: ""

    readonly property bool _empty: typed.length === 0

    implicitHeight: 112 * Theme.unit
    radius: Theme.radiusSmall * 1.5
    color: Theme.palette.surface
    border.width: Theme.hairline * 2
    border.color: Theme.accent("cyan")

    Accessible.role: Accessible.EditableText
    Accessible.name: root.prompt
    Accessible.description: root.typed
    Accessible.searchEdit: true
    Accessible.focused: true

    Glyph {
        id: _glyph

        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        name: "magnify"
        size: 48 * Theme.unit
        color: Theme.accent("cyan")
    }
    Label {
        id: _typed

        objectName: "typed"
        x: _glyph.x + _glyph.width + Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, (_found.visible ? _found.x : root.width) - x - Theme.space3)
        text: root._empty ? root.prompt : root.typed
        wrapMode: Text.NoWrap
        elide: root._empty ? Text.ElideRight : Text.ElideLeft
        // Where the beginning gives way, Qt measures the dots without any.
        font.features: ({})
        font.pixelSize: root._empty ? Theme.lead * 0.84 : Theme.heading
        color: root._empty ? Theme.palette.inkFaint : Theme.palette.ink
    }
    Rectangle {
        // Where the next letter will stand. It does not blink: nothing moves while idle.
        x: _typed.x + (root._empty ? -Theme.space1 : _typed.width + (root.typed.endsWith(" ") ? Theme.space2 : 4 * Theme.unit))
        anchors.verticalCenter: parent.verticalCenter
        width: 4 * Theme.unit
        height: Theme.heading * 1.2
        radius: width / 2
        color: Theme.accent("cyan")
    }
    Label {
        id: _found

        objectName: "found"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        visible: text.length > 0
        text: root.found
        wrapMode: Text.NoWrap
        font.pixelSize: Theme.small
        color: Theme.palette.inkSoft

        onTextChanged: {
            if (_found.text.length > 0)
                Accessible.announce(_found.text);
        }
    }
}
