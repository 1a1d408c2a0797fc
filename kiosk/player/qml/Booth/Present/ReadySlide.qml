import QtQuick
import Booth.Core
import Booth.Slides

// A slide of the talk by its number; -1 for none.
SlideView {
    id: root

    required property Presenter talk
    property int at: -1

    // Goes up with another state of the deck.
    property int _script: 0

    slide: _script >= 0 ? JSON.parse(talk.slide(at)) : ({})
    number: at < talk.given ? at + 1 : 0
    count: talk.given
    deckTitle: talk.title

    Connections {
        target: root.talk

        function onScriptChanged() {
            root._script++;
        }
    }
}
