import QtQuick
import Booth.Theme

// What every block has.
Item {
    property var block
    property color accent: Theme.accent("cyan")
    property real textSize: Theme.body

    signal linkFollowed(string link)
    // Wants something over the page: App/<Name>View.qml with `props`.
    signal overlayAsked(string name, var props)

    implicitHeight: childrenRect.height
}
