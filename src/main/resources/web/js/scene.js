// What stands on the ways: sites, region, hand-offs, numbers, failed things, names. In screen coordinates.
import { s } from './dom.js';
import { placeLabels } from './labels.js';
import { bold, labelMark, metroNames, quiet, shorter, wayNotes } from './names.js';
import { crossPath, markPath } from './options.js';
import { routeOf } from './route.js';
import { capital } from './steps.js';
import { badgePlaces, wayPoints } from './ways.js';

const BADGE = 9;

/** Returns marks and names of a view; `place` takes [lon, lat] to the screen. */
export function drawScene(model, place, frame) {
  const labels = [];
  const marks = [
    ...edges(model, place, frame),
    ...placeRings(model, place),
    ...sites(model, place, labels),
    ...region(model, place, labels),
    ...handOffs(model, place, labels),
    ...failedThings(model, place, labels),
    ...guesses(model, place, labels),
  ];
  const badges = numbers(model, place);
  metroNames(model, place, labels);
  wayNotes(model, place, labels);
  const taken = badges.map(({ at: [x, y] }) => [x - BADGE, y - BADGE, x + BADGE, y + BADGE]);
  const ways = wayPoints(model, place, frame);
  labels.sort((a, b) => a.weight - b.weight);
  return [...marks, ...badges.map((b) => b.mark), ...placeLabels(labels, frame, taken, ways).map(labelMark)];
}

/** Where else the cloud has an edge: small, without a name. */
function edges({ world }, place, frame) {
  return world.metros
    .filter((metro) => metro.edge)
    .flatMap((metro) => {
      const [x, y] = place(metro.at);
      const isSeen = x > 0 && y > 0 && x < frame.width && y < frame.height;
      return isSeen ? [s('circle', { class: 'ring edge', cx: x.toFixed(1), cy: y.toFixed(1), r: 2.6 })] : [];
    });
}

/** Rings where something on the ways can fail, one a place. */
function placeRings({ places }, place) {
  return places.map(({ at, things, isOnWay }) => {
    const [x, y] = place(at);
    const title = things.map((thing) => thing.label).join('; ');
    return s(
      'g',
      { class: 'thing', 'data-place': at.join() },
      s('title', {}, title),
      s('circle', { class: 'touch', cx: x, cy: y, r: 12 }),
      s('circle', { class: isOnWay ? 'ring chosen' : 'ring', cx: x, cy: y, r: isOnWay ? 3.4 : 2.6 }),
    );
  });
}

function sites({ view, site, picks }, place, labels) {
  return view.sites
    .filter((one) => one.at)
    .map((one) => {
      const at = place(one.at);
      const mine = one.id === site?.id;
      if (mine) {
        labels.push({ weight: 1, at, must: true, lines: [bold(one.id), quiet(`site, ${one.place}`)] });
      }
      return s(
        'g',
        { class: 'thing', 'data-site': one.id },
        s('title', {}, mine && !picks ? `${one.id}: drag to another city` : one.id),
        s('circle', { class: 'touch', cx: at[0], cy: at[1], r: 14 }),
        s('circle', {
          class: `site${mine ? ' mine' : ''}${picks ? ' fixed' : ''}`,
          cx: at[0],
          cy: at[1],
          r: mine ? 6 : 3.6,
        }),
      );
    });
}

function region({ result, site, destination, end }, place, labels) {
  const route = routeOf(result?.forward, site, true);
  if (route.length === 0) return end ? [regionAt(place(end), destination.label, 'destination', labels)] : [];
  const [lon, lat] = route[route.length - 1];
  const [x, y] = place([lon, lat]);
  const where = result.forward.segments[result.forward.segments.length - 1].to;
  const label = destination?.label ?? where;
  return [regionAt([x, y], label, label.includes(where) ? 'region' : where, labels)];
}

function regionAt([x, y], name, where, labels) {
  labels.push({ weight: 0, at: [x, y], must: true, lines: [bold(name), quiet(where)] });
  return s('path', { class: 'region', d: markPath('square', x, y, 6) });
}

/** What a class has predicted. */
function guesses({ guesses: all = [] }, place, labels) {
  return all.map((guess) => {
    const [x, y] = place(guess.at);
    labels.push({ weight: 1.5, at: [x, y], gap: 18, must: true, lines: [bold(guess.name), quiet('your answer')] });
    return s('circle', { class: 'guess', cx: x, cy: y, r: 14 });
  });
}

function handOffs({ result }, place, labels) {
  const seen = new Map();
  for (const direction of [result?.forward, result?.reverse]) {
    for (const { handoff } of direction?.segments ?? []) {
      if (handoff?.at && !seen.has(handoff.id)) seen.set(handoff.id, handoff);
    }
  }
  return [...seen.values()].map((handoff) => {
    const [x, y] = place(handoff.at);
    labels.push({ weight: 2, at: [x, y], gap: 13, lines: [{ text: handoff.metro, look: 'hued' }, quiet('hand-off')] });
    return s(
      'g',
      { class: 'thing', 'data-thing': handoff.id },
      s('circle', { class: 'touch', cx: x, cy: y, r: 14 }),
      s('circle', { class: 'handoff', cx: x, cy: y, r: 7 }),
      s('circle', { class: 'handoff-dot', cx: x, cy: y, r: 2.4 }),
    );
  });
}

function failedThings({ failed }, place, labels) {
  return failed
    .filter((thing) => thing.at)
    .map((thing) => {
      const [x, y] = place(thing.at);
      labels.push({
        weight: 0.5,
        at: [x, y],
        gap: 18,
        must: true,
        roams: true,
        lines: [{ text: `${capital(shorter(thing.label))}, cut`, look: 'cut-label' }, quiet('click to repair')],
      });
      return s(
        'g',
        { class: 'thing', 'data-thing': thing.id, 'data-failed': true },
        s('circle', { class: 'touch', cx: x, cy: y, r: 16 }),
        s('circle', { class: 'cross-ring', cx: x, cy: y, r: 13 }),
        s('path', { class: 'cross', d: crossPath(x, y, 4.5) }),
      );
    });
}

function numbers({ result, site, direction, isReached }, place) {
  if (!isReached) return [];
  return badgePlaces(result, site, place, direction).map(({ step, at }) => ({
    at,
    mark: s(
      'g',
      { class: 'thing', 'data-step': `${direction}-${step}` },
      s('circle', { class: 'badge', cx: at[0], cy: at[1], r: BADGE }),
      s('text', { class: 'badge-text', x: at[0], y: at[1] + 4 }, String(step + 1)),
    ),
  }));
}
