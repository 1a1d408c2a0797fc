import QtQuick
import Booth.Theme
import Booth.Components

SlideBase {
    id: root

    readonly property bool _pictured: !!slide.cover
    readonly property real _left: wide && _pictured ? inner * 0.56 : inner
    readonly property real _top: wide || !_pictured ? Keynote.margin * 1.2 : height * 0.36
    readonly property real _listed: slide.items.length > 0 ? _items.implicitHeight + Keynote.gapLarge : 0

    SlidePicture {
        visible: root._pictured
        x: root.wide ? root._left + Keynote.margin + Keynote.gap : Keynote.margin
        y: root.wide ? Keynote.margin * 0.6 : Keynote.margin
        width: root.wide ? root.width - x - Keynote.margin / 2 : root.inner
        height: root.wide ? root.foot - y - root._listed : root.height * 0.32
        picture: root.slide.cover ?? null
        detail: root.detail
    }
    Label {
        id: _number

        visible: root.slide.number > 0
        x: Keynote.margin
        y: root._top
        text: String(root.slide.number).padStart(2, "0")
        font.pixelSize: Keynote.headline * 1.3
        font.weight: Font.Bold
        color: root.accent
    }
    Label {
        visible: _number.visible && root.slide.total > 0
        x: _number.x + _number.width + Keynote.gap
        y: _number.y + _number.baselineOffset - baselineOffset
        text: "/ " + String(root.slide.total).padStart(2, "0")
        font.pixelSize: Keynote.lead
        color: Theme.palette.inkFaint
    }
    FitText {
        id: _title

        x: Keynote.margin
        y: _number.visible ? _number.y + _number.height + Keynote.gap / 2 : root._top
        width: root._left
        words: root.slide.title
        most: root.slide.subtitle.length > 0 ? Keynote.headline : Keynote.hero
        oneLine: 0.64
        room: Math.max(Keynote.title, (root.foot - root._listed - y) * 0.6)
    }
    FitText {
        x: Keynote.margin
        y: _title.y + _title.height + Keynote.gap
        width: root._left
        words: root.slide.subtitle
        most: Keynote.lead
        room: Math.max(Keynote.lead, root.foot - root._listed - y)
        font.weight: Font.Normal
        color: Theme.palette.inkSoft
    }
    SlideStrip {
        id: _items

        x: Keynote.margin
        y: root.foot - implicitHeight
        width: root.inner
        names: root.slide.items
        accent: root.accent
        wide: root.wide
        room: root.height * (root.wide ? 0.34 : 0.3)
    }
}
