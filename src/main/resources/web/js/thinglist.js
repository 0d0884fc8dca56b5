// The list of what can be cut, for keyboard and screen reader; also what a click on a crowded place opens.
import { h, refill } from './dom.js';
import { kilometres } from './format.js';
import { kindWord } from './things.js';

/** Fills the list. `on` has cut(id) and focus(thing). */
export function thingList(element, title, things, on) {
  refill(
    element,
    h('h2', {}, title),
    h(
      'ul',
      {},
      things.map((thing) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'data-key': `thing-${thing.id}`,
              'data-thing-button': thing.id,
              on: { click: () => on.cut(thing.id), focus: () => on.focus(thing), blur: () => on.focus(undefined) },
            },
            h('span', { class: thing.failed ? 'cut' : '' }, thing.failed ? 'Repair ' : 'Cut '),
            thing.label,
            h('span', { class: 'kind' }, ` ${kindWord(thing.kind)}${thing.km >= 1 ? `, ${kilometres(thing.km)}` : ''}`),
          ),
        ),
      ),
    ),
  );
}

/** Moves the focus in the list or in the steps, from where it is. */
export function walk(by, from, listElement) {
  const isStep = from.closest('.steps') !== null;
  const all = isStep ? [...from.closest('.steps').querySelectorAll('[data-step-button]')] : [...listElement.querySelectorAll('button')];
  if (all.length === 0) return;
  const at = all.indexOf(from.closest('button'));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[next].focus();
}

/** Returns what X cuts where a step has the focus: what failed of it, else its longest corridor, else its hand-off. */
export function cutOfStep(segment, corridors, failed) {
  const ids = [...(segment.corridors ?? []), ...(segment.handoff ? [segment.handoff.id] : [])];
  const broken = ids.find((id) => failed.includes(id));
  if (broken) return broken;
  const longest = [...(segment.corridors ?? [])].sort((a, b) => (corridors.get(b)?.km ?? 0) - (corridors.get(a)?.km ?? 0))[0];
  return longest ?? segment.handoff?.id;
}
