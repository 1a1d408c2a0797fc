pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Slides

// What a window of the talk shows.
Item {
    id: root

    required property Presenter talk
    // "audience", "console" or "both".
    required property string role

    readonly property string _spoken: talk.slides.spoken

    // Before a slide is laid out.
    on_SpokenChanged: Phrases.spoken = _spoken

    Loader {
        anchors.fill: parent
        sourceComponent: root.role === "console" ? _console : _audience
    }
    Component {
        id: _console

        Console {
            talk: root.talk
        }
    }
    Component {
        id: _audience

        Audience {
            talk: root.talk
            withRemote: root.role === "both"
        }
    }
}
