// The map as a file: SVG that stands alone, PNG drawn on a canvas. Nothing is loaded for it.

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'opacity',
  'vector-effect',
];
const LEFT_OUT = '.hit, .stretch-hit, .touch, .hint *';

/** Returns the drawing as the text of an SVG file, with the styles it has on the page. */
export function svgText(svg) {
  const copy = svg.cloneNode(true);
  const { width, height } = svg.getBoundingClientRect();
  const originals = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    STYLES.forEach((name) => {
      const value = style.getPropertyValue(name);
      if (value && value !== 'auto' && value !== 'normal') element.setAttribute(name, value);
    });
    for (const name of ['class', 'tabindex', 'role']) element.removeAttribute(name);
    if (originals[i].matches(LEFT_OUT)) element.setAttribute('data-drop', '');
  });
  copy.querySelectorAll('[data-drop]').forEach((element) => element.remove());
  [...copy.attributes].filter(({ name }) => !name.startsWith('xmlns')).forEach(({ name }) => copy.removeAttribute(name));
  Object.entries({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }).forEach(([name, value]) =>
    copy.setAttribute(name, String(value)),
  );
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({ width, height, fill: getComputedStyle(svg.parentElement).backgroundColor }).forEach(([name, value]) =>
    ground.setAttribute(name, String(value)),
  );
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Returns the drawing as a PNG of twice its size. */
export function pngBlob(svg, scale = 2) {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = getComputedStyle(svg.parentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const origin = svg.getScreenCTM();
  for (const element of svg.querySelectorAll('path, circle, text, rect')) {
    if (element.matches(LEFT_OUT)) continue;
    const place = origin.inverse().multiply(element.getScreenCTM());
    paint(context, element, place, scale);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Gives a file to the person. */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function paint(context, element, place, scale) {
  const style = getComputedStyle(element);
  const isSteady = style.vectorEffect === 'non-scaling-stroke';
  const opacity = Number(element.closest('.stretch, .old-way') ? getComputedStyle(element.closest('.stretch, .old-way')).opacity : 1);
  context.save();
  context.globalAlpha = opacity * Number(style.opacity);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.transform(place.a, place.b, place.c, place.d, place.e, place.f);
  const by = isSteady ? 1 / (place.a || 1) : 1;
  context.lineWidth = parseFloat(style.strokeWidth) * by;
  context.lineCap = style.strokeLinecap;
  context.lineJoin = style.strokeLinejoin;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map((d) => parseFloat(d) * by));
  context.fillStyle = style.fill === 'none' ? 'transparent' : style.fill;
  context.strokeStyle = style.stroke === 'none' ? 'transparent' : style.stroke;
  if (element.tagName === 'text') write(context, element, style);
  else {
    const path = shapeOf(element);
    if (style.paintOrder.startsWith('stroke')) context.stroke(path);
    context.fill(path);
    if (!style.paintOrder.startsWith('stroke')) context.stroke(path);
  }
  context.restore();
}

function write(context, element, style) {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = { middle: 'center', end: 'right' }[style.textAnchor] ?? 'left';
  const [x, y] = [Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
  context.strokeText(element.textContent, x, y);
  context.fillText(element.textContent, x, y);
}

function shapeOf(element) {
  if (element.tagName === 'path') return new Path2D(element.getAttribute('d'));
  const path = new Path2D();
  const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(element.getAttribute(name)));
  path.arc(x, y, r, 0, 2 * Math.PI);
  return path;
}
