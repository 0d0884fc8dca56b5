// Elements from data. Text goes in as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Returns an HTML element: attributes, `on` for listeners, children as elements or text. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** Returns an SVG element; likewise. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Returns what stands where an answer is to come. */
export function waiting() {
  return h('p', { class: 'grey', 'aria-busy': 'true' }, 'computing');
}

/** Returns the element of an id that the page has. */
export function byId(id) {
  return document.getElementById(id);
}

/** Replaces an element's children and keeps the focus on what carries the same `data-key`. */
export function refill(parent, ...children) {
  const focused = parent.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focused?.dataset?.key;
  const selection = focused instanceof HTMLInputElement && focused.type === 'text' ? focused.value : undefined;
  parent.replaceChildren(...children.flat().filter((child) => child !== undefined && child !== null));
  if (key !== undefined) {
    const again = [...parent.querySelectorAll('[data-key]')].find((e) => e.dataset.key === key);
    again?.focus({ preventScroll: true });
    if (selection !== undefined && again instanceof HTMLInputElement) again.value = selection;
  }
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat().filter((c) => c !== undefined && c !== null && c !== false));
  return element;
}
