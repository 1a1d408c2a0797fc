import QtQml

// Where the pins of a plan and their names go, so that none lies on another: pins are pushed
// apart and stay joined to their place, names take the first side that is free. A name for which
// no side is free is left out. All in px of the area.
QtObject {
    id: root

    // Places with `x` and `y` in per cent of the plan.
    required property var spots
    required property rect plan
    required property size area
    // Side of the square around a pin that belongs to it alone.
    required property real touch
    // How high a pin stands over its place.
    required property real stem
    // Width and height of each name, in the order of the spots.
    required property var names
    // For each spot: `anchor`, `head` and `name`, this of no width where left out.
    readonly property var places: names.length === spots.length ? _laid() : []

    readonly property int _rounds: 90
    readonly property int _passes: 5
    // What a name pays for hiding a dot or a stem; the sides themselves cost 0, 1, 2 ...
    readonly property int _hiding: 60

    // Within, all is plain numbers: Qt's value types would cost most of the time.
    function _laid(): var {
        const box = {
            x: plan.x,
            y: plan.y,
            w: plan.width,
            h: plan.height
        };
        const room = {
            w: area.width,
            h: area.height
        };
        const half = touch / 2;
        const anchors = spots.map(spot => ({
                    x: box.x + spot.x / 100 * box.w,
                    y: box.y + spot.y / 100 * box.h
                }));
        const heads = _heads(anchors, room, half, stem);
        const marks = _marks(anchors, heads, half);
        const sides = names.map((name, i) => _free(_sides(name, anchors[i], heads[i], room, half), _near(marks, heads[i], name, half), room));
        const taken = _chosen(sides);
        return anchors.map((anchor, i) => ({
                    anchor: Qt.point(anchor.x, anchor.y),
                    head: Qt.point(heads[i].x, heads[i].y),
                    name: taken[i] ? Qt.rect(taken[i].x, taken[i].y, taken[i].w, taken[i].h) : Qt.rect(0, 0, 0, 0)
                }));
    }

    // Starts every pin over its place and pushes apart those that overlap, the shorter way.
    function _heads(anchors: var, room: var, half: real, stem: real): var {
        const held = (at, end) => Math.max(half, Math.min(end - half, at));
        const heads = anchors.map(at => ({
                    x: held(at.x, room.w),
                    y: held(at.y - stem, room.h)
                }));
        for (let round = 0, moved = true; moved && round < _rounds; round++) {
            moved = false;
            for (let i = 0; i < heads.length; i++) {
                for (let j = i + 1; j < heads.length; j++) {
                    const a = heads[i], b = heads[j];
                    const dx = b.x - a.x || 0.01, dy = b.y - a.y || 0.01;
                    const across = half * 2 - Math.abs(dx), down = half * 2 - Math.abs(dy);
                    if (across < 0.5 || down < 0.5)
                        continue;
                    moved = true;
                    const x = across < down ? Math.sign(dx) * across / 2 : 0;
                    const y = across < down ? 0 : Math.sign(dy) * down / 2;
                    a.x = held(a.x - x, room.w);
                    b.x = held(b.x + x, room.w);
                    a.y = held(a.y - y, room.h);
                    b.y = held(b.y + y, room.h);
                }
            }
        }
        return heads;
    }

    // The sides of a pin on which its name may stand, the best first.
    function _sides(name: var, anchor: var, head: var, room: var, half: real): var {
        const w = name.width, h = name.height;
        const left = head.x - half - w, right = head.x + half;
        const beside = [[right, head.y - h / 2], [left, head.y - h / 2]];
        // Near the left edge a name covers less of the plan on that side.
        if (head.x < room.w * 0.3)
            beside.reverse();
        const corners = [[right, head.y - half], [left, head.y - half], [right, head.y + half - h], [left, head.y + half - h]];
        const middle = Math.max(0, Math.min(room.w - w, head.x - w / 2));
        const level = y => [[middle, y], [head.x - half, y], [head.x + half - w, y]];
        const below = Math.max(head.y + half, anchor.y + half / 3);
        const low = [[anchor.x + half / 3, anchor.y - h / 2], [anchor.x - half / 3 - w, anchor.y - h / 2]];
        return [...beside, ...corners, ...level(head.y - half - h), ...level(below), ...low].map(([x, y], rank) => ({
                    x: x,
                    y: y,
                    w: w,
                    h: h,
                    cost: rank
                }));
    }
    // What a name had better not lie on: squares with half their side, and what doing so costs.
    function _marks(anchors: var, heads: var, half: real): var {
        const marks = heads.map(head => ({
                    x: head.x,
                    y: head.y,
                    half: half - 0.01,
                    cost: Infinity
                }));
        const cost = _hiding;
        anchors.forEach((at, i) => {
            for (const share of [0, 0.5])
                marks.push({
                    x: at.x + (heads[i].x - at.x) * share,
                    y: at.y + (heads[i].y - at.y) * share,
                    half: half / 8,
                    cost: cost
                });
        });
        return marks;
    }
    // The marks that some side of a pin may reach.
    function _near(marks: var, head: var, name: var, half: real): var {
        const across = name.width + half * 3, down = name.height + half * 4;
        return marks.filter(mark => Math.abs(mark.x - head.x) < across && Math.abs(mark.y - head.y) < down);
    }
    // Those of the sides that lie in the area and on no pin, the cheapest first.
    function _free(sides: var, marks: var, room: var): var {
        const free = sides.filter(side => side.x >= 0 && side.y >= 0 && side.x + side.w <= room.w && side.y + side.h <= room.h);
        for (const side of free)
            for (const mark of marks)
                if (mark.x + mark.half > side.x && mark.x - mark.half < side.x + side.w && mark.y + mark.half > side.y && mark.y - mark.half < side.y + side.h)
                    side.cost += mark.cost;
        return free.filter(side => side.cost < Infinity).sort((a, b) => a.cost - b.cost);
    }

    // Gives every name its first side on which no other lies, and looks again a few times, as
    // others have moved; for those left over, others make room where they can.
    function _chosen(sides: var): var {
        const taken = sides.map(() => null);
        for (let pass = 0; pass < _passes; pass++)
            for (let i = 0; i < sides.length; i++)
                taken[i] = _first(sides[i], taken, i);
        for (let i = 0; i < sides.length; i++)
            if (!taken[i])
                _makeRoom(i, sides, taken);
        return taken;
    }
    function _first(sides: var, taken: var, index: int): var {
        return sides.find(side => _under(side, taken, index).length === 0) ?? null;
    }
    // Which of the names taken, without that of `index`, lie under a side.
    function _under(side: var, taken: var, index: int): var {
        const found = [];
        for (let i = 0; i < taken.length; i++) {
            const other = taken[i];
            if (other && i !== index && side.x < other.x + other.w && other.x < side.x + side.w && side.y < other.y + other.h && other.y < side.y + side.h)
                found.push(i);
        }
        return found;
    }
    function _makeRoom(index: int, sides: var, taken: var) {
        for (const side of sides[index]) {
            const tried = taken.slice();
            const away = _under(side, taken, index);
            tried[index] = side;
            away.forEach(i => tried[i] = null);
            for (const i of away)
                tried[i] = _first(sides[i], tried, i);
            if (away.every(i => tried[i])) {
                tried.forEach((found, i) => taken[i] = found);
                return;
            }
        }
    }
}
