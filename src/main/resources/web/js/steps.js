// The steps of one direction: who carries from where to where, why, how long.
import { h } from './dom.js';
import { kilometres, millis } from './format.js';
import { changedSteps } from './route.js';

const GLYPHS = { measured: '\u25cf', modelled: '\u25d0', assumed: '\u25cc' };

/** Returns the list of steps. `on` has open(key) and point(key); `why(key)` makes what an open step shows. */
export function stepList({ result, before, direction, open, failed }, on, why) {
  const way = result[direction];
  const changed = changedSteps(way, before?.[direction]);
  const items = way.segments.map((segment, i) => {
    const key = `${direction}-${i}`;
    const isOpen = key === open;
    return h(
      'li',
      {
        class: isOpen ? 'step open' : 'step',
        'data-step': key,
        on: { pointerenter: () => on.point(key), pointerleave: () => on.point(undefined) },
      },
      h(
        'button',
        {
          type: 'button',
          'data-key': `step-${key}`,
          'data-step-button': key,
          'aria-expanded': String(isOpen),
          on: {
            click: () => on.open(isOpen ? undefined : key),
            focus: () => on.point(key),
            blur: () => on.point(undefined),
          },
        },
        h('span', { class: 'number', 'aria-hidden': 'true' }, String(i + 1)),
        h('span', {}, title(segment), reason(segment, changed[i], failed)),
        h('span', { class: 'figure' }, millis(segment.one_way_ms_p50), h('span', { class: 'unseen' }, ' ms')),
      ),
      isOpen ? why(key) : undefined,
    );
  });
  return [
    h('ol', { class: 'steps' }, items),
    h('p', { class: 'total' }, h('span', {}, 'One way, P50'), h('span', { class: 'figure' }, `${millis(way.one_way_ms_p50)}\u202fms`)),
  ];
}

/** A site's place and the metro it lies in are one place to people. */
function whereTo(from, to) {
  if (from.split(',')[0] !== to.split(',')[0]) return `${from} \u2192 ${to}`;
  return from.length >= to.length ? from : to;
}

function title({ network, from, to, km }) {
  const where = whereTo(from, to);
  const far = km >= 1 ? ` \u00b7 ${kilometres(km)}` : '';
  return h('span', {}, h('b', {}, network), `, ${where}`, far ? h('span', { class: 'grey' }, far) : undefined);
}

function reason(segment, isChanged) {
  const { handoff, basis } = segment;
  return h(
    'span',
    { class: 'reason' },
    isChanged ? h('span', { class: 'cut' }, 'Changed. ') : undefined,
    `${capital(segment.reason ?? '')}. `,
    handoff ? `Handed to AS${handoff.b} in ${handoff.metro}${handoff.basis === 'assumed' ? ' (assumed)' : ''}. ` : undefined,
    h('span', { class: 'basis' }, `${GLYPHS[basis] ?? ''} ${basis}`),
  );
}

/** Returns a sentence's text with a capital, and without a full stop. */
export function capital(text) {
  const bare = text.replace(/\.$/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
