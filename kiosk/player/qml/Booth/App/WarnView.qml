import QtQuick
import Booth.Theme
import Booth.Components

// Asks whether anybody is still there. Any touch says yes; it presses nothing beneath.
Rectangle {
    id: root

    required property int secondsLeft

    color: Theme.tint(Theme.palette.groundDeep, 0.9)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: _title.text

    Column {
        // The lower half, where a child and a wheelchair user look.
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.min(parent.height * 0.5 - height * 0.35, parent.height - height - Theme.space8)
        width: Math.min(parent.width - Theme.margin * 2, 1200 * Theme.unit)
        spacing: Theme.space3

        Label {
            id: _title

            width: parent.width
            text: qsTr("Are you still there?")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.headline
            font.weight: Font.Bold
        }
        Label {
            objectName: "countdown"
            width: parent.width
            text: root.secondsLeft
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: 220 * Theme.unit
            font.weight: Font.Bold
            color: Theme.accent("amber")
        }
        Label {
            width: parent.width
            text: qsTr("Then the exhibition begins anew for the next visitor.")
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.leading
            color: Theme.palette.inkSoft
        }
        Item {
            width: parent.width
            height: _yes.height + Theme.space3

            Action {
                id: _yes

                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                filled: true
                glyph: "gesture-tap"
                accent: Theme.accent("amber")
                label: qsTr("Touch anywhere to go on")
            }
        }
    }
}
