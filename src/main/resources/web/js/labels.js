// Where names go: beside their place, in order of weight; a name that finds no room is left out.

const WIDTH = 6.9;
const LINE = 14;

/** Places labels that come in order of weight and returns those that found room, each with x, y and anchor. */
export function placeLabels(labels, frame, taken = []) {
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
    ];
    const inside = sides.filter((side) => isInside(boxOf(side, wide, high), frame));
    const free = inside.find((side) => !boxes.some((other) => overlap(boxOf(side, wide, high), other)));
    const side = free ?? (label.must ? (inside[0] ?? sides[0]) : undefined);
    if (side) {
      boxes.push(boxOf(side, wide, high));
      placed.push({ ...label, ...side });
    }
  }
  return placed;
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
