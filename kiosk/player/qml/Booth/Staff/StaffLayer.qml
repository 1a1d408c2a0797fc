pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme

// Lies over everything while staff are there. The window that has no exhibition has it too.
FocusScope {
    id: root

    required property Staff staff

    visible: staff.door !== "shut"
    enabled: visible

    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.groundDeep
    }
    // What lies beneath is not touched.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    PointHandler {
        onActiveChanged: root.staff.stir()
    }
    Loader {
        anchors.fill: parent
        active: root.staff.door === "pin" || root.staff.door === "new"
        focus: active
        sourceComponent: PinPad {
            focus: true
            staff: root.staff
        }
    }
    Loader {
        anchors.fill: parent
        active: root.staff.door === "open"
        focus: active
        sourceComponent: Panel {
            focus: true
            staff: root.staff
        }
    }
}
