import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The invitation while nobody is there.
Item {
    id: root

    property Booth booth: null
    property bool running: true

    Backdrop {
        anchors.fill: parent
    }
    Label {
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        text: root.booth ? root.booth.exhibitTitle : ""
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Theme.display
        font.weight: Font.Bold
    }
}
