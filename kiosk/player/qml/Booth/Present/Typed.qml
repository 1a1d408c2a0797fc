import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The number of a slide while it is typed.
Rectangle {
    id: root

    required property Presenter talk

    visible: talk.digits !== ""
    width: _number.width + Theme.space8
    height: _number.height + Theme.space4
    radius: Theme.radius
    color: Theme.palette.surfaceRaised
    border.width: Theme.hairline
    border.color: Theme.accent("cyan")

    Label {
        id: _number

        anchors.centerIn: parent
        text: root.talk.digits
        font.pixelSize: Theme.display
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}
