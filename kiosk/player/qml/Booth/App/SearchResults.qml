pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// What was found, the best first.
ListView {
    id: root

    required property Finder finder
    property color ground: Theme.palette.groundDeep

    readonly property string _typed: finder.text

    signal pageAsked(string id)

    // Which row is at the top, and how much of it is above; rows differ in height.
    function place(): var {
        // One of the two is in a row, not between rows.
        const row = Math.max(0, indexAt(0, contentY), indexAt(0, contentY + spacing));
        return {
            row: row,
            above: contentY - (itemAtIndex(row)?.y ?? contentY)
        };
    }
    function goTo(place: var) {
        forceLayout();
        positionViewAtIndex(place.row, ListView.Beginning);
        contentY += place.above;
    }

    on_TypedChanged: {
        currentIndex = 0;
        positionViewAtBeginning();
    }

    spacing: Theme.space2
    clip: true
    boundsBehavior: Flickable.DragAndOvershootBounds
    bottomMargin: Theme.space6
    // Rows change where they stand and are used again: a keystroke makes few of them. None is made
    // ahead. (docs/adr/0035)
    cacheBuffer: 0
    reuseItems: true

    // One stop for the keyboard, which goes through the rows by its arrows.
    activeFocusOnTab: count > 0
    highlightMoveDuration: Theme.quick

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Results")

    model: DelegateModel {
        model: root.finder
        delegate: SearchResult {
            required property string json

            hit: JSON.parse(json)
            // Beside them is the way of the scroll mark.
            width: root.width - Theme.space2
            activeFocusOnTab: false
            onClicked: root.pageAsked(hit.id)
        }
    }

    MoreHint {
        parent: root
        flickable: root
        ground: root.ground
    }
}
