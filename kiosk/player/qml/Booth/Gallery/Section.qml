import QtQuick
import Booth.Theme
import Booth.Components

// One component or block under its name, its specimens side by side.
Column {
    id: root

    // As its file, without the ending.
    required property string name
    default property alias specimens: _specimens.data

    objectName: name
    width: parent ? parent.width : 0
    spacing: Theme.space3
    topPadding: Theme.space3
    bottomPadding: Theme.space4

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.palette.line
    }
    Label {
        text: root.name
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        color: Theme.accent("cyan")

        Accessible.role: Accessible.Heading
    }
    Flow {
        id: _specimens

        width: parent.width
        spacing: Theme.space4
    }
}
