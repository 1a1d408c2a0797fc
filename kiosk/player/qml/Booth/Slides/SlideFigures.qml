pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// Figures in a grid of at most three columns, all of one size. One in little room, and four on a
// wide wall, which are two by two, have their words at the right.
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
    readonly property bool _sided: (figures.length === 1 && room < Keynote.figure && width > Keynote.label * 14 || figures.length === 4 && width > Keynote.shorter && room < width * 0.6) && _compact()
    readonly property real _size: _sided ? Math.floor(Math.max(Keynote.figureLeast, Math.min(most, (_cellWidth - Math.min(Keynote.label * 7.5, _cellWidth * 0.5)) / _widest(), (_cellRoom - Keynote.gap * 2) / 1.16))) : Math.floor(Math.max(Keynote.figureLeast, Math.min(most, _cellWidth * 0.98 / _widest(), (_cellRoom - Keynote.gap - _words()) / 1.16)))
    readonly property real _cellHeight: Keynote.gap + (_sided ? Math.max(_size * 1.16, _words()) : _size * 1.16 + _words())

    implicitHeight: _cellHeight * rows + Keynote.gap * 1.5 * (rows - 1)

    function _widest(): real {
        let widest = 1;
        for (let n = 0; n < _figures.count; n++)
            widest = Math.max(widest, _figure(n)?.need ?? 1);
        return widest;
    }
    function _number(): real {
        let widest = 0;
        for (let n = 0; n < _figures.count; n++)
            widest = Math.max(widest, _figure(n)?.number ?? 0);
        return widest;
    }
    function _words(): real {
        let tallest = 0;
        for (let n = 0; n < _figures.count; n++)
            tallest = Math.max(tallest, _figure(n)?.words ?? 0);
        return tallest;
    }
    function _compact(): bool {
        for (let n = 0; n < _figures.count; n++)
            if (!_figure(n)?.compact)
                return false;
        return _figures.count > 0;
    }
    // The number of columns that lets the numbers be largest, full rows before others.
    function _best(): int {
        const count = figures.length;
        if (_sided)
            return count === 1 ? 1 : 2;
        let best = Math.min(count, 3), largest = 0;
        for (let columns = 1; columns <= Math.min(count, 3); columns++) {
            const rows = Math.ceil(count / columns);
            const wide = ((width - _gutter * (columns - 1)) / columns) / _widest();
            const high = (room - Keynote.gap * 1.5 * (rows - 1)) / rows - Keynote.gap - Keynote.label * 3;
            const size = Math.min(most, wide, high / 1.16) * (count % columns === 0 ? 1 : 0.9);
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
            beside: root._sided ? root._number() : 0

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
