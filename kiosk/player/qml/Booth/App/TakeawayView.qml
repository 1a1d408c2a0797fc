import QtQuick
import Booth.Theme
import Booth.Components

// An address to take away: a code large enough to scan at arm's length, with its words below it,
// or beside it where there is little height.
OverlayBase {
    id: root

    readonly property var takeaway: props

    readonly property bool _low: height < 800 * Theme.unit
    readonly property real _side: Math.min(460 * Theme.unit, height - Theme.space3 * 2)

    least: 400 * Theme.unit

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.palette.groundDeep, 0.94)
    }
    Pressable {
        anchors.fill: parent
        label: qsTr("Close")
        activeFocusOnTab: false
        onClicked: root.closed()

        // The button says it too.
        Accessible.ignored: true
    }
    Grid {
        anchors.centerIn: parent
        columns: root._low ? 2 : 1
        spacing: root._low ? Theme.space6 : Theme.space3
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Label {
            visible: !root._low
            width: _words.width
            text: qsTr("Scan to take it with you")
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
        Rectangle {
            width: _code.width
            height: width
            radius: Theme.radiusSmall
            color: "#ffffff"

            Image {
                id: _code

                objectName: "code"

                readonly property int modules: root.takeaway.code.width
                readonly property int step: Math.max(1, Math.floor(root._side / modules))

                width: modules * step
                height: width
                smooth: false
                source: Media.source(root.takeaway.code.file)
            }
        }
        Column {
            id: _words

            readonly property int alignment: root._low ? Text.AlignLeft : Text.AlignHCenter

            width: root._low ? Math.min(root.width - root._side - Theme.margin * 2 - Theme.space6, 800 * Theme.unit) : Math.min(root.width - Theme.margin * 2, 1000 * Theme.unit)
            spacing: Theme.space2

            Label {
                visible: root._low
                width: parent.width
                text: qsTr("Scan to take it with you")
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
            }
            Label {
                width: parent.width
                text: root.takeaway.label
                horizontalAlignment: _words.alignment
                maximumLineCount: root._low ? 2 : 3
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: root.takeaway.text !== root.takeaway.label
                text: root.takeaway.text
                horizontalAlignment: _words.alignment
                wrapMode: Text.WrapAnywhere
                maximumLineCount: root._low ? 2 : 3
                elide: Text.ElideRight
                font.pixelSize: Theme.small
                color: Theme.palette.inkFaint
            }
            Action {
                x: root._low ? 0 : (parent.width - width) / 2
                label: qsTr("Close")
                glyph: "close"
                onClicked: root.closed()
            }
        }
    }
}
