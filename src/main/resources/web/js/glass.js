// The looking glass: what one network knows of the way to a destination, or back to the site.
import { h, waiting } from './dom.js';
import { decimal } from './format.js';
import { ask, isGivenUp } from './server.js';
import { forServer } from './state.js';
import { capital } from './steps.js';

/** Returns the form and where its answer goes. */
export function glass(state, view) {
  const answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  const network = h('input', {
    id: 'glass-network',
    class: 'field',
    type: 'text',
    list: 'glass-networks',
    autocomplete: 'off',
    maxlength: 80,
  });
  const targets = [
    ...(view?.destinations ?? []).map((one) => ({ id: one.id, name: `destination ${one.label}` })),
    ...(view?.sites ?? [])
      .filter((one) => one.id === view.state.site)
      .map((one) => ({ id: one.id, name: `back to site ${one.id}, ${one.place}` })),
  ];
  const to = h(
    'select',
    { id: 'glass-to', class: 'field' },
    targets.map((one) => h('option', {}, one.name)),
  );
  const look = async (event) => {
    event.preventDefault();
    answer.replaceChildren(waiting());
    try {
      const body = { state: forServer(state), network: network.value.trim(), to: targets[to.selectedIndex]?.id };
      answer.replaceChildren(...routes(await ask('/api/looking-glass', body)));
    } catch (error) {
      if (!isGivenUp(error)) answer.replaceChildren(h('p', { role: 'alert' }, error.message));
    }
  };
  return [
    h('h1', {}, 'Looking glass'),
    h(
      'p',
      { class: 'grey' },
      'What a network knows: the routes it has for a destination, or back to a site, and what each of its PoPs does with them.',
    ),
    h(
      'form',
      { class: 'line glass', id: 'glass', on: { submit: look } },
      h('label', { for: 'glass-network' }, 'Network'),
      network,
      h('label', { for: 'glass-to' }, 'to'),
      to,
      h('button', { class: 'strong', id: 'glass-look' }, 'Look'),
    ),
    h(
      'datalist',
      { id: 'glass-networks' },
      networksOf(view).map(([asn, name]) => h('option', { value: `AS${asn}` }, name)),
    ),
    answer,
  ];
}

/** Returns the networks of the ways in view: the likeliest to be asked. */
function networksOf(view) {
  const all = new Map();
  for (const result of view?.results ?? []) {
    for (const direction of [result.forward, result.reverse]) {
      direction?.segments.forEach((segment) => segment.asn !== undefined && all.set(segment.asn, segment.network));
    }
  }
  return [...all];
}

function routes(data) {
  const { network, announced_by: origin, outcome, parts = [], pops = [], reasons = [] } = data;
  const title = h('h2', {}, `${network.name} (AS${network.asn}) to ${data.to}`);
  if (outcome === 'not-announced') return [title, h('p', {}, 'Nothing is announced: '), ...reasons.map((reason) => h('p', {}, reason))];
  return [
    title,
    h('p', { class: 'grey' }, `Announced by ${origin.name} (AS${origin.asn}), as option '${data.option}' has it.`),
    outcome === 'no-route' ? h('p', {}, h('b', {}, 'It has no route.')) : undefined,
    ...parts.flatMap(part),
    popTable(pops.filter((pop) => pop.rule !== undefined)),
  ].filter(Boolean);
}

function part({ candidates = [], not_offered: silent = [] }) {
  return [
    candidates.length === 0
      ? undefined
      : table(
          'Routes it was offered',
          ['from', 'relation', 'AS path', 'decided by'],
          candidates.map((one) => [`${one.next.name} (AS${one.next.asn})`, one.relationship, (one.as_path ?? []).join(' '), one.because]),
          candidates.map((one) => one.chosen),
        ),
    silent.length === 0
      ? undefined
      : h(
          'details',
          { class: 'table' },
          h('summary', {}, 'Who offers nothing'),
          h(
            'ul',
            { class: 'plainlist' },
            silent.map((one) => h('li', {}, `${one.network.name}: ${one.because}`)),
          ),
        ),
  ].filter(Boolean);
}

function popTable(pops) {
  if (pops.length === 0) return undefined;
  return table(
    'What each PoP does',
    ['PoP', 'leaves in', 'to', 'km', 'AS path', 'because'],
    pops.map((pop) => [
      pop.metro,
      pop.exit_metro,
      pop.next ? pop.next.name : 'itself',
      pop.km === undefined ? '' : decimal(Math.round(pop.km)),
      (pop.as_path ?? []).join(' '),
      capital(pop.reason ?? ''),
    ]),
    [],
  );
}

function table(title, heads, rows, bold) {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
    h(
      'table',
      {},
      h('caption', {}, title),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col', class: head === 'km' ? 'figure' : '' }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row, i) =>
          h(
            'tr',
            { class: bold[i] ? 'won' : '' },
            row.map((text, j) => h('td', { class: heads[j] === 'km' ? 'figure' : '' }, text ?? '')),
          ),
        ),
      ),
    ),
  );
}
