// The bar is a sentence of native selects, and what one can do with the whole page.
import { h, refill, s } from './dom.js';
import { lessonId } from './lessonpanel.js';
import { lookOf, optionMark } from './options.js';

const PAGES = [
  ['lessons', 'Lessons'],
  ['matrix', 'Matrix'],
  ['glass', 'Looking glass'],
];

/** Fills the bar. `on` has pick(name, id), undo, redo, copyLink, save(format), show(name). */
export function bar(element, { state, view, gallery, trail }, on) {
  const option = view?.options.find((one) => one.id === state.option) ?? view?.options[0];
  refill(
    element,
    h('a', { class: 'brand', href: '/', 'data-key': 'brand' }, 'coldpotato'),
    h('div', { class: 'sentence' }, sentence(state, view, gallery, option, on)),
    h(
      'div',
      { class: 'actions' },
      action('Undo', 'undo', on.undo, { disabled: !trail.canUndo }),
      action('Redo', 'redo', on.redo, { disabled: !trail.canRedo }),
      action('Copy link', 'copy', on.copyLink),
      ...PAGES.filter(([name]) => name === 'lessons' || state.lesson === undefined).map(([name, word]) =>
        action(state.lesson === undefined ? word : `All ${word.toLowerCase()}`, `show-${name}`, () => on.show(name), {
          'aria-pressed': String(state.show === name),
        }),
      ),
      view && state.lesson === undefined ? saveMenu(on) : undefined,
    ),
  );
}

function sentence(state, view, gallery, option, on) {
  const scenarios = withChosen(
    gallery.scenarios.map(({ id, name }) => ({ id, name })),
    state.scenario,
    view?.scenario.name,
  );
  if (state.lesson !== undefined) return lessonSentence(state, gallery, on);
  const parts = [pick('scenario', 'Scenario', scenarios, state.scenario, on, ' light')];
  if (!view || !option) return parts;
  const look = lookOf(option, view.options);
  return [
    ...parts,
    h('span', {}, 'From'),
    pick(
      'site',
      'Site',
      view.sites.map(({ id }) => ({ id, name: id })),
      view.state.site,
      on,
    ),
    h('span', {}, 'to'),
    pick(
      'destination',
      'Destination',
      view.destinations.map(({ id, label }) => ({ id, name: label })),
      view.state.destination,
      on,
    ),
    h('span', {}, 'by'),
    pick(
      'option',
      'Option',
      view.options.map(({ id, name }) => ({ id, name })),
      option.id,
      on,
      ` hue ${look.className}`,
      sample(look),
    ),
  ];
}

/** Which lesson; its scenario is opened by the list of lessons alone. */
function lessonSentence(state, gallery, on) {
  const lessons = (gallery.lessons ?? []).map((lesson, i) => ({
    id: lessonId(lesson),
    name: `${i + 1} \u00b7 ${lesson.name}`,
  }));
  return [h('span', {}, 'Lessons'), pick('lesson', 'Lesson', withChosen(lessons, state.lesson, state.lesson), state.lesson, on)];
}

/** What is chosen is among the choices, though the gallery may not list it. */
function withChosen(choices, id, name) {
  return id === undefined || choices.some((choice) => choice.id === id) ? choices : [{ id, name: name ?? id }, ...choices];
}

function pick(name, label, choices, chosen, on, look = '', mark = undefined) {
  const select = h(
    'select',
    {
      'aria-label': label,
      'data-key': `pick-${name}`,
      id: `pick-${name}`,
      on: { change: (event) => on.pick(name, choices[event.target.selectedIndex].id) },
    },
    choices.map((choice) => h('option', { selected: choice.id === chosen }, shorter(choice.name))),
  );
  return h('span', { class: `pick${look}` }, mark, select);
}

function sample(look) {
  return s(
    'svg',
    { viewBox: '0 0 32 12', 'aria-hidden': 'true' },
    s('path', { class: 'sample', d: 'M0 6H32' }),
    optionMark(look, 16, 6, 3.6),
  );
}

function action(word, key, act, more = {}) {
  return h('button', { type: 'button', id: `do-${key}`, 'data-key': `do-${key}`, ...more, on: { click: act } }, word);
}

function saveMenu(on) {
  const formats = [
    ['yaml', 'Scenario, YAML'],
    ['json', 'Results, JSON'],
    ['svg', 'Map, SVG'],
    ['png', 'Map, PNG'],
  ];
  return h(
    'details',
    { class: 'menu', id: 'export' },
    h('summary', { 'data-key': 'export' }, 'Export'),
    h(
      'div',
      {},
      formats.map(([format, word]) =>
        action(word, `save-${format}`, (event) => {
          event.target.closest('details').open = false;
          on.save(format);
        }),
      ),
    ),
  );
}

function shorter(text) {
  const signs = [...text];
  return signs.length > 80 ? `${signs.slice(0, 79).join('')}\u2026` : text;
}
