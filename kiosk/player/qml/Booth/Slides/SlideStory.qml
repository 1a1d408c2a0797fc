import QtQuick
import Booth.Theme

// What a slide tells, in a box: text, figures and a picture, whichever there are.
Item {
    id: root

    required property var lines
    required property var figures
    required property var picture
    required property color accent
    required property bool wide
    required property real detail
    property bool centred: false
    // A sentence or two that have the slide to themselves.
    property bool proclaimed: !_pictured && !_counted && Lines.proclaimed(lines)

    readonly property bool _pictured: !!picture && !!picture.file
    readonly property bool _counted: figures.length > 0
    readonly property bool _told: lines.length > 0
    // The picture on the right, or above; the figures left of the text, or above it.
    readonly property bool _aside: wide && _pictured && (_counted || _told)
    readonly property real _left: _aside ? (width - Keynote.gapLarge) * 0.56 : width
    readonly property real _between: Keynote.gap * 1.25
    readonly property real _top: _pictured && !_aside ? (_counted || _told ? height * 0.36 : height) : 0
    readonly property real _rest: height - _top - (_top > 0 && (_counted || _told) ? Keynote.gapLarge : 0)
    readonly property bool _beside: wide && !_pictured && _counted && _told
    readonly property real _figuresRoom: _beside || !_told ? _rest : Math.max(_rest * 0.3, Math.min(_rest * 0.62, _rest - _between - Lines.height(lines, _left, Keynote.least)))
    readonly property real _used: _beside ? Math.max(_figures.implicitHeight, _body.implicitHeight) : (_counted ? _figures.implicitHeight : 0) + (_counted && _told ? _between : 0) + (_told ? _body.implicitHeight : 0)
    readonly property real _y: height - _rest + (centred || proclaimed || _pictured ? Math.max(0, (_rest - _used) * 0.4) : 0)

    Rectangle {
        visible: root.proclaimed
        y: root._y
        width: Keynote.bar
        height: _body.implicitHeight
        color: root.accent
    }
    SlidePicture {
        visible: root._pictured
        x: root._aside ? root._left + Keynote.gapLarge : 0
        width: root._aside ? root.width - x : root.width
        height: root._aside ? root.height : root._top
        picture: root._pictured ? root.picture : null
        detail: root.detail
    }
    SlideFigures {
        id: _figures

        visible: root._counted
        y: root._y
        width: root._beside ? (root.width - Keynote.gapLarge * 1.5) * (root.figures.length > 2 ? 0.52 : 0.44) : root._left
        figures: root.figures
        accent: root.accent
        room: root._figuresRoom
        most: root._told ? Keynote.figure * 0.75 : Keynote.figure
    }
    SlideBody {
        id: _body

        visible: root._told
        x: root._beside ? _figures.width + Keynote.gapLarge * 1.5 : root.proclaimed ? Keynote.gapLarge : 0
        y: root._y + (root._beside ? 0 : root._counted ? _figures.implicitHeight + root._between : 0)
        width: root._left - x
        lines: root.lines
        accent: root.accent
        bySense: root.proclaimed
        room: root._beside || !root._counted ? root._rest : root._rest - _figures.implicitHeight - root._between
        most: root._counted || root._pictured ? Keynote.body : root.proclaimed ? Keynote.proclaimed : Keynote.statement
    }
}
