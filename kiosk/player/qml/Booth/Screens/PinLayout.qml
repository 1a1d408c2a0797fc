import QtQml

// Where the pins of a plan and their names go, so that none lies on another: pins are pushed
// apart and stay joined to their place, names take the side that is free. A name for which
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
    // Size of each name, in the order of the spots.
    required property var names
    // For each spot: `anchor` and `head` as points, `name` as a rect, of no width where left out.
    readonly property var places: names.length === spots.length ? _laid() : []

    readonly property int _rounds: 90
    readonly property int _passes: 5
    readonly property real _blocked: 1000

    function _laid(): var {
        const anchors = spots.map(spot => Qt.point(plan.x + spot.x / 100 * plan.width, plan.y + spot.y / 100 * plan.height));
        const heads = _heads(anchors);
        const rects = _named(anchors, heads);
        return anchors.map((anchor, i) => ({
                    anchor: anchor,
                    head: Qt.point(heads[i].x, heads[i].y),
                    name: rects[i] ?? Qt.rect(0, 0, 0, 0)
                }));
    }
    function _inside(at: real, room: real): real {
        return Math.max(touch / 2, Math.min(room - touch / 2, at));
    }

    // Starts every pin over its place and pushes apart those that overlap.
    function _heads(anchors: var): var {
        const heads = anchors.map(at => ({
                    x: _inside(at.x, area.width),
                    y: _inside(at.y - stem, area.height)
                }));
        let moved = true;
        for (let round = 0; moved && round < _rounds; round++) {
            moved = false;
            for (let i = 0; i < heads.length; i++)
                for (let j = i + 1; j < heads.length; j++)
                    moved = _part(heads[i], heads[j], i - j) || moved;
        }
        return heads;
    }
    // Moves two pins that overlap half their overlap each, the shorter way.
    function _part(a: var, b: var, side: int): bool {
        const dx = b.x - a.x || side * 0.01, dy = b.y - a.y || side * 0.01;
        const across = touch - Math.abs(dx), down = touch - Math.abs(dy);
        if (across < 0.5 || down < 0.5)
            return false;
        if (across < down) {
            a.x = _inside(a.x - Math.sign(dx) * across / 2, area.width);
            b.x = _inside(b.x + Math.sign(dx) * across / 2, area.width);
        } else {
            a.y = _inside(a.y - Math.sign(dy) * down / 2, area.height);
            b.y = _inside(b.y + Math.sign(dy) * down / 2, area.height);
        }
        return true;
    }

    // Gives every name its best side, looks again a few times as others have moved, and leaves
    // out what still lies on something.
    function _named(anchors: var, heads: var): var {
        const rects = anchors.map(() => null);
        for (let pass = 0; pass < _passes; pass++)
            for (let i = 0; i < rects.length; i++)
                rects[i] = _best(i, anchors, heads, rects).rect;
        for (let i = 0; i < rects.length; i++) {
            const found = _best(i, anchors, heads, rects);
            rects[i] = found.cost < _blocked ? found.rect : null;
        }
        for (let i = 0; i < rects.length; i++)
            if (!rects[i])
                _makeRoom(i, anchors, heads, rects);
        return rects;
    }
    // Puts a name where others stand if all of those find another side.
    function _makeRoom(index: int, anchors: var, heads: var, rects: var) {
        for (const rect of _sides(index, anchors[index], heads[index])) {
            if (_cost(rect, index, anchors, heads, []) >= _blocked)
                continue;
            const tried = rects.slice();
            tried[index] = rect;
            const away = rects.map((other, i) => other && _overlap(rect, other) ? i : -1).filter(i => i >= 0);
            away.forEach(i => tried[i] = null);
            const settled = away.every(i => {
                const found = _best(i, anchors, heads, tried);
                tried[i] = found.rect;
                return found.cost < _blocked;
            });
            if (settled) {
                tried.forEach((found, i) => rects[i] = found);
                return;
            }
        }
    }
    function _best(index: int, anchors: var, heads: var, rects: var): var {
        let best = null;
        _sides(index, anchors[index], heads[index]).forEach((rect, rank) => {
            const cost = rank + _cost(rect, index, anchors, heads, rects);
            if (!best || cost < best.cost)
                best = {
                    rect: rect,
                    cost: cost
                };
        });
        return best;
    }
    // The sides of a pin on which its name may stand, the best first.
    function _sides(index: int, anchor: point, head: var): var {
        const w = names[index].width, h = names[index].height, half = touch / 2;
        const left = head.x - half - w, right = head.x + half;
        const middle = Math.max(0, Math.min(area.width - w, head.x - w / 2));
        const beside = [[right, head.y - h / 2], [left, head.y - h / 2]];
        // Near the left edge a name covers less of the plan on that side.
        if (head.x < area.width * 0.3)
            beside.reverse();
        const corners = [[right, head.y - half], [left, head.y - half], [right, head.y + half - h], [left, head.y + half - h]];
        const above = head.y - half - h;
        const below = Math.max(head.y + half, anchor.y + half / 3);
        const level = y => [[middle, y], [head.x - half, y], [head.x + half - w, y]];
        const low = [[anchor.x + half / 3, anchor.y - h / 2], [anchor.x - half / 3 - w, anchor.y - h / 2]];
        return [...beside, ...corners, ...level(above), ...level(below), ...low].map(([x, y]) => Qt.rect(x, y, w, h));
    }
    function _cost(rect: rect, index: int, anchors: var, heads: var, rects: var): real {
        if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > area.width || rect.y + rect.height > area.height)
            return _blocked * 2;
        let cost = 0;
        for (let i = 0; i < heads.length; i++) {
            if (_meets(rect, heads[i], touch / 2) || (i !== index && rects[i] && _overlap(rect, rects[i])))
                cost += _blocked;
            for (let step = 0; step <= 4; step++) {
                const share = step / 4;
                const on = {
                    x: anchors[i].x + (heads[i].x - anchors[i].x) * share,
                    y: anchors[i].y + (heads[i].y - anchors[i].y) * share
                };
                cost += _meets(rect, on, touch / 16) ? 60 : 0;
            }
        }
        return cost;
    }
    // Whether a square around a point, `half` its half side, meets a rect.
    function _meets(rect: rect, at: var, half: real): bool {
        return at.x + half > rect.x && at.x - half < rect.x + rect.width && at.y + half > rect.y && at.y - half < rect.y + rect.height;
    }
    function _overlap(a: rect, b: rect): bool {
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}
