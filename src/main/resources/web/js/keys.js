// Single keys, only while the map or the steps have the focus.

const INSIDE = '#drawing, #things, .steps, #notice';
const PAN = { ArrowUp: [0, 60], ArrowDown: [0, -60], ArrowLeft: [60, 0], ArrowRight: [-60, 0] };

/** Listens on the document. `on` has walk(by, from), cut(from), beforeOrAfter, undo, close, zoom(by), fit, pan(dx, dy). */
export function listenToKeys(on) {
  document.addEventListener('keydown', (event) => {
    const from = event.target.closest?.(INSIDE);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      on.close();
      return;
    }
    if (!from || event.target.matches('input, select, textarea')) return;
    const act = meaning(event, on);
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

function meaning(event, on) {
  const { key, target } = event;
  if (event.shiftKey && PAN[key]) return () => on.pan(...PAN[key]);
  switch (key) {
    case 'ArrowUp':
      return () => on.walk(-1, target);
    case 'ArrowDown':
      return () => on.walk(1, target);
    case 'x':
    case 'X':
      return () => on.cut(target);
    case 'b':
    case 'B':
      return () => on.beforeOrAfter();
    case 'z':
    case 'Z':
      return () => on.undo();
    case '+':
    case '=':
      return () => on.zoom(1.4);
    case '-':
      return () => on.zoom(1 / 1.4);
    case '0':
      return () => on.fit();
    default:
      return undefined;
  }
}

/** Returns the line at the panel's foot that tells the keys. */
export const KEY_HELP = [
  ['\u2191 \u2193', 'step'],
  ['Enter', 'open'],
  ['X', 'cut or repair'],
  ['B', 'before, after'],
  ['Z', 'undo'],
  ['Esc', 'close'],
];
