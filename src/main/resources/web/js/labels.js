// Where names go: beside their place, in order of weight, off the ways where that can be; a name that finds no room is left out.

const WIDTH = 6.9;
const LINE = 14;
const FARTHER = [1, 1.8, 2.6, 3.4, 4.2];
const SHARES = [0.5, 0.25, 0.75, 0, 1];

/**
 * Places labels that come in order of weight and returns those that found room, each with x, y and anchor. `taken` are boxes where
 * none may lie, `ways` points where they lie only when there is no other side.
 */
export function placeLabels(labels, frame, taken = [], ways = []) {
  const boxes = [...taken];
  const placed = [];
  for (const label of labels) {
    const wide = Math.max(...label.lines.map((line) => line.text.length)) * WIDTH;
    const high = label.lines.length * LINE;
    const gap = label.gap ?? 10;
    const [x, y] = label.at;
    const sides = [
      { x: x + gap, y: y + 4, anchor: 'start' },
      { x: x - gap, y: y + 4, anchor: 'end' },
      { x: x + gap * 0.6, y: y - gap - high + LINE, anchor: 'start' },
      { x: x + gap * 0.6, y: y + gap + 10, anchor: 'start' },
      { x: x - gap * 0.6, y: y + gap + 10, anchor: 'end' },
      { x: x - gap * 0.6, y: y - gap - high + LINE, anchor: 'end' },
      ...(label.roams ? around([x, y], gap, wide, high) : []),
    ];
    const inside = sides.filter((side) => isInside(boxOf(side, wide, high), frame));
    const isFree = (side) => !boxes.some((other) => overlap(boxOf(side, wide, high), other));
    const free = inside.filter(isFree);
    const open = free.length > 0 ? free : label.must ? inside : [];
    const side = leastCrossed(open, (one) => boxOf(one, wide, high), ways) ?? (label.must ? sides[0] : undefined);
    if (side) {
      boxes.push(boxOf(side, wide, high));
      placed.push({ ...label, ...side });
    }
  }
  return placed;
}

/** Sides farther off, above and below and further along, the nearest first. */
function around([x, y], gap, wide, high) {
  return FARTHER.flatMap((times) =>
    SHARES.flatMap((share) => [
      { x: x - wide * share, y: y - gap * times - high + LINE, anchor: 'start' },
      { x: x - wide * share, y: y + gap * times + LINE, anchor: 'start' },
    ]),
  );
}

/** The first of the sides on which a label hides the least of the ways. */
function leastCrossed(sides, box, ways) {
  const hidden = sides.map((side) => {
    const [left, top, right, bottom] = box(side);
    return ways.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
  });
  return sides[hidden.indexOf(Math.min(...hidden))];
}

function boxOf({ x, y, anchor }, wide, high) {
  const left = anchor === 'end' ? x - wide : x;
  return [left, y - 11, left + wide, y - 11 + high];
}

function isInside(box, frame) {
  return box[0] > 2 && box[2] < frame.width - 2 && box[1] > 2 && box[3] < frame.height - 2;
}

function overlap(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
