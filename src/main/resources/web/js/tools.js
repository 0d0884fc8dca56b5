// Buttons for what wheel and drag do.
import { h } from './dom.js';

/** Fills the element. */
export function tools(element, map) {
  const button = (sign, name, act) => h('button', { type: 'button', 'aria-label': name, title: name, on: { click: act } }, sign);
  const pan = (dx, dy) => () => map.look(map.camera.moved(dx, dy));
  element.append(
    h(
      'span',
      { class: 'zoom' },
      button('+', 'Nearer', () => map.zoom(1.4)),
      button('\u2212', 'Farther', () => map.zoom(1 / 1.4)),
      button('\u25a3', 'All of the way', () => map.fit()),
    ),
    h(
      'span',
      { class: 'zoom pan-row' },
      button('\u2190', 'Look left', pan(90, 0)),
      button('\u2191', 'Look up', pan(0, 90)),
      button('\u2193', 'Look down', pan(0, -90)),
      button('\u2192', 'Look right', pan(-90, 0)),
    ),
  );
}
