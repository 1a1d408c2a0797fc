import QtQuick
import Booth.Theme

SlideBase {
    id: root

    readonly property bool _pictured: !!slide.cover
    readonly property real _left: wide && _pictured ? inner * 0.56 : inner
    readonly property real _foot: height - Keynote.margin

    SlidePicture {
        visible: root._pictured
        x: root.wide ? root.width * 0.42 : 0
        y: root.wide ? Keynote.margin / 2 : Keynote.margin
        width: root.width - x
        height: root.wide ? root.height * 0.68 : root.height * 0.34
        picture: root.slide.cover ?? null
        detail: root.detail
    }
    FitText {
        id: _title

        x: Keynote.margin
        y: root.wide ? (root.slide.figures.length > 0 ? Keynote.margin * 1.9 : root.height * 0.32) : root._pictured ? root.height * 0.34 + Keynote.margin * 1.4 : root.height * 0.2
        width: root._left
        words: root.slide.title
        most: Keynote.hero
        room: root.height * (root.wide ? 0.36 : 0.24)
    }
    Rectangle {
        id: _rule

        x: Keynote.margin
        y: _title.y + _title.height + Keynote.gap
        width: Keynote.margin * 1.5
        height: Keynote.bar
        color: root.accent
    }
    FitText {
        x: Keynote.margin
        y: _rule.y + Keynote.gap * 1.5
        width: root._left
        words: root.slide.subtitle
        most: Keynote.lead
        room: Keynote.lead * 2.8
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
    SlideFigures {
        x: Keynote.margin
        y: root._foot - implicitHeight
        width: root.inner
        figures: root.slide.figures
        accent: root.accent
        room: root.height * (root.wide ? 0.31 : 0.3)
        most: Keynote.headline
    }
}
