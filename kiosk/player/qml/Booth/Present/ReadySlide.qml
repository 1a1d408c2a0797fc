import QtQuick
import Booth.Core
import Booth.Slides

// A slide of the talk by its number; -1 for none.
SlideView {
    id: root

    required property Presenter talk
    property int at: -1

    slide: JSON.parse(talk.slides.at(at))
    number: at < talk.slides.given ? at + 1 : 0
    count: talk.slides.given
    deckTitle: talk.slides.title
}
