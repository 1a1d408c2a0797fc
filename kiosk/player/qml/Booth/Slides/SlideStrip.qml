pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Names in their order along the foot of a slide, those that are spoken of in the accent.
Item {
    id: root

    required property var names
    required property color accent
    required property bool wide
    // From 1; 0 for all of them.
    property int current: 0
    property real room: 4000

    readonly property int _columns: wide ? (names.length <= 4 ? names.length : Math.ceil(names.length / 2)) : names.length > 4 ? 2 : 1
    readonly property int _rows: Math.ceil(names.length / Math.max(1, _columns))
    readonly property real _cell: (width - Keynote.gap * (_columns - 1)) / Math.max(1, _columns)
    readonly property real _row: (room - Keynote.gap * (_rows - 1)) / Math.max(1, _rows)
    property real _size: Keynote.least
    property real _tallest: 0
    property bool _ready: false
    property bool _trying: false

    implicitHeight: names.length > 0 ? (_tallest + Keynote.gap) * _rows + Keynote.gap * (_rows - 1) : 0

    function arrange(): void {
        if (!_ready || width <= 0 || room <= 0 || names.length === 0)
            return;
        _trying = true;
        _size = Fitting.largest(Keynote.least, Keynote.floor, size => {
            root._size = size;
            return root._measured() + Keynote.gap <= root._row && (size <= Keynote.small || root._whole());
        });
        _trying = false;
        _tallest = Math.min(_measured(), _row - Keynote.gap);
    }
    function _measured(): real {
        let tallest = 0;
        for (let n = 0; n < _names.count; n++)
            tallest = Math.max(tallest, (_names.itemAt(n) as StripName)?.implicitHeight ?? 0);
        return tallest;
    }
    // Whether no word is broken.
    function _whole(): bool {
        for (let n = 0; n < _names.count; n++)
            if (!(_names.itemAt(n) as StripName)?.whole)
                return false;
        return true;
    }

    component StripName: Item {
        id: _name

        required property int index
        required property string modelData
        readonly property bool whole: _text.whole
        readonly property bool lit: root.current === 0 || root.current === index + 1

        x: index % root._columns * (root._cell + Keynote.gap)
        y: Math.floor(index / root._columns) * (root._tallest + Keynote.gap * 2)
        width: root._cell
        implicitHeight: _text.implicitHeight

        Rectangle {
            width: parent.width
            height: _name.lit ? Keynote.bar : Keynote.rule
            color: _name.lit ? root.accent : Theme.palette.line
        }
        Label {
            y: Keynote.gap
            text: _name.index + 1
            font.pixelSize: root._size
            font.weight: Font.Bold
            color: _name.lit ? root.accent : Theme.palette.inkFaint
        }
        FitText {
            id: _text

            x: root._size * 1.1
            y: Keynote.gap
            width: parent.width - x
            words: _name.modelData
            most: root._size
            room: root._trying ? 4000 : root._row - Keynote.gap
            font.weight: root.current > 0 && _name.lit ? Font.Bold : Font.Normal
            color: _name.lit ? Theme.palette.ink : Theme.palette.inkFaint
        }
    }

    onWidthChanged: arrange()
    onRoomChanged: arrange()
    Component.onCompleted: {
        _ready = true;
        arrange();
    }

    Repeater {
        id: _names

        model: root.names

        StripName {}
    }
}
