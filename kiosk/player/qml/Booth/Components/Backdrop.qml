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
    Image {
        anchors.right: parent.right
        anchors.top: parent.top
        width: 1100 * Theme.unit
        height: width
        source: Theme.scheme === "contrast" ? "" : Media.art("lattice.png")
        asynchronous: true
        opacity: Theme.palette.lit ? 0.35 : 0.55
    }
}
