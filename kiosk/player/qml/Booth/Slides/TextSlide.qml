import QtQuick
import Booth.Theme
import Booth.Components

SlideBase {
    id: root

    readonly property var _pictures: Lines.pictures(slide.blocks)

    SlideHeading {
        id: _heading

        x: Keynote.margin
        y: Keynote.margin
        width: root.inner - _part.width
        title: root.slide.title
        accent: root.accent
    }
    Label {
        id: _part

        anchors.right: parent.right
        anchors.rightMargin: Keynote.margin
        y: Keynote.margin + Keynote.gap
        width: visible ? implicitWidth + Keynote.gap : 0
        visible: root.slide.parts > 1
        text: root.slide.part + " / " + root.slide.parts
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Keynote.aside
        color: root.accent
        wrapMode: Text.NoWrap
    }
    SlideStory {
        x: Keynote.margin
        y: _heading.y + _heading.height + Keynote.gapLarge
        width: root.inner
        height: root.foot - y
        lines: Lines.of(root.slide.blocks)
        figures: Lines.figures(root.slide.blocks)
        picture: root._pictures.length > 0 ? root._pictures[0] : null
        accent: root.accent
        wide: root.wide
        detail: root.detail
    }
}
