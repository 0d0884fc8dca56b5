// A result's ways as lines on the Earth: which step goes where, and where it is handed over.
import { unwrapped } from './geometry.js';

/** Returns a direction's points [lon, lat, step] from end to end, unwrapped; none when it does not arrive. */
export function routeOf(direction, site, isForward) {
  if (!direction) return [];
  const points = [];
  direction.segments.forEach((segment, step) => {
    for (const at of segment.line ?? []) points.push([at[0], at[1], step]);
  });
  if (points.length === 0) return [];
  const steps = direction.segments.length;
  if (site?.at && isForward) points.unshift([...site.at, 0]);
  if (site?.at && !isForward) points.push([...site.at, steps - 1]);
  const line = unwrapped(points);
  return points.map((point, i) => [line[i][0], line[i][1], point[2]]);
}

/** Returns what a step is on the map: of the cloud or of a carrier, or only a sketch. */
export function stepLook(segment) {
  if (segment.cloud) return 'cloud';
  return (segment.corridors ?? []).length === 0 ? 'carrier sketch' : 'carrier';
}

/** Returns the kilometres of a direction. */
export function lengthInKilometres(direction) {
  return direction.segments.reduce((sum, segment) => sum + (segment.km ?? 0), 0);
}

/** Returns what tells steps apart: who carries from where to where over which corridors. */
function identity(segment) {
  return [segment.network, segment.from, segment.to, ...(segment.corridors ?? [])].join('\n');
}

/** Returns for each step of a direction whether no step of another goes the same way. */
export function changedSteps(now, before) {
  if (!before) return now.segments.map(() => false);
  const old = new Set(before.segments.map(identity));
  return now.segments.map((segment) => !old.has(identity(segment)));
}

/** Whether two results take the same ways. */
export function sameWay(a, b) {
  const all = (result) => ['forward', 'reverse'].map((d) => (result?.[d]?.segments ?? []).map(identity).join('\n\n')).join('\n\n\n');
  return all(a) === all(b);
}

/** Returns the result of an option in a view. */
export function resultOf(view, option) {
  return view?.results.find((result) => result.option === option);
}

/** Returns the key of the first step that goes over a corridor, of requests before replies. */
export function stepOver({ result }, corridor) {
  for (const direction of corridor === undefined ? [] : ['forward', 'reverse']) {
    const step = result?.[direction]?.segments.findIndex((segment) => segment.corridors?.includes(corridor)) ?? -1;
    if (step >= 0) return `${direction}-${step}`;
  }
  return undefined;
}
