pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// Where each section begins, in two columns where there is the width.
GridView {
    id: root

    required property Presenter talk

    readonly property int _marked: talk.slides.sections.filter(section => section.at <= talk.marked).length - 1
    readonly property int _columns: width > Theme.touch * 12 ? 2 : 1

    cellWidth: Math.floor(width / _columns)
    cellHeight: Theme.touch + Theme.space2
    clip: true
    currentIndex: _marked
    highlightMoveDuration: Theme.quick
    cacheBuffer: 0
    model: DelegateModel {
        model: root.talk.slides.sections
        delegate: Pressable {
            id: _row

            required property int index
            required property var modelData

            objectName: "section-" + index
            width: root.cellWidth - (root._columns > 1 ? Theme.space2 : 0)
            height: Theme.touch
            label: modelData.title
            onClicked: root.talk.jump(modelData.at)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusSmall
                color: _row.down || _row.index === root._marked ? Theme.palette.surfaceRaised : Theme.palette.surface
                border.width: _row.index === root._marked ? Theme.hairline * 3 : 0
                border.color: Theme.accent("cyan")
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
}
