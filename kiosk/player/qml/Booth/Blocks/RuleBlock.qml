import QtQuick
import Booth.Theme

BlockBase {
    id: root

    implicitHeight: Theme.space4

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 96 * Theme.unit
        height: 4 * Theme.unit
        radius: height / 2
        color: root.accent
    }
}
