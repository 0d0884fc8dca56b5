// Compare, hour and load, at the foot of the map. Made once; `update` sets them to a state.
import { h } from './dom.js';
import { hourText, percent } from './format.js';

const MODES = ['before', 'after', 'both'];

/** Fills the element; `on` has mode(name), pin(), slide(name, value). Returns how to update it. */
export function controls(element, on) {
  const modes = MODES.map((mode) => h('button', { type: 'button', 'data-mode': mode, on: { click: () => on.mode(mode) } }, capital(mode)));
  const pin = h('button', { type: 'button', class: 'framed', id: 'pin', on: { click: () => on.pin() } }, 'Pin as before');
  const hour = slider('Hour', { min: -1, max: 23, step: 1 }, (value) => on.slide('hour', value < 0 ? undefined : value));
  const load = slider('Load', { min: -5, max: 100, step: 5 }, (value) => on.slide('load', value < 0 ? undefined : value));
  element.replaceChildren(
    h(
      'div',
      {},
      h('span', { class: 'control' }, 'Compare ', h('span', { class: 'segments', role: 'group', 'aria-label': 'Compare' }, modes)),
      pin,
      hour.label,
      load.label,
      h('span', { class: 'legend' }, 'thick request \u00b7 thin reply \u00b7 dotted before \u00b7 cables drawn straight'),
    ),
  );
  return (state, canPin) => {
    modes.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.mode === state.view)));
    pin.disabled = !canPin;
    hour.set(state.hour ?? -1, hourText(state.hour));
    load.set(state.load ?? -5, state.load === undefined ? 'as in file' : percent(state.load));
  };
}

function slider(name, range, slide) {
  const input = h('input', {
    type: 'range',
    id: `slide-${name.toLowerCase()}`,
    ...range,
    on: { input: (event) => slide(Number(event.target.value)) },
  });
  const output = h('output', { for: input.id });
  return {
    label: h('label', {}, name, input, output),
    set(value, text) {
      if (Number(input.value) !== value) input.value = String(value);
      input.setAttribute('aria-valuetext', text);
      output.textContent = text;
    },
  };
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
