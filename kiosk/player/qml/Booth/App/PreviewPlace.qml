import QtQuick
import Booth.Core

// Loads the strip for whoever writes, and is as high as it; visitors have nothing of it.
Loader {
    id: root

    // Null for visitors.
    required property Preview preview

    Component.onCompleted: {
        if (preview !== null)
            setSource("../Staff/PreviewStrip.qml", {
                preview: preview
            });
    }
}
