// The panel at the right: answer, chart, and the tabs of the chosen option.
import { chart } from './chart.js';
import { costTab } from './cost.js';
import { h, refill } from './dom.js';
import { sideBySide } from './figures.js';
import { resultOf } from './route.js';
import { settings } from './settings.js';
import { stepList } from './steps.js';

/** Fills the panel. `data` has state, after, before, option, site; `on` is what it can ask for. */
export function panel(element, data, on) {
  const { state, after, before, option, problems = [] } = data;
  const shown = state.view === 'before' && before ? before : after;
  const result = resultOf(shown, option.id);
  const tabs = tabsOf(result, on);
  const chosen = tabs.some((tab) => tab.id === state.tab) ? state.tab : 'request';
  const openTables = element.querySelector('.chart details')?.open;
  refill(
    element,
    ...problems.map((problem) => h('p', { class: 'error', role: 'alert' }, problem)),
    h('h1', { class: 'headline' }, shown.headline ?? 'No option arrives.'),
    ...(shown.scenario.notes ?? []).map((note) => h('p', { class: 'grey' }, note)),
    chart(after, before, state.view, option.id),
    state.view === 'both' && before ? sideBySide(before, after, option) : undefined,
    tabBar(tabs, chosen, on),
    h(
      'div',
      { class: 'tabpanel', role: 'tabpanel', id: 'tabpanel', 'aria-labelledby': `tab-${chosen}` },
      tabContent(chosen, { ...data, shown, result }, on),
    ),
  );
  if (openTables) element.querySelector('.chart details').open = true;
}

function tabsOf(result, on) {
  const steps = (direction) => {
    const n = result?.[direction]?.segments.length;
    return n === undefined ? undefined : h('span', { class: 'count' }, `, ${n} step${n === 1 ? '' : 's'}`);
  };
  return [
    { id: 'request', name: ['Request', steps('forward')] },
    { id: 'reply', name: ['Reply', steps('reverse')] },
    ...(on.networks ? [{ id: 'networks', name: 'Networks' }] : []),
    { id: 'cost', name: 'Cost' },
    { id: 'settings', name: 'Settings' },
  ];
}

function tabBar(tabs, chosen, on) {
  const move = (event, i) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(i + step + tabs.length) % tabs.length].id;
    on.tab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return h(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': 'Parts of the result' },
    tabs.map((tab, i) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${tab.id}`,
          'data-key': `tab-${tab.id}`,
          'aria-selected': String(tab.id === chosen),
          'aria-controls': 'tabpanel',
          tabindex: tab.id === chosen ? 0 : -1,
          on: { click: () => on.tab(tab.id), keydown: (event) => move(event, i) },
        },
        tab.name,
      ),
    ),
  );
}

function tabContent(tab, data, on) {
  const { shown, before, result, state, option } = data;
  if (tab === 'settings') return settings(data, on);
  if (tab === 'cost') return costTab(shown, option);
  if (!result?.forward) return unreached(result, option);
  if (tab === 'networks') return on.networks(result);
  const direction = tab === 'reply' ? 'reverse' : 'forward';
  const old = state.view === 'before' ? undefined : resultOf(before, option.id);
  return stepList({ result, before: old, direction, open: state.step }, on, on.why);
}

function unreached(result, option) {
  const word = result?.outcome === 'invalid' ? 'A rule of the product is broken' : 'No way is left';
  return [
    h('p', { class: 'section' }, h('b', { class: 'cut' }, `${word}. `), `${option.name} does not carry these packets:`),
    h(
      'ul',
      { class: 'plainlist' },
      (result?.reasons ?? []).map((reason) => h('li', {}, reason)),
    ),
  ];
}
