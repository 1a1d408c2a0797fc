import QtQuick
import Booth.Theme

SlideBase {
    id: root

    // What comes before and behind the points has no title of its own.
    readonly property bool _framing: slide.number === 0
    readonly property var _pictures: Lines.pictures(slide.blocks)

    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: Keynote.margin
        width: root.inner
        eyebrow: root._framing ? root.slide.title : root.slide.question
        title: root._framing ? "" : root.slide.title
        icon: root.slide.icon ?? null
        accent: root.accent
        most: Keynote.headline * 0.85
    }
    SlideStory {
        x: Keynote.margin
        y: _heading.y + _heading.height + Keynote.gapLarge
        width: root.inner
        height: root.foot - y
        lines: Lines.of(root.slide.blocks)
        figures: [...root.slide.figures, ...Lines.figures(root.slide.blocks)]
        picture: root._pictures.length > 0 ? root._pictures[0] : null
        accent: root.accent
        wide: root.wide
        detail: root.detail
        centred: true
        proclaimed: root._framing && !picture || (!picture && figures.length === 0 && Lines.proclaimed(lines))
    }
}
