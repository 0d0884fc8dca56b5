// What follows pointer and focus on the map: a ring, a name, the place a site is carried to.
import { s } from './dom.js';

/** Shows one hint at a time in a group. */
export class Hint {
  constructor(group) {
    this.group = group;
  }

  clear() {
    this.group.replaceChildren();
  }

  /** Rings a place and names it in lines beside it. */
  ring([x, y], lines, width) {
    this.group.replaceChildren(s('circle', { class: 'focus-ring', cx: x, cy: y, r: 17 }), ...names([x, y], lines, width));
  }

  /** Shows a site on its way to a city. */
  carry([x, y], [toX, toY], name, width) {
    this.group.replaceChildren(
      s('circle', { class: 'guess', cx: x, cy: y, r: 9 }),
      s('path', { class: 'guess', d: `M${x} ${y}L${toX} ${toY}` }),
      ...names([x, y], [name], width),
    );
  }
}

function names([x, y], lines, width) {
  const isRight = x > width * 0.6;
  return lines.filter(Boolean).map((text, i) =>
    s(
      'text',
      {
        class: `halo ${i === 0 ? 'strong-label' : 'quiet'}${isRight ? ' end' : ''}`,
        x: x + (isRight ? -22 : 22),
        y: y + 4 + i * 14,
      },
      text,
    ),
  );
}
