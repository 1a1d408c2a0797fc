pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// A figure table as large figures side by side.
BlockBase {
    id: root

    readonly property int columns: Math.max(1, Math.min(block.items.length, Math.floor((width + Theme.space4) / (300 * Theme.unit * Theme.textScale))))

    Grid {
        width: root.width
        columns: root.columns
        columnSpacing: Theme.space4
        rowSpacing: Theme.space4

        Repeater {
            model: root.block.items

            FigureCard {
                required property var modelData

                width: (root.width - (root.columns - 1) * Theme.space4) / root.columns
                figure: modelData
                accent: root.accent
            }
        }
    }
}
