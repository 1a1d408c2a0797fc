import QtQuick
import Booth.Theme
import Booth.Components

// A slide on the console with its heading; what it is given as content lies over the slide.
Item {
    id: root

    property string heading: ""
    property color tone: Theme.palette.line
    default property alias content: _inside.data

    readonly property real headHeight: 44 * Theme.unit

    Label {
        height: root.headHeight
        text: root.heading
        font.pixelSize: Theme.small
        color: Theme.palette.inkSoft
        wrapMode: Text.NoWrap
    }
    Rectangle {
        y: root.headHeight
        width: parent.width
        height: parent.height - y
        color: Theme.palette.groundDeep
        border.width: Theme.hairline * 3
        border.color: root.tone
    }
    Item {
        id: _inside

        x: Theme.hairline * 3
        y: root.headHeight + x
        width: parent.width - x * 2
        height: parent.height - y - x
        clip: true
    }
}
