pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Two to four headline figures, as large as there is room, counting up.
Item {
    id: root

    required property var figures
    property bool seen: false

    readonly property int _columns: figures.length > 2 ? 2 : 1
    readonly property int _rows: Math.ceil(figures.length / _columns)

    Grid {
        anchors.centerIn: parent
        columns: root._columns

        Repeater {
            model: root.figures

            Item {
                id: _cell

                required property int index
                required property var modelData

                width: root.width * 0.86 / root._columns
                height: root.height * (Theme.wide ? 0.72 : 0.8) / Math.max(2, root._rows)

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.space4
                    spacing: Theme.space1

                    CountUp {
                        width: parent.width
                        figure: _cell.modelData
                        size: (root._columns === 1 ? 220 : 152) * Theme.unit
                        color: Theme.accent(["cyan", "amber", "green", "violet"][_cell.index])
                        seen: root.seen
                        still: Theme.reducedMotion
                        duration: 2200
                    }
                    Label {
                        width: parent.width
                        text: _cell.modelData.label
                        font.pixelSize: 40 * Theme.unit
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                }
            }
        }
    }
}
