import QtQuick
import Booth.Theme

// The ground under everything: deep colour, and the lattice breathing in a corner.
Item {
    id: root

    property color accent: Theme.palette.line

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.palette.ground
            }
            GradientStop {
                position: 1
                color: Theme.palette.groundDeep
            }
        }
    }
    Lattice {
        anchors.right: parent.right
        anchors.top: parent.top
    }
}
