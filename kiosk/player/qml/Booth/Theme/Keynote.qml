pragma Singleton
import QtQuick

// Tokens of slides, in units of a canvas whose shorter side is `shorter`, whatever the window.
// Made to be read at ten metres: nothing that is said is smaller than `least`.
QtObject {
    readonly property real shorter: 1080

    // Space.
    readonly property real margin: 88
    readonly property real gap: 32
    readonly property real gapLarge: 64
    readonly property real footer: 96
    readonly property real rule: 4
    readonly property real bar: 8

    // Type. The sizes are the most that a text takes; `least` and `floor` are where it stops.
    readonly property real hero: 168
    readonly property real headline: 128
    readonly property real title: 88
    readonly property real lead: 60
    readonly property real statement: 72
    // One or two sentences that have a slide to themselves.
    readonly property real proclaimed: 104
    readonly property real body: 60
    readonly property real label: 50
    readonly property real least: 44
    readonly property real figure: 340
    readonly property real figureLeast: 72
    // Beside what is said: where in the talk one is.
    readonly property real aside: 36
    readonly property real small: 28
    // Only for more than any slide should hold, rather than lose it.
    readonly property real floor: 24

    // em of running text in a line.
    readonly property real measure: 31
}
