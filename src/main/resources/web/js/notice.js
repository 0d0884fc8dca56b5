// What was cut and what that did, over the map; what went wrong; each with the way out.
import { h, refill } from './dom.js';
import { millis } from './format.js';
import { resultOf } from './route.js';
import { capital } from './steps.js';

const NAMED = 3;

/** Returns what a cut did to an option, in parts: who, was, is. Undefined without a state before. */
export function change(option, before, after) {
  const [was, is] = [resultOf(before, option.id), resultOf(after, option.id)];
  if (!was || !is) return undefined;
  return { name: option.name, was: was.rtt_ms_p95, is: is.rtt_ms_p95 };
}

/** Returns the sentence that is read out. */
export function announcement(failed, { name, was, is }) {
  const cut = failed.length === 0 ? '' : `${capital(failed.map((thing) => thing.label).join(', '))} cut. `;
  if (is === undefined) return `${cut}${name} does not arrive${was === undefined ? '' : `, was ${millis(was)} milliseconds`}.`;
  const now = `${cut}${name} ${millis(is)} milliseconds`;
  return was === undefined || millis(was) === millis(is) ? `${now}.` : `${now}, was ${millis(was)}.`;
}

/** Shows what has failed. `on` has repair(). */
export function showFailed(element, failed, changed, on) {
  element.hidden = failed.length === 0;
  if (failed.length === 0) {
    element.replaceChildren();
    return;
  }
  const names = failed.length <= NAMED ? capital(failed.map((thing) => thing.label).join(' and ')) : `${failed.length} things`;
  refill(
    element,
    h('p', {}, h('b', { class: 'cut' }, `${names} ${failed.length === 1 ? 'is' : 'are'} cut. `), h('span', {}, ...effect(changed))),
    h(
      'button',
      { type: 'button', class: 'framed', id: 'repair', 'data-key': 'repair', on: { click: on.repair } },
      failed.length === 1 ? 'Repair' : 'Repair all',
    ),
  );
}

function effect(changed) {
  if (!changed) return [];
  const { name, was, is } = changed;
  if (is === undefined) return [`${name}: no way is left`, was === undefined ? '' : `, P95 was ${millis(was)}\u202fms`];
  if (was === undefined) return [`${name}: P95 `, h('b', {}, `${millis(is)}\u202fms`)];
  if (millis(was) === millis(is)) return [`${name}: P95 stays ${millis(is)}\u202fms`];
  return [`${name}: P95 ${millis(was)} \u2192 `, h('b', {}, `${millis(is)}\u202fms`)];
}

/** Shows why the server refused, with the ways out: `on` has undo(), again() and start(). */
export function showProblem(element, error, canUndo, on) {
  element.hidden = false;
  const details = (error.problems ?? [])
    .slice(0, 8)
    .map(({ path, message, hint }) =>
      h('li', {}, [path?.length ? `${path.join(' \u203a ')}: ` : '', message, hint ? ` (${hint})` : ''].join('')),
    );
  refill(
    element,
    h('div', { role: 'alert' }, h('p', {}, error.message), details.length > 0 ? h('ul', {}, details) : undefined),
    canUndo ? h('button', { type: 'button', class: 'framed', id: 'undo-problem', on: { click: on.undo } }, 'Undo') : undefined,
    error.status === 0 || error.status >= 500 || error.status === 429
      ? h('button', { type: 'button', class: 'framed', id: 'again', on: { click: on.again } }, 'Try again')
      : h('button', { type: 'button', class: 'framed', id: 'restart', on: { click: on.start } }, 'As in the file'),
  );
}
