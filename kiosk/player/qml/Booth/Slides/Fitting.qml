pragma Singleton
import QtQuick

// How large type may be.
QtObject {
    // The largest whole number from `least` to `most` that `fits(number)` says yes to, which is
    // asked for it last; `least` where it never does.
    function largest(most: real, least: real, fits: var): real {
        if (fits(most))
            return most;
        let good = Math.floor(least), bad = Math.ceil(most);
        while (bad - good > 1) {
            const middle = Math.floor((good + bad) / 2);
            if (fits(middle))
                good = middle;
            else
                bad = middle;
        }
        fits(good);
        return good;
    }
}
