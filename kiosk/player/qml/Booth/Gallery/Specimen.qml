import QtQuick
import Booth.Theme
import Booth.Components

// One state of a component over its name. `pressed` and `focused` are brought about by a real
// finger and a real Tab: in a picture by who renders it, in a window by who looks.
Column {
    id: root

    property string showing: "normal"
    default property alias content: _slot.data
    readonly property Item subject: _slot.children.length > 0 ? _slot.children[0] as Item : null

    objectName: showing
    spacing: Theme.space1

    Item {
        id: _slot

        width: childrenRect.width
        height: childrenRect.height
    }
    Label {
        text: root.showing
        font.pixelSize: Theme.small
        color: Theme.palette.inkSoft
    }
}
