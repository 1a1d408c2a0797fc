import QtQuick
import Booth.Core
import Booth.Theme

// The second window of a talk.
Window {
    id: root

    required property Presenter talk
    required property string role

    color: Theme.palette.groundDeep
    title: talk.slides.title

    TalkView {
        anchors.fill: parent
        talk: root.talk
        role: root.role
    }
}
