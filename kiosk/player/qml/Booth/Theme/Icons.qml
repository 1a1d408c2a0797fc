pragma Singleton
import QtQuick

// The booth's own icons by name. Written by tools/fonts.py together with the font.
QtObject {
    readonly property string family: "Booth Icons"
    readonly property string mono: "Booth Mono"
    readonly property var _glyphs: ({
        "account-arrow-right": "\u{f0b53}",
        "account-voice": "\u{f05cb}",
        "alert": "\u{f0026}",
        "alert-octagon-outline": "\u{f0ce6}",
        "arrow-expand": "\u{f0616}",
        "arrow-left": "\u{f004d}",
        "arrow-right": "\u{f0054}",
        "backspace-outline": "\u{f0b5c}",
        "calendar": "\u{f00ed}",
        "chart-line": "\u{f012a}",
        "check": "\u{f012c}",
        "chevron-down": "\u{f0140}",
        "chevron-left": "\u{f0141}",
        "chevron-right": "\u{f0142}",
        "chevron-up": "\u{f0143}",
        "close": "\u{f0156}",
        "cog": "\u{f0493}",
        "comment-question-outline": "\u{f0186}",
        "contrast-circle": "\u{f0197}",
        "file-document-outline": "\u{f09ee}",
        "flask": "\u{f0093}",
        "format-size": "\u{f027f}",
        "fullscreen": "\u{f0293}",
        "gesture-swipe-horizontal": "\u{f0abf}",
        "gesture-tap": "\u{f0741}",
        "history": "\u{f02da}",
        "home": "\u{f02dc}",
        "image": "\u{f02e9}",
        "image-multiple": "\u{f02f9}",
        "information": "\u{f02fc}",
        "keyboard-space": "\u{f1050}",
        "lightbulb-on-outline": "\u{f06e9}",
        "lightning-bolt": "\u{f140b}",
        "magnify": "\u{f0349}",
        "magnify-minus-outline": "\u{f06ec}",
        "magnify-plus-outline": "\u{f06ed}",
        "map-marker": "\u{f034e}",
        "monitor": "\u{f0379}",
        "motion-pause-outline": "\u{f1592}",
        "newspaper-variant-outline": "\u{f1004}",
        "note-text-outline": "\u{f11d7}",
        "pause": "\u{f03e4}",
        "pine-tree": "\u{f0405}",
        "play": "\u{f040a}",
        "power": "\u{f0425}",
        "presentation": "\u{f0428}",
        "qrcode": "\u{f0432}",
        "qrcode-scan": "\u{f0433}",
        "refresh": "\u{f0450}",
        "seed": "\u{f0e62}",
        "sprout": "\u{f0e66}",
        "star": "\u{f04ce}",
        "star-outline": "\u{f04d2}",
        "theme-light-dark": "\u{f050e}",
        "translate": "\u{f05ca}",
        "trophy-outline": "\u{f053a}",
        "volume-high": "\u{f057e}",
        "volume-off": "\u{f0581}",
        "water": "\u{f058c}",
        "weather-night": "\u{f0594}",
        "weather-sunny": "\u{f0599}",
        "wheelchair-accessibility": "\u{f05a4}"
    })

    function glyph(name: string): string {
        return _glyphs[name] ?? "";
    }
}
