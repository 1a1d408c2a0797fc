import QtQuick
import Booth.Theme

// Plain text: titles, captions, names. What it is given is shown as it is.
Text {
    textFormat: Text.PlainText
    color: Theme.palette.ink
    font.pixelSize: Theme.body
    font.features: Theme.features
    wrapMode: Text.Wrap
    lineHeight: Theme.leadingTight

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
