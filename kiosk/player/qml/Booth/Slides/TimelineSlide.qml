pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme
import Booth.Components

// Dates along a line: from left to right where the wall is wide, else from top to bottom.
SlideBase {
    id: root

    readonly property int _count: slide.events.length
    readonly property real _top: _heading.y + _heading.height + Keynote.gapLarge
    readonly property real _column: (inner - Keynote.gap * (_count - 1)) / Math.max(1, _count)
    readonly property real _row: (foot - _top) / Math.max(1, _count)
    readonly property real _line: wide ? _top + (foot - _top) * 0.24 : 0
    property real _size: Keynote.label

    function arrange(): void {
        _size = Fitting.largest(Keynote.label, Keynote.floor, size => {
            root._size = size;
            for (let n = 0; n < _events.count; n++)
                if (!(_events.itemAt(n) as TimelineEvent).fits)
                    return false;
            return true;
        });
    }

    component TimelineEvent: Item {
        id: _event

        required property int index
        required property var modelData
        readonly property bool fits: _words.y + _words.implicitHeight <= height && _when.fitted >= Math.min(Keynote.least, root._size)

        x: root.wide ? Keynote.margin + index * (root._column + Keynote.gap) : Keynote.margin
        y: root.wide ? root._line : root._top + index * root._row
        width: root.wide ? root._column : root.inner
        height: root.wide ? root.foot - y : root._row

        Rectangle {
            id: _rod

            x: root.wide ? 0 : 14
            y: root.wide ? -Keynote.rule / 2 : 40
            width: root.wide ? (_event.index < root._count - 1 ? parent.width + Keynote.gap : parent.width) : Keynote.rule
            height: root.wide ? Keynote.rule : _event.index < root._count - 1 ? parent.height : 0
            color: Theme.palette.line
        }
        Rectangle {
            y: root.wide ? -height / 2 : 24
            width: 32
            height: 32
            rotation: 45
            color: root.accent
        }
        FitText {
            id: _when

            x: root.wide ? 0 : 80
            y: root.wide ? -height - Keynote.gap : 0
            width: parent.width - x
            text: _event.modelData.when
            most: Keynote.title
            least: Keynote.aside
            room: root.wide ? root._line - root._top : Keynote.title * 1.3
            color: root.accent
        }
        MarkupText {
            id: _words

            x: root.wide ? 0 : 80
            y: root.wide ? Keynote.gap * 1.5 : _when.height
            width: parent.width - x
            height: Math.min(implicitHeight, parent.height - y)
            text: Lines.told(_event.modelData.text)
            font.pixelSize: root._size
            lineHeight: Theme.leadingTight
            elide: Text.ElideRight
        }
    }

    on_RowChanged: arrange()
    on_ColumnChanged: arrange()
    Component.onCompleted: arrange()

    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: Keynote.margin
        width: root.inner
        title: root.slide.title
        accent: root.accent
    }
    Repeater {
        id: _events

        model: root.slide.events

        TimelineEvent {}
    }
}
