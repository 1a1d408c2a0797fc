import QtQuick
import Booth.Theme

SlideBase {
    id: root

    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: Keynote.margin
        width: root.inner
        title: root.slide.title
        accent: root.accent
    }
    SlideFigures {
        readonly property real _top: _heading.y + _heading.height + Keynote.gapLarge

        x: Keynote.margin
        y: _top + Math.max(0, (room - implicitHeight) * 0.4)
        width: root.inner
        figures: root.slide.figures
        accent: root.accent
        room: root.foot - _top
    }
}
