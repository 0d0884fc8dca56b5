// How an option looks, everywhere: hue and dash by class, shape of its mark; its place among options of its kind fills the
// mark. The report's marks are the same.
import { s } from './dom.js';

const LOOKS = {
  internet: ['internet', 'circle'],
  'peering-service': ['peering', 'diamond'],
  expressroute: ['express', 'square'],
};

const FILLS = ['whole', 'none', 'dot', 'left', 'right', 'upper', 'lower'];
const INNER = FILLS.slice(2);

/** Returns the look of an option among all of its scenario. */
export function lookOf(option, options) {
  const [name, shape] = LOOKS[option.kind] ?? ['other', 'circle'];
  const same = options.filter((other) => other.kind === option.kind);
  const fill = fillOf(same.findIndex((other) => other.id === option.id));
  const dash = INNER.includes(fill) ? ` d${FILLS.indexOf(fill) + 1}` : '';
  return { className: fill === 'whole' ? name : `${name} further${dash}`, shape, further: fill !== 'whole', fill };
}

/** The first of a kind is filled, the second hollow, and so on; then from the second on again. */
function fillOf(place) {
  return place < 1 ? FILLS[0] : FILLS[1 + ((place - 1) % (FILLS.length - 1))];
}

/** Returns an option's mark: its shape and what fills it in part. */
export function optionMark({ shape, further, fill }, x, y, r) {
  return [
    s('path', { class: further ? 'mark own' : 'mark', d: markPath(shape, x, y, r) }),
    INNER.includes(fill) ? s('path', { class: 'inner', d: innerPath(shape, fill, x, y, r) }) : undefined,
  ];
}

/** Returns path data of what fills a mark in part. */
export function innerPath(shape, fill, x, y, r) {
  if (fill === 'dot') return markPath(shape, x, y, 0.45 * r);
  const reach = { circle: r, diamond: 1.25 * r, square: 0.9 * r }[shape];
  const isUpright = fill === 'left' || fill === 'right';
  const side = fill === 'left' || fill === 'upper' ? -reach : reach;
  const [x0, y0] = isUpright ? [x, y - reach] : [x - reach, y];
  const along = isUpright ? [0, reach] : [reach, 0];
  const out = isUpright ? [side, 0] : [0, side];
  const end = `${2 * along[0]} ${2 * along[1]}`;
  if (shape === 'circle') return `M${x0} ${y0}a${r} ${r} 0 0 ${isUpright === side > 0 ? 1 : 0} ${end}z`;
  if (shape === 'diamond') {
    return `M${x0} ${y0}l${along[0] + out[0]} ${along[1] + out[1]} ${along[0] - out[0]} ${along[1] - out[1]}z`;
  }
  return `M${x0} ${y0}l${out[0]} ${out[1]} ${end} ${-out[0]} ${-out[1]}z`;
}

/** Returns path data of a mark. */
export function markPath(shape, x, y, r) {
  if (shape === 'circle') return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
  if (shape === 'diamond') return `M${x - 1.25 * r} ${y}l${1.25 * r} ${-1.25 * r} ${1.25 * r} ${1.25 * r} ${-1.25 * r} ${1.25 * r}z`;
  return `M${x - 0.9 * r} ${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`;
}

/** Returns path data of a cross. */
export function crossPath(x, y, r) {
  return `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`;
}
