import QtQuick
import Booth.Theme

// Cards side by side: swiped, or turned with `show`. Give it a DelegateModel, as every view.
ListView {
    id: root

    function show(index: int) {
        if (index >= 0 && index < count)
            currentIndex = index;
    }

    orientation: ListView.Horizontal
    snapMode: ListView.SnapOneItem
    highlightRangeMode: ListView.StrictlyEnforceRange
    highlightMoveDuration: Theme.move
    highlightMoveVelocity: -1
    boundsBehavior: count > 1 ? Flickable.DragAndOvershootBounds : Flickable.StopAtBounds
    clip: true
    keyNavigationEnabled: true
    activeFocusOnTab: count > 1 || activeFocus
    // Nothing ahead. (docs/adr/0035)
    cacheBuffer: 0

    FocusRing {
        parent: root
        target: root.currentItem ?? root
        radius: Theme.radius
    }
}
