import QtQuick
import Booth.Theme

// What every block has.
Item {
    property var block
    property color accent: Theme.accent("cyan")
    property real textSize: Theme.body

    signal linkFollowed(string link)

    implicitHeight: childrenRect.height
}
