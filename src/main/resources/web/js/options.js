// How an option looks, everywhere: hue and dash by class, shape of its mark; hollow where it is a further one of its kind.

const LOOKS = {
  internet: ['internet', 'circle'],
  'peering-service': ['peering', 'diamond'],
  expressroute: ['express', 'square'],
};

/** Returns the look of an option among all of its scenario. */
export function lookOf(option, options) {
  const [name, shape] = LOOKS[option.kind] ?? ['other', 'circle'];
  const same = options.filter((other) => other.kind === option.kind);
  const further = same.findIndex((other) => other.id === option.id) > 0;
  return { className: further ? `${name} further` : name, shape, further };
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
