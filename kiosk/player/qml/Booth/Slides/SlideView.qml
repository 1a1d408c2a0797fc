pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// One slide, filling its size. It is laid out on a canvas whose shorter side is always the same
// and scaled as a whole: wall, thumbnail and print break their lines alike.
Item {
    id: root

    required property var slide
    // From 1; 0 shows no number.
    property int number: 0
    property int count: 0
    property string deckTitle: ""
    // Pictures are drawn finer than this view is by as much, as for print.
    property real finer: 1
    // Where its clip plays; empty on a slide without one.
    readonly property rect clipPlace: {
        const on = (_slide.item as SlideBase)?.clipPlace ?? Qt.rect(0, 0, 0, 0);
        return Qt.rect(on.x * _scale, on.y * _scale, on.width * _scale, on.height * _scale);
    }
    readonly property bool loading: _slide.status === Loader.Loading

    readonly property real _scale: Math.max(0.01, Math.min(width, height) / Keynote.shorter)
    // Of the canvas. A slide finds the sizes of its type when it is made: for another shape it is
    // made anew.
    readonly property size _shape: Qt.size(Math.round(width / _scale), Math.round(height / _scale))
    property bool _made: false
    readonly property bool _bare: slide?.kind === "title" || slide?.kind === "end"

    // Whether everything of it is there, pictures too.
    function whole(): bool {
        return !loading && _isThere(_canvas);
    }

    function _isThere(item: Item): bool {
        return [...item.children].every(child => child["loading"] !== true && _isThere(child));
    }
    function _fill(): void {
        const kind = slide?.kind ?? "";
        if (kind === "")
            _slide.source = "";
        else
            _slide.setSource(Qt.resolvedUrl(kind.charAt(0).toUpperCase() + kind.slice(1) + "Slide.qml"), {
                slide: slide,
                width: _shape.width,
                height: _shape.height,
                detail: Qt.binding(() => root._scale * root.finer)
            });
    }

    clip: true

    onSlideChanged: _fill()
    on_ShapeChanged: {
        if (_made)
            _fill();
    }
    Component.onCompleted: {
        _made = true;
        _fill();
    }

    Item {
        id: _canvas

        width: root.width / root._scale
        height: root.height / root._scale
        scale: root._scale
        transformOrigin: Item.TopLeft

        SlideGround {
            anchors.fill: parent
            detail: root._scale * root.finer
            strong: root._bare || root.slide?.kind === "section"
        }
        Loader {
            id: _slide
        }
        SlideFooter {
            visible: !root._bare
            anchors.bottom: parent.bottom
            width: parent.width
            section: root.slide?.section || root.deckTitle
            number: root.number
            count: root.count
            accent: Theme.accent(root.slide?.accent ?? "")
        }
    }
}
