import QtQuick
import Booth.Core

// One slide of the attract loop as it was when it came: its picture, and when that has been read,
// its words; both at once would be too much for one frame.
Item {
    id: root

    required property Film film
    required property rect paneRect
    required property rect wordsRect
    // Of the pane, towards the words: there it melts into the ground.
    property real edge: 0
    property var slide: ({})
    property var said: ({})
    property string title: ""
    property string lang: ""
    property int step: 0
    property real seconds: 9
    property bool live: false
    property bool settled: false
    property alias paneOpacity: _pane.opacity
    property alias wordsOpacity: _words.opacity
    readonly property alias loading: _pane.loading
    readonly property alias covers: _pane.covers
    readonly property alias playing: _pane.playing

    signal ended

    function take(loop: Attract) {
        step = loop.step;
        seconds = loop.seconds;
        slide = loop.slide;
    }
    function say(loop: Attract) {
        title = loop.title;
        lang = loop.lang;
        said = slide;
    }
    function clear() {
        live = false;
        slide = {};
        said = {};
        title = "";
        lang = "";
    }

    visible: lang.length > 0

    AttractPane {
        id: _pane

        film: root.film
        x: root.paneRect.x
        y: root.paneRect.y
        width: root.paneRect.width
        height: root.paneRect.height
        slide: root.slide
        edge: root.edge
        step: root.step
        seconds: root.seconds
        live: root.live
        settled: root.settled
        onEnded: root.ended()
    }
    AttractWords {
        id: _words

        x: root.wordsRect.x
        y: root.wordsRect.y
        width: root.wordsRect.width
        height: root.wordsRect.height
        slide: root.said
        title: root.title
        lang: root.lang
        live: root.live
    }
}
