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
    // Whether it goes on in another language; one that shows a page's own data is closed.
    property bool speaksAll: false
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

    Keys.onEscapePressed: root.closed()
}
