pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// What a slide says, as large as fits: in one column, or in two where its lines are short.
Item {
    id: root

    required property var lines
    required property color accent
    property real room: 4000
    property real most: Keynote.body
    property real least: Keynote.least
    // Gives some of the size for lines that end by the sense.
    property bool bySense: false
    readonly property real fitted: _size

    property real _size: most
    property int _columns: 1
    property bool _ready: false
    readonly property real _gutter: Keynote.gapLarge
    readonly property real _column: Math.min(Keynote.measure * _size, (width - _gutter * (_columns - 1)) / _columns)

    function arrange(): void {
        if (!_ready || width <= 0 || room <= 0 || _lines.count === 0)
            return;
        _size = Fitting.largest(most, Math.min(most, least), _fits);
        if (!_fits(_size))
            _size = Fitting.largest(_size, Math.min(_size, Keynote.floor), _fits);
        _place();
        _endBySense();
    }

    // The largest size weighs against the worst end of a line; where lines are many, only against
    // one that tears a word.
    function _endBySense(): void {
        const largest = _size;
        let best = largest, least = 1;
        for (const share of bySense ? [1, 0.95, 0.9, 0.85, 0.8] : [1, 0.95, 0.9]) {
            const size = Math.floor(largest * share);
            if (size < Math.min(largest, Keynote.aside) || least < (bySense ? 0 : LineEnds.torn) || !_fits(size))
                continue;
            _place();
            const price = _dearest() + (1 - share) * 0.3;
            if (price < least)
                [best, least] = [size, price];
        }
        if (_size !== best) {
            _fits(best);
            _place();
        }
    }
    function _dearest(): real {
        let dearest = 0;
        for (let n = 0; n < _lines.count; n++)
            dearest = Math.max(dearest, _line(n).dear);
        return dearest;
    }
    function _fits(size: real): bool {
        root._size = size;
        for (let n = 0; n < _lines.count; n++)
            _line(n).widen();
        root._columns = 1;
        if (root._height(0, _lines.count) <= root.room)
            return true;
        if (_lines.count < 4 || !root._short())
            return false;
        root._columns = 2;
        const middle = root._break();
        return Math.max(root._height(0, middle), root._height(middle, _lines.count)) <= root.room;
    }
    function _short(): bool {
        for (let n = 0; n < _lines.count; n++)
            if (_line(n).widest > (root.width - root._gutter) / 2)
                return false;
        return true;
    }
    // Where the second column begins: so that it is no higher than the first.
    function _break(): int {
        const whole = root._height(0, _lines.count);
        let middle = 1;
        while (middle < _lines.count - 1 && root._height(0, middle) < whole / 2)
            middle++;
        return middle;
    }
    function _height(first: int, end: int): real {
        let height = 0;
        for (let n = first; n < end; n++)
            height += _line(n).implicitHeight + (n > first ? _line(n).gapAbove : 0);
        return height;
    }
    function _place(): void {
        const middle = _columns === 2 ? _break() : _lines.count;
        let y = 0, deepest = 0;
        for (let n = 0; n < _lines.count; n++) {
            const line = _line(n);
            line.balance();
            y = n === 0 || n === middle ? 0 : y + line.gapAbove;
            line.x = n < middle ? 0 : _column + _gutter;
            line.y = y;
            y += line.implicitHeight;
            deepest = Math.max(deepest, y);
        }
        implicitHeight = deepest;
    }
    function _line(number: int): SlideLine {
        return _lines.itemAt(number) as SlideLine;
    }

    onWidthChanged: arrange()
    onRoomChanged: arrange()
    Component.onCompleted: {
        _ready = true;
        arrange();
    }

    Repeater {
        id: _lines

        model: root.lines

        SlideLine {
            accent: root.accent
            size: root._size
            width: root._column
        }
    }
}
