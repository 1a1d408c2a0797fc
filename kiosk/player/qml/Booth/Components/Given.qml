pragma Singleton
import QtQuick

// What a Loader's setSource is given: Qt (6.12) holds every object that was given for ever, with
// all that is in it. So it is the same object whenever the same properties are given.
QtObject {
    property var _held: new Map()
    property var _free: []

    // For a loader that reads it at once.
    function of(props: var): var {
        const names = Object.keys(props).join();
        if (!_held.has(names))
            _held.set(names, {});
        return Object.assign(_held.get(names), props);
    }
    // For a loader that reads it later, and gives it back then.
    function lend(props: var): var {
        return Object.assign(_free.pop() ?? {}, props);
    }
    function giveBack(lent: var) {
        for (const name in lent)
            delete lent[name];
        _free.push(lent);
    }
}
