pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Where each section begins.
ListView {
    id: root

    required property Presenter talk

    clip: true
    spacing: Theme.space1
    model: talk.sections

    delegate: Pressable {
        id: _row

        required property int index
        required property var modelData

        objectName: "section-" + index
        width: root.width
        height: Theme.touch
        label: modelData.title
        onClicked: root.talk.jump(modelData.at)

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusSmall
            color: _row.down ? Theme.palette.surfaceRaised : Theme.palette.surface
        }
        Rectangle {
            width: Theme.space1
            height: parent.height
            radius: width / 2
            color: Theme.accent(_row.modelData.accent)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space4
            width: parent.width - x - Theme.touch
            text: _row.modelData.title
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            text: `${_row.modelData.at + 1}`
            color: Theme.palette.inkSoft
            wrapMode: Text.NoWrap
        }
    }
}
