import QtQuick
import Booth.Theme
import Booth.Components

// One figure, as large as the screen, with what is known of it.
FocusScope {
    id: root

    required property var figure
    required property var page
    property color accent: Theme.accent("amber")

    signal closed
    signal pageAsked(string id)

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.palette.groundDeep, 0.92)
    }
    Pressable {
        // A tap anywhere puts it back.
        anchors.fill: parent
        label: qsTr("Close")
        activeFocusOnTab: false
        onClicked: root.closed()

        // The button says it too.
        Accessible.ignored: true
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(root.width - Theme.margin * 2, 1200 * Theme.unit)
        spacing: Theme.space3

        FigureText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, implicitWidth)
            figure: root.figure
            size: Math.min(280 * Theme.unit, root.height * 0.32)
            color: root.accent
        }
        BalancedLabel {
            width: parent.width
            text: root.figure ? root.figure.label : ""
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
        BalancedLabel {
            width: parent.width
            visible: text.length > 0
            text: root.figure ? root.figure.note : ""
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.leading
            color: Theme.palette.inkSoft
        }
        SourceNote {
            width: parent.width
            page: root.page
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space3

            Action {
                label: qsTr("Close")
                glyph: "close"
                accent: root.accent
                onClicked: root.closed()
            }
            Action {
                visible: !!root.figure && root.figure.story.length > 0
                filled: true
                label: qsTr("Read more")
                glyph: "arrow-right"
                accent: root.accent
                onClicked: root.pageAsked(root.figure.story)
            }
        }
    }
}
