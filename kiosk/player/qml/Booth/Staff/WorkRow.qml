import QtQuick
import Booth.Theme
import Booth.Components

// A work in the program and the name of its licence; pressed, its text is read.
Pressable {
    id: root

    required property string name
    required property string licence

    height: Math.max(Theme.touch, _name.height + Theme.space3 * 2)
    label: name
    spoken: `${name}, ${licence}`

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: root.down ? Theme.mix(Theme.palette.surface, Theme.accent("cyan"), 0.25) : Theme.palette.surface
        border.width: Theme.hairline
        border.color: Theme.palette.line
    }
    Label {
        id: _name

        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.5 - x
        text: root.name
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        font.pixelSize: 30 * Theme.unit

        Accessible.ignored: true
    }
    Label {
        x: parent.width * 0.5 + Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.space3
        text: root.licence
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        font.pixelSize: 26 * Theme.unit
        color: Theme.palette.inkSoft

        Accessible.ignored: true
    }
}
