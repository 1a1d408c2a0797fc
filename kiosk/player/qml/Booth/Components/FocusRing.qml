import QtQuick
import Booth.Theme

// Shows where the keyboard is: around its parent, if not laid elsewhere. Two lines, so that it is seen on any colour.
Rectangle {
    id: root

    required property Item target

    width: parent?.width ?? 0
    height: parent?.height ?? 0
    z: 3
    visible: target.activeFocus && target.Window.activeFocusItem === target
    color: "transparent"
    radius: Theme.radiusSmall
    border.width: Theme.ring
    border.color: Theme.palette.ring

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.border.width
        color: "transparent"
        radius: Math.max(0, root.radius - root.border.width)
        border.width: Theme.ring / 2
        border.color: Theme.palette.groundDeep
    }
}
