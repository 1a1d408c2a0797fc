pragma Singleton
import QtQuick

// Breaks words into lines by their sense and of even length: of all ways that take no more lines
// than there must be, the one that costs least.
QtObject {
    id: root

    readonly property var _none: ({
            words: "",
            dear: 0
        })

    // Markup, or plain `words`, with `end` where each line of at most `width` em ends, and the
    // price of the dearest of these ends, as `{ words, dear }`. No words where that is for Qt to
    // say: if they are of other scripts, or bring line ends, or fit into one line.
    function even(words: string, width: real, bold: bool, end: string): var {
        const script = Signs.read(words, bold, end.startsWith("<"));
        const lines = script ? _fewest(script, width) : 0;
        if (lines < 2)
            return _none;
        const chosen = _cheapest(script, width, lines), starts = chosen.map(place => script.at[place]);
        return {
            words: script.parts.map((part, at) => _written(part, starts.includes(at) ? end : "", part[1] === " " && starts.includes(at + 1))).join(""),
            dear: Math.max(...chosen.map(place => script.price[place]))
        };
    }
    // A sign with its tags: behind an end of a line, or as the space that the end stands for.
    function _written(part: var, end: string, dropped: bool): string {
        const closing = part[0].startsWith("</");
        return (closing ? part[0] + end : end + part[0]) + (dropped ? "" : part[1]);
    }

    // The least lines; 0 where a word is longer than a line.
    function _fewest(script: var, width: real): int {
        const start = script.start, end = script.end;
        let lines = 1, from = 0;
        for (let to = 1; to < end.length; to++) {
            if (end[to] - start[from] <= width)
                continue;
            if (to - 1 === from || end[to] - start[to - 1] > width)
                return 0;
            from = to - 1;
            lines++;
        }
        return lines;
    }
    // The places with which the lines but the first begin.
    function _cheapest(script: var, width: real, lines: int): var {
        const start = script.start, end = script.end, price = script.price, last = end.length - 1;
        // Of many lines, which are a column, the lengths weigh more.
        const mean = end[last] / lines, weight = (lines < 4 ? 1 : 2.5) / width / width;
        const sums = [[0]], ways = [[]];
        for (let line = 1; line <= lines; line++) {
            const before = sums[line - 1], sum = [], way = [], final = line === lines;
            for (let from = line - 1; from < last; from++) {
                if (before[from] === undefined)
                    continue;
                for (let to = final ? last : from + 1; to <= (final ? last : last - 1); to++) {
                    const length = end[to] - start[from];
                    if (length > width)
                        break;
                    const now = before[from] + (mean - length) * (mean - length) * weight + price[to];
                    if (sum[to] === undefined || now < sum[to]) {
                        sum[to] = now;
                        way[to] = from;
                    }
                }
            }
            sums.push(sum);
            ways.push(way);
        }
        const chosen = [];
        for (let line = lines, to = last; line > 1; line--) {
            to = ways[line][to];
            chosen.unshift(to);
        }
        return chosen;
    }
}
