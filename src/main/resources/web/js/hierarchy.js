// Who buys from whom: providers above customers, peers level.
import { h, s } from './dom.js';

const WIDTH = 396;
const ROW = 74;
const BOX = 30;

/** Returns where the boxes of networks go: centre and width each, by number. */
export function boxesOf(nodes, width = WIDTH) {
  const top = Math.max(0, ...nodes.map((node) => node.level));
  const rows = new Map();
  nodes.forEach((node) => rows.set(node.level, [...(rows.get(node.level) ?? []), node]));
  const boxes = new Map();
  rows.forEach((row, level) => {
    const room = width / row.length;
    row.forEach((node, i) =>
      boxes.set(node.asn, {
        x: room * (i + 0.5),
        y: 20 + (top - level) * ROW + BOX / 2,
        wide: Math.min(150, room - 14),
      }),
    );
  });
  return { boxes, height: 40 + top * ROW + BOX };
}

/** Returns the drawing and its table. */
export function hierarchy(data) {
  const { boxes, height } = boxesOf(data.nodes);
  const names = new Map(data.nodes.map((node) => [node.asn, node.name]));
  const onWay = new Set(data.edges.filter((edge) => edge.on_way).flatMap((edge) => [edge.from, edge.to]));
  const sorted = [...data.edges].sort((a, b) => Number(a.on_way) - Number(b.on_way));
  const sentences = data.edges.map(
    (edge) => `${names.get(edge.from)} ${edge.kind === 'peer' ? 'peers with' : 'buys from'} ${names.get(edge.to)}`,
  );
  return [
    h('h3', { class: 'section' }, 'Who buys from whom'),
    h('p', { class: 'grey' }, 'Providers above customers, peers level. The way taken is thick.'),
    s(
      'svg',
      { class: 'hierarchy', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': sentences.join('; ') },
      sorted.map((edge) => line(edge, boxes)),
      data.nodes.map((node) => box(node, boxes.get(node.asn), onWay.has(node.asn))),
    ),
    h(
      'details',
      { class: 'table' },
      h('summary', { 'data-key': 'networks-table' }, 'As a table'),
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...['network', 'relation', 'with', 'on the way'].map((t) => h('th', { scope: 'col' }, t)))),
        h(
          'tbody',
          {},
          data.edges.map((edge) =>
            h(
              'tr',
              { class: edge.on_way ? 'won' : '' },
              h('td', {}, names.get(edge.from)),
              h('td', {}, edge.kind === 'peer' ? 'peers with' : 'buys from'),
              h('td', {}, names.get(edge.to)),
              h('td', {}, edge.on_way ? 'yes' : 'no'),
            ),
          ),
        ),
      ),
    ),
  ];
}

function line(edge, boxes) {
  const [a, b] = [boxes.get(edge.from), boxes.get(edge.to)];
  if (!a || !b) return s('g');
  const on = edge.on_way ? ' on' : '';
  if (Math.abs(a.y - b.y) < 1) {
    const side = a.x < b.x ? 1 : -1;
    return s('path', {
      class: `edge${on}`,
      d: `M${a.x + (side * a.wide) / 2} ${a.y}L${b.x - (side * b.wide) / 2} ${b.y}`,
    });
  }
  const up = b.y < a.y ? -1 : 1;
  const end = b.y - (up * BOX) / 2;
  const d = `M${a.x} ${a.y + (up * BOX) / 2}L${b.x} ${end}`;
  const angle = (Math.atan2(end - a.y, b.x - a.x) * 180) / Math.PI;
  return s(
    'g',
    {},
    s('path', { class: `edge${on}`, d }),
    s('path', { class: `head${on}`, d: 'M0 0L-9 -5L-9 5z', transform: `translate(${b.x} ${end}) rotate(${angle})` }),
  );
}

function box(node, { x, y, wide }, isOn) {
  const signs = [...node.name];
  const most = Math.floor(wide / 7);
  const text = signs.length > most ? `${signs.slice(0, most - 1).join('')}\u2026` : node.name;
  return s(
    'g',
    {},
    s('title', {}, `AS${String(node.asn).replace(/^AS/, '')} ${node.name}`),
    s('rect', { class: isOn ? 'on' : '', x: x - wide / 2, y: y - BOX / 2, width: wide, height: BOX, rx: 3 }),
    s('text', { class: isOn ? 'on' : '', x, y: y + 4 }, text),
  );
}
