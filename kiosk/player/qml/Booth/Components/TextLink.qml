pragma ComponentBehavior: Bound
import QtQuick
import Booth.Theme

// One link of a text as a stop of the keyboard and of a screen reader; fingers touch the text.
Item {
    id: root

    required property Text host
    required property string link
    required property string words

    // Where its words stand, a rectangle a line; looked for only while they are marked.
    readonly property var _places: activeFocus ? _find() : []

    signal followed(string link)

    // Asks the text along the middle of each line.
    function _find(): var {
        const places = [];
        const tall = host.contentHeight / Math.max(1, host.lineCount);
        const step = 6 * Theme.unit;
        for (let line = 0; line < host.lineCount; line++) {
            const y = host.topPadding + tall * (line + 0.5);
            let from = -1, to = -1;
            for (let x = host.leftPadding; x < host.width; x += step) {
                if (host.linkAt(x, y) !== link)
                    continue;
                from = from < 0 ? x : from;
                to = x;
            }
            if (from >= 0)
                places.push(Qt.rect(from - step, y - tall / 2, to - from + step * 2, tall));
        }
        return places;
    }

    x: _places.length > 0 ? _places[0].x : 0
    y: _places.length > 0 ? _places[0].y : 0
    width: _places.length > 0 ? _places[0].width : 0
    height: _places.length > 0 ? _places[0].height : 0
    activeFocusOnTab: true

    Accessible.role: Accessible.Link
    Accessible.name: words
    Accessible.focusable: true
    Accessible.onPressAction: root.followed(root.link)

    Keys.onReturnPressed: root.followed(root.link)
    Keys.onEnterPressed: root.followed(root.link)
    Keys.onSpacePressed: root.followed(root.link)

    Repeater {
        model: root._places

        FocusRing {
            required property rect modelData

            x: modelData.x - root.x
            y: modelData.y - root.y
            width: modelData.width
            height: modelData.height
            target: root
        }
    }
}
