import QtQuick
import Booth.Theme
import Booth.Components

// What a sheet belongs to, and which one it is.
Item {
    id: root

    // Points of type.
    required property real pt
    required property string title
    required property string place

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.palette.line
    }
    Label {
        y: 7 * root.pt
        width: parent.width - _place.width - 24 * root.pt
        text: root.title
        font.pixelSize: 9 * root.pt
        color: Theme.palette.inkFaint
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Label {
        id: _place

        y: 7 * root.pt
        anchors.right: parent.right
        text: root.place
        font.pixelSize: 9 * root.pt
        color: Theme.palette.inkFaint
        wrapMode: Text.NoWrap
    }
}
