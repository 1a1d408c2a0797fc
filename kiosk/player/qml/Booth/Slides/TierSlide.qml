import QtQuick
import Booth.Theme

SlideBase {
    id: root

    readonly property real _foot: slide.names.length > 0 ? _names.implicitHeight + Keynote.gap : 0
    readonly property real _art: wide && slide.cover ? inner * 0.42 : inner

    SlidePicture {
        visible: !!root.slide.cover
        x: root.wide ? root.width - Keynote.margin - root._art : Keynote.margin
        y: Keynote.margin * 0.7
        width: root._art
        height: root.wide ? root.foot - root._foot - y : root.height * 0.3
        picture: root.slide.cover ?? null
        detail: root.detail
    }
    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: root.wide || !root.slide.cover ? Keynote.margin : root.height * 0.3 + Keynote.margin
        width: root.wide && root.slide.cover ? root.inner - root._art - Keynote.gap : root.inner
        title: root.slide.title
        icon: root.slide.icon ?? null
        accent: root.accent
        most: Keynote.headline * 0.85
        room: Keynote.title * 2.1
    }
    SlideStory {
        x: Keynote.margin
        y: _heading.y + _heading.height + Keynote.gap
        width: _heading.width
        height: root.foot - root._foot - y
        lines: Lines.of(root.slide.blocks)
        figures: root.slide.figures
        picture: null
        accent: root.accent
        wide: root.wide && !root.slide.cover
        detail: root.detail
    }
    SlideStrip {
        id: _names

        x: Keynote.margin
        y: root.foot - implicitHeight
        width: root.inner
        names: root.slide.names
        current: root.slide.number
        accent: root.accent
        wide: root.wide
        room: root.height * (root.wide ? 0.13 : 0.2)
    }
}
