pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// A table: columns as wide as their text wants, the whole as wide as the page; where that
// is too narrow to read, it is flicked sideways.
BlockBase {
    id: root

    readonly property int columns: block.header.length
    readonly property real pad: Theme.space3
    readonly property var shares: _measure()
    readonly property real least: 150 * Theme.unit * Theme.textScale
    readonly property real full: Math.max(width, columns * least)

    function _measure(): var {
        const weights = [];
        for (let c = 0; c < columns; c++) {
            let longest = block.header[c].length;
            for (const row of block.rows)
                longest = Math.max(longest, Math.min(40, row[c].length));
            weights.push(Math.max(4, Math.sqrt(longest) * 3));
        }
        const sum = weights.reduce((a, b) => a + b, 0);
        return weights.map(w => w / sum);
    }
    function _alignment(column: int): int {
        return ({
                left: Text.AlignLeft,
                center: Text.AlignHCenter,
                right: Text.AlignRight
            })[block.align[column]];
    }

    implicitHeight: _flick.height

    Flickable {
        id: _flick

        width: root.width
        height: _rows.height
        contentWidth: root.full
        contentHeight: _rows.height
        flickableDirection: Flickable.HorizontalFlick
        interactive: root.full > root.width
        clip: interactive

        Column {
            id: _rows

            width: root.full

            Repeater {
                model: [root.block.header, ...root.block.rows]

                Item {
                    id: _row

                    required property int index
                    required property var modelData

                    width: root.full
                    height: _cells.height

                    Rectangle {
                        anchors.fill: parent
                        radius: _row.index === 0 ? Theme.radiusSmall : 0
                        color: _row.index === 0 ? Theme.mix(Theme.palette.surface, root.accent, 0.16) : _row.index % 2 ? "transparent" : Theme.tint(Theme.palette.surface, 0.6)
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.palette.line
                    }
                    Row {
                        id: _cells

                        Repeater {
                            model: _row.modelData

                            MarkupText {
                                required property int index
                                required property var modelData

                                width: root.full * root.shares[index]
                                padding: root.pad * 0.75
                                text: modelData
                                horizontalAlignment: root._alignment(index)
                                font.pixelSize: Theme.small * 1.1
                                font.weight: _row.index === 0 ? Font.Bold : Font.Normal
                                color: _row.index === 0 ? Theme.palette.ink : Theme.palette.inkSoft
                                linkColor: root.accent
                                onLinkFollowed: link => root.linkFollowed(link)
                            }
                        }
                    }
                }
            }
        }
    }
}
