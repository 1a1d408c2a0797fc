import QtQuick
import Booth.Theme
import Booth.Components

// The ground of a slide: deep colour, and the lattice in a corner.
Item {
    id: root

    property real detail: 1
    property bool strong: false
    readonly property bool loading: _lattice.status === Image.Loading

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
        id: _lattice

        anchors.right: parent.right
        anchors.top: parent.top
        width: root.strong ? 1400 : 1000
        height: width
        mipmap: true
        asynchronous: true
        sourceSize.width: Math.min(1400, Math.pow(2, Math.ceil(Math.log2(Math.max(64, width * root.detail)))))
        source: Theme.scheme === "contrast" ? "" : Media.art("lattice.png")
        opacity: (root.strong ? 1.5 : 1) * (Theme.palette.lit ? 0.3 : 0.4)
    }
}
