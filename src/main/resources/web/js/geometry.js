// Lines on a flat screen: points are [x, y, step], y grows downwards, `step` is the step that a line's end belongs to.

/** Returns longitudes and latitudes as one continuous line: no leg goes more than half round the Earth. */
export function unwrapped(line) {
  let turn = 0;
  return line.map(([lon, lat], i) => {
    if (i > 0) {
      const leap = lon - line[i - 1][0];
      if (leap > 180) turn -= 360;
      if (leap < -180) turn += 360;
    }
    return [lon + turn, lat];
  });
}

/** Returns the points without those that lie on their predecessor. */
export function distinct(points, least = 0.5) {
  const kept = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least) kept.push(point);
  }
  return kept;
}

/** Returns a line with its corners cut so many times, no farther than `reach` from each; its two ends stay. */
export function smoothed(points, rounds = 3, reach = 34) {
  let line = cornered(points, reach);
  for (let round = 0; round < rounds && line.length > 2; round++) {
    const next = [line[0]];
    for (let i = 1; i < line.length; i++) {
      const step = line[i][2];
      if (i > 1) next.push([...between(line[i - 1], line[i], 0.25), step]);
      if (i < line.length - 1) next.push([...between(line[i - 1], line[i], 0.75), step]);
    }
    next.push(line[line.length - 1]);
    line = next;
  }
  return line;
}

/** Sets points on long legs near their corners, so that cutting leaves the rest of the leg where it is. */
function cornered(points, reach) {
  const line = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before && distance(before, point) > 2.5 * reach) {
      const share = reach / distance(before, point);
      if (i > 1) line.push([...between(before, point, share), point[2]]);
      if (i < points.length - 1) line.push([...between(before, point, 1 - share), point[2]]);
    }
    line.push(point);
  });
  return line;
}

/** Returns a line beside another, so far to the right of its travel; sharp turns are blunted. */
export function besides(points, distance) {
  return points.map((point, i) => {
    const before = i > 0 ? normal(points[i - 1], point) : undefined;
    const after = i < points.length - 1 ? normal(point, points[i + 1]) : undefined;
    const [nx, ny] = middle(before ?? after ?? [0, 0], after ?? before ?? [0, 0]);
    return [point[0] + nx * distance, point[1] + ny * distance, point[2]];
  });
}

/** Returns the stretch of each step, in order; neighbours share the point where they meet. */
export function stretches(points) {
  const parts = [];
  for (let i = 1; i < points.length; i++) {
    const step = points[i][2];
    const last = parts[parts.length - 1];
    if (last && last.step === step) last.points.push(points[i]);
    else parts.push({ step, points: [points[i - 1], points[i]] });
  }
  return parts;
}

/** Returns where arrowheads go and which way they point: evenly spaced, at most `most`, never on a bend tighter than `size`. */
export function arrowPlaces(points, most, size) {
  const total = lengthOf(points);
  const count = Math.min(most, Math.floor(total / (size * 9)));
  const places = [];
  for (let i = 0; i < count; i++) {
    const at = (total * (i + 0.62)) / count;
    const back = pointAt(points, at - size);
    const here = pointAt(points, at);
    const ahead = pointAt(points, at + size);
    const in_ = Math.atan2(here[1] - back[1], here[0] - back[0]);
    const out = Math.atan2(ahead[1] - here[1], ahead[0] - here[0]);
    if (Math.abs(turnBetween(in_, out)) < 0.5) {
      places.push({ x: here[0], y: here[1], angle: Math.atan2(ahead[1] - back[1], ahead[0] - back[0]) });
    }
  }
  return places;
}

/** Returns the length of a line. */
export function lengthOf(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1], points[i]);
  return sum;
}

/** Returns the point so far along a line; an end where it is not so long. */
export function pointAt(points, length) {
  let left = Math.max(0, length);
  for (let i = 1; i < points.length; i++) {
    const leg = distance(points[i - 1], points[i]);
    if (left <= leg && leg > 0) return between(points[i - 1], points[i], left / leg);
    left -= leg;
  }
  return points[points.length - 1].slice(0, 2);
}

/** Returns a line as SVG path data. */
export function pathData(points) {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function between([ax, ay], [bx, by], share) {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

function distance(a, b) {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Unit vector to the right of travel. */
function normal(a, b) {
  const length = distance(a, b) || 1;
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}

function middle(a, b) {
  const x = a[0] + b[0];
  const y = a[1] + b[1];
  const square = x * x + y * y;
  // Scaled to keep the distance from both lines; at most twice as far out at a sharp corner.
  return square < 1 ? a : [(2 * x) / square, (2 * y) / square];
}

function turnBetween(a, b) {
  return ((b - a + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;
}
