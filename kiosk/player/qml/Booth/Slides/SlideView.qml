import QtQuick
import Booth.Theme
import Booth.Components

// One slide, filling its size: its section and its title.
Item {
    id: root

    required property var slide
    // From 1; 0 shows no number.
    property int number: 0
    property int count: 0
    property string deckTitle: ""
    readonly property bool loading: false

    Rectangle {
        anchors.fill: parent
        color: Theme.palette.ground
    }
    Label {
        x: root.width * 0.06
        y: root.height * 0.08
        width: root.width * 0.88
        text: root.slide?.section || root.deckTitle
        font.pixelSize: Math.max(1, root.height * 0.035)
        color: Theme.accent(root.slide?.accent ?? "")
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        x: root.width * 0.06
        width: root.width * 0.88
        text: root.slide?.title ?? ""
        font.pixelSize: Math.max(1, root.height * 0.08)
        font.weight: Font.Bold
        maximumLineCount: 5
        elide: Text.ElideRight
    }
}
