pragma Singleton
import QtQuick

// Every token of the booth. `width` and `height` are those of the area that pages and the bar
// fill, `shorter` the shorter side of the whole window; set by the App.
QtObject {
    id: root

    property real width: 1920
    property real height: 1080
    property real shorter: Math.min(width, height)
    property string scheme: "dark"
    property real textScale: 1
    property bool reducedMotion: false
    property bool chinese: true
    // Pages have the lower half of the window; their titles stand in the upper one.
    property bool reach: false

    // One unit is a pixel on a screen whose shorter side is 1080.
    readonly property real unit: Math.max(0.5, shorter / 1080)
    readonly property bool wide: width > height * 1.15

    readonly property ColorScheme _dark: ColorScheme {
        ground: "#071428"
        groundDeep: "#040c1b"
        surface: "#0e2140"
        surfaceRaised: "#163058"
        line: "#25426f"
        ink: "#f4f8ff"
        inkSoft: "#bccbe3"
        inkFaint: "#8ea3c6"
        inkOnAccent: "#04101f"
        ring: "#ffd27a"
        legible: 4.5
        lit: false
        glow: 0.15
        accents: ({ cyan: "#3fd6e8", amber: "#ffbd5c", green: "#5fdc93", violet: "#b196ff", coral: "#ff8d78", blue: "#6cb0ff" })
    }
    readonly property ColorScheme _light: ColorScheme {
        ground: "#eef3fa"
        groundDeep: "#e0e8f3"
        surface: "#ffffff"
        surfaceRaised: "#f5f9ff"
        line: "#c9d6e8"
        ink: "#0a1c38"
        inkSoft: "#3a4e70"
        inkFaint: "#4a5c7d"
        inkOnAccent: "#ffffff"
        ring: "#8a3800"
        legible: 4.5
        lit: true
        glow: 0.1
        accents: ({ cyan: "#00707f", amber: "#8f5600", green: "#14713c", violet: "#6338c9", coral: "#b5351c", blue: "#1a5fb4" })
    }
    readonly property ColorScheme _contrast: ColorScheme {
        ground: "#000000"
        groundDeep: "#000000"
        surface: "#0a0a0a"
        surfaceRaised: "#1c1c1c"
        line: "#ffffff"
        ink: "#ffffff"
        inkSoft: "#f0f0f0"
        inkFaint: "#d8d8d8"
        inkOnAccent: "#000000"
        ring: "#ffe14d"
        legible: 7
        lit: false
        glow: 0.08
        accents: ({ cyan: "#5ff0ff", amber: "#ffd27a", green: "#86f5b0", violet: "#d2c2ff", coral: "#ffb3a3", blue: "#a3d0ff" })
    }
    readonly property ColorScheme palette: scheme === "light" ? _light : scheme === "contrast" ? _contrast : _dark

    // Space, on a grid of 8.
    readonly property real space1: 8 * unit
    readonly property real space2: 16 * unit
    readonly property real space3: 24 * unit
    readonly property real space4: 32 * unit
    readonly property real space6: 48 * unit
    readonly property real space8: 64 * unit
    readonly property real margin: (wide ? 72 : 56) * unit
    readonly property real radius: 24 * unit
    readonly property real radiusSmall: 12 * unit
    readonly property real hairline: Math.max(1, Math.round(1.5 * unit))

    // The line around what has the keyboard's focus.
    readonly property real ring: 6 * unit

    // Touch.
    readonly property real touch: 96 * unit
    readonly property real barHeight: 120 * unit

    // Type, in px. Nothing is smaller than `small`.
    readonly property real display: 96 * unit * _displayScale
    readonly property real headline: 64 * unit * _displayScale
    readonly property real title: 44 * unit * textScale
    readonly property real body: 32 * unit * textScale
    readonly property real lead: 38 * unit * _displayScale
    readonly property real small: 24 * unit * textScale
    // Titles on tiles and questions over answers: large already.
    readonly property real heading: 44 * unit * _displayScale
    readonly property real figure: 96 * unit * _displayScale
    // Multiples of the font's own line, which for Noto Sans is 1.45 em.
    readonly property real leading: chinese ? 1.16 : 1.06
    readonly property real leadingNote: chinese ? 1.06 : 0.98
    readonly property real leadingTight: chinese ? 0.92 : 0.88
    // In English, quotation marks are narrow: the font's own are as wide as a hanzi.
    readonly property var features: chinese ? ({}) : ({
            "pwid": 1
        })
    // Large type grows less, as it is legible already.
    readonly property real _displayScale: 1 + (textScale - 1) * 0.5

    // Motion, in ms.
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int move: reducedMotion ? 0 : 240
    readonly property int slow: reducedMotion ? 0 : 900

    function accent(name: string): color {
        const known = palette.accents[name];
        if (known !== undefined)
            return known;
        return name.length > 0 ? _readable(name) : palette.accents.cyan;
    }

    // The colour `c` at the given opacity, over whatever lies beneath.
    function tint(c: color, opacity: real): color {
        return Qt.rgba(c.r, c.g, c.b, opacity);
    }

    // `over` laid on `under` at the given opacity, as one opaque colour.
    function mix(under: color, over: color, opacity: real): color {
        return Qt.rgba(under.r + (over.r - under.r) * opacity, under.g + (over.g - under.g) * opacity, under.b + (over.b - under.b) * opacity, 1);
    }

    // An author's own colour, moved towards the ink until it can be read on every ground.
    function _readable(name: string): color {
        const hardest = palette.lit ? palette.groundDeep : palette.surfaceRaised;
        let c = Qt.color(name);
        for (let step = 0; step < 20 && _contrast_(c, hardest) < palette.legible; step++)
            c = mix(c, palette.ink, 0.2);
        return c;
    }

    function _luminance(c: color): real {
        const f = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b);
    }

    function _contrast_(a: color, b: color): real {
        const la = _luminance(a), lb = _luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }
}
