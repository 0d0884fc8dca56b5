// Why a step goes this way: what the network had, what decided, what would have to change.
import { h, waiting } from './dom.js';
import { decimal, millis } from './format.js';
import { hierarchy } from './hierarchy.js';
import { ask, isGivenUp } from './server.js';
import { forServer } from './state.js';
import { capital } from './steps.js';

const answers = new Map();
const KEPT = 60;
const LEVELS = [
  ['network', ' could send it to'],
  ['exit', ' could hand it over at'],
  ['way', ' could go by'],
];

/** Returns the element that shows the reasons of a step, at once if they are known, else when they come. */
export function why(state, key, onTry) {
  const holder = h('div', { class: 'why' }, waiting());
  reasons(state, key).then(
    (answer) => holder.replaceChildren(...explained(answer, onTry)),
    (error) => {
      if (!isGivenUp(error)) holder.replaceChildren(h('p', { role: 'alert' }, error.message));
    },
  );
  const known = answers.get(questionOf(state, key));
  if (known?.answer) holder.replaceChildren(...explained(known.answer, onTry));
  return holder;
}

/** Returns the element that shows who buys from whom on the way of a result. */
export function networks(state, result, look) {
  const step = result.forward.segments.findIndex((segment) => segment.rule !== undefined);
  if (step < 0) return h('p', { class: 'grey' }, 'No network chose a route here: the way is the line itself.');
  const holder = h('div', { class: look.className }, waiting());
  reasons(state, `forward-${step}`).then(
    (answer) => holder.replaceChildren(...(answer.hierarchy ? hierarchy(answer.hierarchy) : nothing())),
    (error) => {
      if (!isGivenUp(error)) holder.replaceChildren(h('p', { role: 'alert' }, error.message));
    },
  );
  return holder;
}

function nothing() {
  return [h('p', { class: 'grey' }, 'No network chooses a route on this way.')];
}

function questionOf(state, key) {
  const [direction, step] = key.split('-');
  return JSON.stringify({ state: forServer(state), direction, step: Number(step) });
}

async function reasons(state, key) {
  const question = questionOf(state, key);
  const known = answers.get(question);
  if (known) return known.promise;
  const entry = { promise: ask('/api/why', JSON.parse(question), `why ${key}`) };
  answers.set(question, entry);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  try {
    entry.answer = await entry.promise;
    return entry.answer;
  } catch (error) {
    answers.delete(question);
    throw error;
  }
}

function explained(answer, onTry) {
  // Of a step that is taken the list says the reason already.
  const { network, outcome, rule_sentence: rule, way_out: wayOut } = answer;
  const reason = ['chosen', 'given'].includes(outcome) ? undefined : answer.reason;
  const { candidates = [], not_offered: silent = [], exits_left_out: leftOut } = answer;
  const who = network?.name ?? 'The way';
  return [
    reason ? h('p', {}, `${capital(reason)}.`) : undefined,
    rule ? h('p', {}, `Rule: ${rule}.`.replace('..', '.')) : undefined,
    wayOut ? h('p', {}, `${capital(wayOut)}.`) : undefined,
    ...LEVELS.map(([level, head]) =>
      table(
        candidates.filter((one) => (one.level ?? 'network') === level),
        `${who}${head}`,
      ),
    ),
    leftOut ? h('p', {}, `${leftOut} more exits are not listed.`) : undefined,
    ...toWin(candidates, onTry),
    silent.length === 0
      ? undefined
      : h(
          'details',
          { class: 'table' },
          h('summary', {}, 'Who offers nothing'),
          h(
            'ul',
            { class: 'plainlist' },
            silent.map((one) => h('li', {}, `${one.network?.name ?? ''}: ${one.because}`)),
          ),
        ),
  ].filter(Boolean);
}

function table(candidates, head) {
  if (candidates.length === 0) return undefined;
  const times = candidates.some((one) => one.rtt_ms_p50 !== undefined);
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, head),
        h('th', { scope: 'col', class: 'figure' }, 'km'),
        times ? h('th', { scope: 'col', class: 'figure' }, 'RTT, ms') : undefined,
        h('th', { scope: 'col' }, 'decided by'),
      ),
    ),
    h(
      'tbody',
      {},
      candidates.map((one) => row(one, times)),
    ),
  );
}

function row(one, times) {
  const { next, exit_metro: exit, as_path: path = [], relationship, metros = [] } = one;
  const name =
    one.level === 'way' ? metros.slice(1, -1).join(', ') || 'straight' : [next?.name, exit].filter(Boolean).join(', ') || 'itself';
  const detail = [relationship, path.length > 0 ? `AS path ${path.join(' ')}` : ''].filter(Boolean).join('; ');
  return h(
    'tr',
    { class: one.chosen ? 'won' : 'lost' },
    h('td', {}, name, detail ? h('span', { class: 'reason grey' }, ` ${detail}`) : undefined),
    h('td', { class: 'figure' }, one.km === undefined ? '' : decimal(Math.round(one.km))),
    times ? h('td', { class: 'figure' }, one.rtt_ms_p50 === undefined ? '' : millis(one.rtt_ms_p50)) : undefined,
    h('td', {}, one.because),
  );
}

/** What would have to change for each that lost, and a button that changes it. */
function toWin(candidates, onTry) {
  const all = candidates.flatMap((one) => one.to_win ?? []);
  if (all.length === 0) return [];
  return [
    h('p', {}, 'For another to win:'),
    h(
      'ul',
      { class: 'plainlist' },
      all.map((change, i) =>
        h(
          'li',
          { class: 'line' },
          h('span', { class: 'grow' }, capital(change.sentence ?? String(change)), '.'),
          change.without || change.patch
            ? h(
                'button',
                {
                  type: 'button',
                  class: 'framed',
                  'data-key': `try-${i}`,
                  'data-try': i,
                  on: { click: () => onTry(change) },
                },
                'Try',
              )
            : undefined,
        ),
      ),
    ),
  ];
}
