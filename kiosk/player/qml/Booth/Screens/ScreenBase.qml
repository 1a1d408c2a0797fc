import QtQuick
import Booth.Theme

// What every screen has: its page, the cards under it, and the ways out as signals.
FocusScope {
    id: root

    required property var page
    required property var cards
    // Gives the card of the page of an id; empty for one that is not there.
    property var cardOf: _id => ({})
    property var trail: []
    property var before: ({})
    property var after: ({})
    // What the screen remembered when the visitor left it; see `recall`.
    property var memory: ({})
    // Further views inside the page (an open question, a chosen tier): 0 is the page itself.
    property int viewCount: 1
    // Something inside is open that "back" closes before the page.
    property bool inside: false
    // Height in px that the screen needs in reach mode, where it may be moved up and down.
    property real least: 840 * Theme.unit
    // Handles the keys that nothing in the page takes; no stop of Tab, which would take that too.
    property Item keyed: null
    readonly property color accent: page.accent ? Theme.accent(page.accent) : Theme.accent("cyan")

    signal pageAsked(string id)
    signal linkFollowed(string link)
    // Wants something over the page: App/<Name>View.qml with `props`.
    signal overlayAsked(string name, var props)

    // Closes the innermost thing that is open inside the screen; false when there is none.
    function takeBack(): bool {
        return false;
    }
    // What to hand back as `memory` on return.
    function recall(): var {
        return {};
    }
    // Scrolls so that a part may be seen; used by the tour and the tests.
    function scrollTo(_offset: real) {
    }
    // Shows one of the views; used by the tour and the tests.
    function showView(_index: int) {
    }

    focus: true

    Keys.forwardTo: keyed ? [keyed] : []
}
