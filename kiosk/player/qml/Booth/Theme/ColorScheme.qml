pragma ComponentBehavior: Bound
import QtQuick

// The colours of one theme. The accents are by name, as content writes them.
QtObject {
    required property color ground
    required property color groundDeep
    required property color surface
    required property color surfaceRaised
    required property color line
    required property color ink
    required property color inkSoft
    required property color inkFaint
    required property color inkOnAccent
    // Around what has the keyboard's focus.
    required property color ring
    // Least contrast of small text: WCAG's AA, or AAA.
    required property real legible
    required property bool lit
    required property real glow
    required property var accents
}
