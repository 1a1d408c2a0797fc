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
    readonly property bool _sided: (figures.length === 1 && room < Keynote.figure && width > Keynote.label * 14 || figures.length === 4 && _sideIsLarger()) && _compact()
    readonly property real _cellHeight: Keynote.gap + (_sided ? Math.max(_size * 1.16, _tallest) : _size * 1.16 + _tallest)

    // Of few figures in much room the words are larger, too.
    readonly property real _largest: figures.length < 3 && room > Keynote.shorter * 0.5 ? Keynote.lead : Keynote.label
    property real _label: Keynote.label
    property real _note: Keynote.least
    property real _size: Keynote.figureLeast
    property real _tallest: 0
    property bool _ready: false

    implicitHeight: _cellHeight * rows + Keynote.gap * 1.5 * (rows - 1)

    // One size for the words of all, and what they leave for the numbers.
    function arrange(): void {
        if (!_ready || width <= 0 || room <= 0)
            return;
        if (_sided)
            _size = _number((_cellWidth - _wordsWidth(_cellWidth)) / _widest(), _cellRoom - Keynote.gap * 2);
        for (let n = 0; n < _figures.count; n++)
            _place(_figure(n), n);
        _label = _largest;
        _note = Keynote.least;
        let label = _label, note = _note;
        for (let n = 0; n < _figures.count; n++) {
            label = Math.min(label, _figure(n).labelFitted);
            note = Math.min(note, _figure(n).noteFitted);
        }
        _label = label;
        _note = Math.min(note, Math.max(label, Keynote.aside));
        _tallest = _words();
        if (!_sided)
            _size = _number(_cellWidth * 0.98 / _widest(), _cellRoom - Keynote.gap - _tallest);
    }
    // By hand and not by bindings, which would be late for who measures the words.
    function _place(figure: SlideFigure, number: int): void {
        figure.width = _cellWidth;
        figure.room = _cellRoom;
        figure.beside = _sided ? _numbers(number % columns) : 0;
    }
    function _number(wide: real, high: real): real {
        return Math.floor(Math.max(Keynote.figureLeast, Math.min(most, wide, high / 1.16)));
    }
    // Whether numbers of four, two by two, are larger with their words at the right than below.
    function _sideIsLarger(): bool {
        const cell = (width - _gutter) / 2, high = (room - Keynote.gap * 1.5) / 2;
        const beside = Math.min((cell - _wordsWidth(cell)) / _widest(), (high - Keynote.gap * 2) / 1.16);
        return beside >= Math.min(cell / _widest(), (high - Keynote.gap - Keynote.label * 3) / 1.16);
    }
    function _wordsWidth(cell: real): real {
        return Math.min(Keynote.label * 7.5, cell * 0.54);
    }
    function _widest(): real {
        let widest = 1;
        for (let n = 0; n < _figures.count; n++)
            widest = Math.max(widest, _figure(n)?.need ?? 1);
        return widest;
    }
    // Of the numbers in a column.
    function _numbers(column: int): real {
        let widest = 0;
        for (let n = column; n < _figures.count; n += columns)
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
    // The number of columns that lets the numbers be largest, full rows before others, and room
    // for words below the numbers before none.
    function _best(): int {
        const count = figures.length;
        if (_sided)
            return count === 1 ? 1 : 2;
        let best = Math.min(count, 3), largest = 0;
        for (let columns = 1; columns <= Math.min(count, 3); columns++) {
            const rows = Math.ceil(count / columns);
            const wide = ((width - _gutter * (columns - 1)) / columns) / _widest();
            const high = (room - Keynote.gap * 1.5 * (rows - 1)) / rows - Keynote.gap - Keynote.label * 3;
            const narrow = (width - _gutter * (columns - 1)) / columns < Keynote.label * 6;
            const size = Math.min(most, wide, high / 1.16) * (count % columns === 0 ? 1 : 0.9) * (narrow ? 0.8 : 1);
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

    on_CellWidthChanged: arrange()
    on_CellRoomChanged: arrange()
    on_SidedChanged: arrange()
    Component.onCompleted: {
        _ready = true;
        arrange();
    }

    Repeater {
        id: _figures

        model: root.figures

        SlideFigure {
            required property int index
            required property var modelData

            x: index % root.columns * (root._cellWidth + root._gutter)
            y: Math.floor(index / root.columns) * (root._cellHeight + Keynote.gap * 1.5) + Keynote.gap
            figure: modelData
            accent: root.accent
            size: root._size
            labelSize: root._label
            noteSize: root._note
        }
    }
}
