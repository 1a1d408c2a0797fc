pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// All slides, four in a row; the backup slides behind the others.
GridView {
    id: root

    required property Presenter talk

    // Cells that are still empty.
    readonly property var _made: []

    cellWidth: Math.floor(width / 4)
    cellHeight: Math.floor(cellWidth / talk.ratio + Theme.space4)
    clip: true
    currentIndex: talk.marked
    highlightMoveDuration: Theme.quick
    cacheBuffer: 0
    model: DelegateModel {
        model: root.talk.slides
        delegate: Pressable {
            id: _cell

            required property int index
            required property string json
            readonly property var slide: JSON.parse(json)
            readonly property bool _marked: index === root.talk.marked
            readonly property bool _framed: down || _marked || index === root.talk.audience

            function fill() {
                _small.at = index;
            }

            objectName: "slide-" + index
            width: root.cellWidth
            height: root.cellHeight
            label: slide.title
            onClicked: root.talk.jump(index)
            Component.onCompleted: {
                root._made.push(_cell);
                _filling.restart();
            }

            Rectangle {
                anchors.fill: _small
                anchors.margins: _cell._framed ? -Theme.space1 : -Theme.hairline
                radius: _cell._framed ? Theme.radiusSmall : 0
                color: _cell.down || _cell._marked ? Theme.accent("cyan") : _cell._framed ? Theme.accent("amber") : Theme.palette.line
            }
            ReadySlide {
                id: _small

                x: Theme.space1 * 1.5
                y: Theme.space1 * 1.5
                width: parent.width - Theme.space1 * 3
                height: width / root.talk.ratio
                talk: root.talk
            }
            Rectangle {
                anchors.right: _small.right
                anchors.top: _small.top
                width: _number.width + Theme.space2
                height: _number.height + Theme.space1
                color: Theme.tint(Theme.palette.groundDeep, 0.85)

                Label {
                    id: _number

                    anchors.centerIn: parent
                    text: _cell.slide.backup ? qsTr("Backup %1").arg(_cell.index + 1) : `${_cell.index + 1}`
                    font.pixelSize: Theme.small
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    Timer {
        // Not while the view makes its cells, which it does bit by bit: a slide measures its lines
        // when it is made, and needs all of them. One timer, and nothing called later: cells and
        // the window may be gone by then.
        id: _filling

        interval: 0
        onTriggered: root._made.splice(0).forEach(cell => cell?.fill())
    }
}
