pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

BlockBase {
    id: root

    Column {
        width: root.width
        spacing: Theme.space1

        Repeater {
            model: root.block.items

            Item {
                id: _item

                required property var modelData
                readonly property real indent: modelData.depth * 48 * Theme.unit

                width: parent.width
                height: _text.height

                Label {
                    id: _marker

                    x: _item.indent
                    width: 48 * Theme.unit * Math.max(1, Theme.textScale)
                    text: _item.modelData.marker
                    font.pixelSize: root.textSize
                    lineHeight: Theme.leading
                    color: root.accent
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                }
                BalancedText {
                    id: _text

                    x: _marker.x + Math.max(_marker.width, _marker.implicitWidth + Theme.space1)
                    width: parent.width - x
                    text: _item.modelData.text
                    font.pixelSize: root.textSize
                    color: Theme.palette.inkSoft
                    linkColor: root.accent
                    onLinkFollowed: link => root.linkFollowed(link)
                }
            }
        }
    }
}
