// Names on the map: of metros, of ways, and how a label is drawn.
import { s } from './dom.js';
import { kilometres } from './format.js';
import { lengthInKilometres, routeOf } from './route.js';

/** Adds the names of the metros on the ways. */
export function metroNames({ result, world, site }, place, labels) {
  // Sites, hand-offs and the region name their place themselves.
  const seen = new Set([site?.place.split(',')[0], endOf(result)]);
  for (const direction of [result?.forward, result?.reverse]) {
    direction?.segments.forEach(({ handoff }) => handoff && seen.add(handoff.metro));
  }
  for (const direction of [result?.forward, result?.reverse]) {
    for (const at of direction?.segments.flatMap((segment) => segment.line ?? []) ?? []) {
      const name = world.nameAt(at);
      if (name && !seen.has(name)) {
        seen.add(name);
        labels.push({ weight: 4, at: place(at), gap: 9, lines: [quiet(name)] });
      }
    }
  }
}

function endOf(result) {
  const segments = result?.forward?.segments ?? [];
  return segments[segments.length - 1]?.from;
}

/** Adds how far each way goes, when an old one is drawn beside it. */
export function wayNotes({ result, site, oldResult, isReached }, place, labels) {
  if (!oldResult?.forward) return;
  note(oldResult, 'before: ', 'hue-note');
  if (isReached) note(result, 'now: ', 'hued');

  function note(one, word, look) {
    const route = routeOf(one.forward, site, true);
    if (route.length < 2) return;
    const [lon, lat] = route[Math.floor(route.length / 2)];
    const text = word + kilometres(lengthInKilometres(one.forward));
    labels.push({ weight: 3, at: place([lon, lat]), gap: 16, lines: [{ text, look }] });
  }
}

/** Returns a label that has found its room. */
export function labelMark({ lines, x, y, anchor }) {
  return s(
    'g',
    { class: 'label', 'pointer-events': 'none' },
    lines.map(({ text, look }, i) =>
      s('text', { class: `halo ${look}${anchor === 'end' ? ' end' : ''}`, x, y: y + i * 14 }, shorter(text)),
    ),
  );
}

/** Returns a line of a label in bold. */
export function bold(text) {
  return { text: shorter(text), look: 'strong-label' };
}

/** Returns a line of a label in the second ink. */
export function quiet(text) {
  return { text: shorter(text), look: 'quiet' };
}

/** A name of ten thousand characters would cover the map; the panel tells it in full. */
export function shorter(text) {
  const signs = [...text];
  return signs.length > 40 ? `${signs.slice(0, 39).join('')}\u2026` : text;
}
