// Ways on the map: request thick, reply thin, each to the right of its travel; the old way dotted.
import { s } from './dom.js';
import { arrowPlaces, besides, distinct, lengthOf, pathData, pointAt, smoothed, stretches, unwrapped } from './geometry.js';
import { routeOf, stepLook } from './route.js';

const ASIDE = 4.2;
const HEAD = 6;
const DOT_STEP = 6;
const MOST_DOTS = 400;

/** Returns groups, one a step, of both directions of a result. `place` takes [lon, lat] to the screen. */
export function drawWays(result, site, place) {
  const ribbons = [];
  const groups = [];
  for (const [name, isForward] of [
    ['reverse', false],
    ['forward', true],
  ]) {
    const direction = result[name];
    if (!direction) continue;
    const middle = screenLine(routeOf(direction, site, isForward), place);
    if (middle.length < 2) continue;
    const line = distinct(besides(middle, ASIDE), 0.3);
    if (isForward) ribbons.push(s('path', { class: 'way ribbon', d: pathData(middle) }));
    for (const stretch of stretches(line)) {
      groups.push(stretchGroup(stretch, direction.segments[stretch.step], name, isForward));
    }
    groups.push(arrows(line, isForward));
  }
  return [...ribbons, ...groups];
}

/** Returns the way that was taken before, as one dotted line. */
export function drawOldWay(result, site, place) {
  const line = screenLine(routeOf(result.forward, site, true), place);
  return line.length < 2 ? [] : [s('path', { class: 'way old', d: pathData(line) })];
}

/** Returns the way that was predicted, dashed in ink. */
export function drawYourWay(coordinates, place) {
  const line = unwrapped(coordinates).map(([lon, lat]) => [lon, lat, 0]);
  return s('path', { class: 'guess your-way', d: pathData(screenLine(line, place)) });
}

/** Returns points of all ways that are drawn, both rims of each, near enough that no label slips between them. */
export function wayPoints({ result, site, oldResult, oldSite, isReached }, place, frame) {
  const routes = [
    ...(isReached ? [routeOf(result.forward, site, true), routeOf(result.reverse, site, false)] : []),
    ...(oldResult ? [routeOf(oldResult.forward, oldSite, true)] : []),
  ];
  return routes.flatMap((route) => {
    const line = screenLine(route, place);
    if (line.length < 2) return [];
    return [-ASIDE, ASIDE].flatMap((aside) => dotted(besides(line, aside), frame));
  });
}

/** Returns points along a line, those in the frame alone. */
function dotted(line, { width, height }) {
  const points = [];
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const count = Math.min(MOST_DOTS, Math.ceil(Math.hypot(bx - ax, by - ay) / DOT_STEP));
    for (let k = 0; k < count; k++) {
      const [x, y] = [ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count];
      if (x > 0 && y > 0 && x < width && y < height) points.push([x, y]);
    }
  }
  return points;
}

/** Returns where the numbers of the steps stand: at the middle of each stretch, off the line. */
export function badgePlaces(result, site, place, direction) {
  const isForward = direction === 'forward';
  const line = screenLine(routeOf(result[direction], site, isForward), place);
  if (line.length < 2) return [];
  return stretches(besides(line, 17)).map(({ step, points }) => ({ step, at: pointAt(points, lengthOf(points) / 2) }));
}

function screenLine(route, place) {
  return smoothed(distinct(route.map(([lon, lat, step]) => [...place([lon, lat]), step])));
}

function stretchGroup({ step, points }, segment, direction, isForward) {
  const d = pathData(points);
  const look = stepLook(segment);
  const kind = isForward ? 'request' : 'reply';
  const key = `${direction}-${step}`;
  return s(
    'g',
    { class: 'stretch', 'data-step': key },
    s('path', { class: `way ${kind} ${look}`, d }),
    isForward && !segment.cloud ? s('path', { class: 'way request hole', d }) : undefined,
    s('path', { class: 'stretch-hit', d, 'data-step': key }),
  );
}

function arrows(line, isForward) {
  const size = isForward ? HEAD : HEAD * 0.75;
  const heads = arrowPlaces(line, isForward ? 4 : 3, size).map(({ x, y, angle }) =>
    s('path', {
      class: 'arrowhead',
      d: `M${size * 1.2} 0L${-size * 0.8} ${-size}L${-size * 0.8} ${size}z`,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((angle * 180) / Math.PI).toFixed(1)})`,
    }),
  );
  return s('g', { class: 'stretch' }, heads);
}
