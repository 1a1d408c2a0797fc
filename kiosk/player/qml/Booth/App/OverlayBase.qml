import QtQuick
import Booth.Core
import Booth.Theme

// What every view over the page has. `OverlayHost` gives it its size and closes it on
// `closed`, on navigation and for the next visitor.
FocusScope {
    id: root

    required property Booth booth
    property var props: ({})
    // Whether it lies over the bottom bar too.
    property bool coversBar: false
    // Whether nothing of the page shows through: then it is not drawn, nor reached by the keyboard.
    property bool opaque: false
    // Whether it goes on in another language; one that shows a page's own data is closed.
    property bool speaksAll: false
    // Whether the visitor finds it again, with what `recall` gives as `props`, when they come back
    // from a page that was opened here or from a view that was shown over it.
    property bool returns: false
    // Height in px that it needs in reach mode, where it may be moved up and down.
    property real least: 840 * Theme.unit
    // Something plays: the booth does not ask whether anybody is there.
    property bool busy: false

    signal closed
    signal pageAsked(string id)

    // Closes the innermost thing that is open inside; false when there is none.
    function takeBack(): bool {
        return false;
    }
    // What to hand back as `props` on return.
    function recall(): var {
        return {};
    }

    Keys.onEscapePressed: root.closed()
}
