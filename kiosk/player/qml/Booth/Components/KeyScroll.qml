import QtQuick
import Booth.Theme

// Moves a flickable by keys, and brings into sight what the keyboard's focus goes to inside it.
Item {
    id: root

    required property Flickable flickable
    // Room above and below what is brought into sight.
    property real before: Theme.space6
    property real after: Theme.touch

    // What has the focus inside the flickable.
    readonly property Item _held: _inside(Window.activeFocusItem)
    readonly property real _mostX: Math.max(0, flickable.contentWidth - flickable.width)
    readonly property real _mostY: Math.max(0, flickable.contentHeight - flickable.height)

    // Moves by an arrow key or a page; false when the key is none of these or there is no way.
    function _move(key: int): bool {
        const page = flickable.height * 0.8;
        const ways = {
            [Qt.Key_Up]: ["contentY", -Theme.touch],
            [Qt.Key_Down]: ["contentY", Theme.touch],
            [Qt.Key_PageUp]: ["contentY", -page],
            [Qt.Key_PageDown]: ["contentY", page],
            [Qt.Key_Home]: ["contentY", -_mostY],
            [Qt.Key_End]: ["contentY", _mostY],
            [Qt.Key_Left]: ["contentX", -Theme.touch * 2],
            [Qt.Key_Right]: ["contentX", Theme.touch * 2]
        };
        const way = ways[key];
        return way !== undefined && _go(way[0], _aim(way[0]) + way[1]);
    }

    function _go(axis: string, wanted: real): bool {
        const to = Math.max(0, Math.min(axis === "contentY" ? _mostY : _mostX, wanted));
        if (Math.abs(to - _aim(axis)) < 1)
            return false;
        _glide.stop();
        _glide.property = axis;
        _glide.to = to;
        _glide.start();
        return true;
    }
    // Where the flickable is, or will be when it has come to rest.
    function _aim(axis: string): real {
        return _glide.running && _glide.property === axis ? _glide.to : flickable[axis];
    }
    function _reveal() {
        if (_held === null)
            return;
        const at = flickable.contentItem.mapFromItem(_held, 0, 0);
        _show("contentY", at.y - before, at.y + _held.height + after, flickable.height);
        _show("contentX", at.x - before, at.x + _held.width + after, flickable.width);
    }
    function _inside(item: Item): Item {
        let above = item;
        while (above !== null && above !== flickable.contentItem)
            above = above.parent;
        return above !== null ? item : null;
    }
    function _show(axis: string, from: real, to: real, room: real) {
        const at = _aim(axis);
        if (from < at || to - from > room)
            _go(axis, from);
        else if (to > at + room)
            _go(axis, to - room);
    }

    Keys.onPressed: event => event.accepted = _move(event.key)

    on_HeldChanged: _reveal()

    // A link in a text takes its place only when it has the focus.
    Connections {
        target: root._held

        function onHeightChanged() {
            root._reveal();
        }
    }
    NumberAnimation {
        id: _glide

        target: root.flickable
        duration: Theme.quick
        easing.type: Easing.OutCubic
    }
}
