pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Figures side by side in the room that there is, all of one size.
Item {
    id: root

    required property var figures
    required property color accent
    property real most: Keynote.figure
    property real room: 4000
    readonly property int columns: _best()
    readonly property int rows: Math.ceil(figures.length / Math.max(1, columns))

    readonly property real _gutter: Keynote.gapLarge
    readonly property real _cellWidth: (width - _gutter * (columns - 1)) / Math.max(1, columns)
    readonly property real _cellRoom: (room - Keynote.gap * 1.5 * (rows - 1)) / Math.max(1, rows)
    readonly property real _size: Math.floor(Math.max(Keynote.figureLeast, Math.min(most, _cellWidth * 0.98 / _widest(), (_cellRoom - Keynote.gap - _words()) / 1.16)))
    readonly property real _cellHeight: Keynote.gap + _size * 1.16 + _words()

    implicitHeight: _cellHeight * rows + Keynote.gap * 1.5 * (rows - 1)

    function _widest(): real {
        let widest = 1;
        for (let n = 0; n < _figures.count; n++)
            widest = Math.max(widest, _figure(n)?.need ?? 1);
        return widest;
    }
    function _words(): real {
        let tallest = 0;
        for (let n = 0; n < _figures.count; n++)
            tallest = Math.max(tallest, _figure(n)?.words ?? 0);
        return tallest;
    }
    // The number of columns that lets the numbers be largest, full rows before others.
    function _best(): int {
        const count = figures.length;
        let best = 1, largest = 0;
        for (let columns = 1; columns <= count; columns++) {
            const rows = Math.ceil(count / columns);
            const wide = ((width - _gutter * (columns - 1)) / columns) / _widest();
            const high = (room - Keynote.gap * 1.5 * (rows - 1)) / rows - Keynote.gap - Keynote.label * 3;
            const size = Math.min(most, wide, high / 1.16) * (count % columns === 0 ? 1 : 0.8);
            if (size > largest) {
                largest = size;
                best = columns;
            }
        }
        return best;
    }
    function _figure(number: int): SlideFigure {
        return _figures.itemAt(number) as SlideFigure;
    }

    Repeater {
        id: _figures

        model: root.figures

        SlideFigure {
            id: _cell

            required property int index
            required property var modelData

            x: index % root.columns * (root._cellWidth + root._gutter)
            y: Math.floor(index / root.columns) * (root._cellHeight + Keynote.gap * 1.5) + Keynote.gap
            width: root._cellWidth
            figure: modelData
            accent: root.accent
            size: root._size
            room: root._cellRoom

            Rectangle {
                y: -Keynote.gap
                width: parent.width
                height: Keynote.rule / 2
                color: Theme.palette.line
            }
            Rectangle {
                y: -Keynote.gap
                width: Keynote.margin
                height: Keynote.rule
                color: _cell.accent
            }
        }
    }
}
