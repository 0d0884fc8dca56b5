// Why a step goes this way: what the network had, what decided, what would have to change.
import { h } from './dom.js';
import { kilometres, millis } from './format.js';
import { hierarchy } from './hierarchy.js';
import { ask, isGivenUp } from './server.js';
import { forServer } from './state.js';
import { capital } from './steps.js';

const answers = new Map();
const KEPT = 60;

/** Returns the element that shows the reasons of a step, at once if they are known, else when they come. */
export function why(state, key) {
  const holder = h('div', { class: 'why' }, h('p', {}, 'computing'));
  reasons(state, key).then((answer) => holder.replaceChildren(...explained(answer)), (error) => {
    if (!isGivenUp(error)) holder.replaceChildren(h('p', { role: 'alert' }, error.message));
  });
  const known = answers.get(questionOf(state, key));
  if (known?.answer) holder.replaceChildren(...explained(known.answer));
  return holder;
}

/** Returns the element that shows who buys from whom on the way of a result. */
export function networks(state, result, look) {
  const step = result.forward.segments.findIndex((segment) => segment.rule !== undefined);
  if (step < 0) return h('p', { class: 'grey' }, 'No network chose a route here: the way is the line itself.');
  const holder = h('div', { class: look.className }, h('p', { class: 'grey' }, 'computing'));
  reasons(state, `forward-${step}`).then((answer) => holder.replaceChildren(...hierarchy(answer.hierarchy)), (error) => {
    if (!isGivenUp(error)) holder.replaceChildren(h('p', { role: 'alert' }, error.message));
  });
  return holder;
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

function explained({ network, at, rule_sentence: sentence, candidates = [], to_win: toWin = [] }) {
  return [
    h('p', {}, `${capital(sentence ?? '')}.`),
    candidates.length === 0 ? undefined : h('table', {},
      h('thead', {}, h('tr', {},
        h('th', { scope: 'col' }, `${network?.name ?? 'The network'}${at ? ` in ${at}` : ''} had`),
        h('th', { scope: 'col', class: 'figure' }, 'km'), h('th', { scope: 'col', class: 'figure' }, 'RTT, ms'), h('th', { scope: 'col' }, 'decided by'))),
      h('tbody', {}, candidates.map(candidate))),
    ...toWin.map((text) => h('p', {}, text)),
  ].filter(Boolean);
}

function candidate({ chosen, next, relationship, exit_metro: exit, as_path: path = [], km, rtt_ms_p50: rtt, because }) {
  const name = [next?.name, exit].filter(Boolean).join(', ') || 'on its own';
  const detail = [relationship, path.length > 0 ? `AS path ${path.join(' ')}` : ''].filter(Boolean).join('; ');
  return h('tr', { class: chosen ? 'won' : 'lost' },
    h('td', {}, name, h('span', { class: 'reason' }, detail)),
    h('td', { class: 'figure' }, km === undefined ? '' : kilometres(km).replace(/\u202fkm$/, '')),
    h('td', { class: 'figure' }, rtt === undefined ? '' : millis(rtt)),
    h('td', {}, because));
}
