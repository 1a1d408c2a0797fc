pragma ComponentBehavior: Bound
import QtQuick
import Booth.Core
import Booth.Theme
import Booth.Components

// The window. Python gives it the booth; everything else follows from that.
Window {
    id: root

    required property Booth booth
    required property url artRoot

    color: Theme.palette.groundDeep
    title: booth.exhibitTitle

    Binding {
        target: Theme
        property: "width"
        value: root.width
    }
    Binding {
        target: Theme
        property: "height"
        value: root.height
    }
    Binding {
        target: Theme
        property: "scheme"
        value: root.booth.theme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.booth.reducedMotion
    }
    Binding {
        target: Theme
        property: "chinese"
        value: root.booth.lang.startsWith("zh")
    }
    Binding {
        target: Media
        property: "root"
        value: root.booth.mediaRoot
    }
    Binding {
        target: Media
        property: "artRoot"
        value: root.artRoot
    }

    Backdrop {
        anchors.fill: parent
    }
    ScreenStack {
        id: _stack

        objectName: "stack"

        anchors.fill: parent
        anchors.bottomMargin: _bar.height
        booth: root.booth
        focus: true
    }
    BottomBar {
        id: _bar

        anchors.bottom: parent.bottom
        width: parent.width
        title: root.booth.exhibitTitle
        atHome: root.booth.atHome
        canGoBack: root.booth.canGoBack || _stack.canTakeBack || _overlays.open
        nextLanguage: root.booth.nextLanguageName
        onBackAsked: {
            if (!_overlays.takeBack())
                _stack.back();
        }
        onHomeAsked: {
            _overlays.hide();
            _stack.home();
        }
        onSearchAsked: _overlays.show("search", {})
        onLanguageAsked: root.booth.nextLanguage()
    }
    OverlayHost {
        id: _overlays

        objectName: "overlays"

        anchors.fill: parent
        anchors.bottomMargin: coversBar ? 0 : _bar.height
        booth: root.booth
        onHidden: _stack.forceActiveFocus()
    }
    Connections {
        target: _stack

        function onOverlayAsked(name: string, props: var) {
            _overlays.show(name, props);
        }
    }
    Connections {
        target: root.booth

        function onTakeawayAsked(index: int) {
            const found = root.booth.page.takeaways[index];
            if (found)
                _overlays.show("takeaway", found);
        }
    }
}
