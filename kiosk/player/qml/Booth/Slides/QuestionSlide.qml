import QtQuick
import Booth.Theme
import Booth.Components

SlideBase {
    id: root

    readonly property real _listed: slide.points.length > 0 ? _points.implicitHeight + Keynote.gapLarge : 0
    readonly property real _head: Keynote.margin + _number.height + Keynote.gap
    readonly property real _end: foot - _listed

    Label {
        id: _number

        visible: root.slide.number > 0
        x: Keynote.margin
        y: Keynote.margin
        text: "Q" + root.slide.number
        font.pixelSize: Keynote.headline
        font.weight: Font.Bold
        color: root.accent
    }
    FitText {
        id: _speaker

        readonly property real _indent: _number.visible ? _number.width + Keynote.gapLarge : 0

        x: Keynote.margin + _indent
        y: Keynote.margin + (_number.height - height) / 2
        width: root.inner - _indent
        words: root.slide.speaker + (root.slide.role && root.slide.speaker ? "  " : "") + root.slide.role
        most: Keynote.least
        least: Keynote.aside
        room: _number.height
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
    FitText {
        x: Keynote.margin
        y: root._head + Math.max(0, (root._end - root._head - height) * 0.4)
        width: root.inner
        words: root.slide.title
        most: Keynote.headline
        room: root._end - root._head
    }
    SlideStrip {
        id: _points

        x: Keynote.margin
        y: root.foot - implicitHeight
        width: root.inner
        names: root.slide.points
        accent: root.accent
        wide: root.wide
        room: root.height * (root.wide ? 0.3 : 0.34)
    }
}
