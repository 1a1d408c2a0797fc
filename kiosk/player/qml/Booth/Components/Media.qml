pragma Singleton
import QtQuick

// Where pictures lie: the pack's media and the booth's own art; set once by the App.
QtObject {
    property url root
    property url artRoot

    function art(file: string): url {
        return artRoot.toString().length > 0 ? artRoot + file : "";
    }

    function source(file: string): url {
        return file.length > 0 && root.toString().length > 0 ? root + file : "";
    }
}
