pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A timeline from top to bottom.
BlockBase {
    id: root

    Column {
        width: root.width

        Repeater {
            model: root.block.events

            Item {
                id: _event

                required property int index
                required property var modelData
                readonly property bool last: index === root.block.events.length - 1

                width: root.width
                height: _words.height + (last ? 0 : Theme.space4)

                Rectangle {
                    x: 13 * Theme.unit
                    y: _dot.y + _dot.height / 2
                    visible: !_event.last
                    width: 4 * Theme.unit
                    height: parent.height
                    color: Theme.palette.line
                }
                Rectangle {
                    id: _dot

                    // In the middle of the date's line.
                    y: Theme.title * 0.66 - height / 2
                    width: 30 * Theme.unit
                    height: width
                    radius: width / 2
                    color: Theme.palette.ground
                    border.width: 6 * Theme.unit
                    border.color: root.accent
                }
                Column {
                    id: _words

                    x: 72 * Theme.unit
                    width: parent.width - x

                    Label {
                        width: parent.width
                        text: _event.modelData.when
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                        color: root.accent
                    }
                    BalancedText {
                        width: parent.width
                        text: _event.modelData.text
                        color: Theme.palette.inkSoft
                        linkColor: root.accent
                        onLinkFollowed: link => root.linkFollowed(link)
                    }
                }
            }
        }
    }
}
