// What the map draws, made from the state and the two views of it. Pure.
import { lookOf } from './options.js';
import { resultOf, sameWay } from './route.js';
import { wayThings } from './things.js';

/** Returns the model of the map. */
export function mapModel(state, after, before, world) {
  const isBefore = state.view === 'before' && before !== undefined;
  const view = isBefore ? before : after;
  const option = view.options.find((one) => one.id === view.state.option) ?? view.options[0];
  const result = resultOf(view, option?.id);
  const other = isBefore ? undefined : resultOf(before, option?.id);
  const failed = wayThings(view, option?.id, world.corridors).filter((thing) => thing.failed);
  return {
    view,
    world,
    option,
    look: option ? lookOf(option, view.options) : { className: 'other', shape: 'circle' },
    result,
    isReached: result?.forward !== undefined,
    site: siteOf(view),
    destination: view.destinations.find((one) => one.id === view.state.destination),
    oldResult: other?.forward && !sameWay(other, result) ? other : undefined,
    oldSite: before && siteOf(before),
    failed,
    places: placesOf(view, result),
    direction: state.tab === 'reply' || state.step?.startsWith('reverse') ? 'reverse' : 'forward',
    pair: [view.state.scenario, view.state.site, view.state.destination].join('\n'),
    extra: [],
  };
}

/** Returns the site that a view looks from. */
export function siteOf(view) {
  return view.sites.find((one) => one.id === view.state.site);
}

/** Returns things with a place, together where they share it. */
export function placesOf(view, result) {
  const places = new Map();
  const handOffs = new Set();
  for (const direction of [result?.forward, result?.reverse]) {
    direction?.segments.forEach((segment) => segment.handoff?.at && handOffs.add(segment.handoff.at.join()));
  }
  const onWay = new Set();
  for (const direction of [result?.forward, result?.reverse]) {
    direction?.segments.flatMap((segment) => segment.line ?? []).forEach((at) => onWay.add(at.join()));
  }
  for (const thing of view.things ?? []) {
    if (!thing.at) continue;
    const key = thing.at.join();
    if (!places.has(key)) places.set(key, { at: thing.at, things: [], isOnWay: onWay.has(key), isHandOff: handOffs.has(key) });
    places.get(key).things.push(thing);
  }
  return [...places.values()];
}
