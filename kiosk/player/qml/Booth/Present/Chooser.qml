pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme

// Lies over everything while a slide is chosen: as a grid, or by section.
Rectangle {
    id: root

    required property Presenter talk

    visible: talk.view !== ""
    color: Theme.palette.groundDeep

    // What lies beneath is not touched.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    Loader {
        anchors.fill: parent
        anchors.margins: Theme.margin / 2
        sourceComponent: root.talk.view === "overview" ? _overview : root.talk.view === "sections" ? _sections : null
    }
    Component {
        id: _overview

        Overview {
            talk: root.talk
        }
    }
    Component {
        id: _sections

        SectionList {
            talk: root.talk
        }
    }
}
