// Three rows of one scale: P95 before, hollow, and after, filled. With its table.
import { h, s } from './dom.js';
import { decimal, millis, ticks } from './format.js';
import { crossPath, lookOf, markPath, optionMark } from './options.js';
import { resultOf } from './route.js';

const WIDTH = 396;
const LEFT = 124;
const RIGHT = 340;
const ROW = 27;
const LONGEST = 17;

/** Returns rows of the chart: what each option takes before and after; absent where it does not arrive. */
export function chartRows(after, before, mode) {
  const shown = mode === 'before' && before ? before : after;
  return shown.options.map((option) => ({
    option,
    look: lookOf(option, shown.options),
    after: resultOf(shown, option.id)?.rtt_ms_p95,
    before: mode === 'before' ? undefined : resultOf(before, option.id)?.rtt_ms_p95,
    outcome: resultOf(shown, option.id)?.outcome,
  }));
}

/** Returns the scale: a range and its round marks. */
export function scaleOf(rows) {
  const values = rows.flatMap((row) => [row.after, row.before]).filter((value) => value !== undefined);
  if (values.length === 0) return { least: 0, most: 1, marks: [] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.15, high * 0.05, 0.5);
  const [least, most] = [Math.max(0, low - air), high + air];
  return { least, most, marks: ticks(least, most, 5) };
}

/** Returns the figure. */
export function chart(after, before, mode, chosen) {
  const rows = chartRows(after, before, mode);
  const moved = rows.some((row) => hasMoved(row));
  const scale = scaleOf(rows);
  const x = (value) => LEFT + 8 + ((value - scale.least) / (scale.most - scale.least)) * (RIGHT - LEFT - 16);
  const high = rows.length * ROW;
  const drawing = s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${high + 26}`, role: 'img', 'aria-label': rows.map(sentence).join('. ') },
    scale.marks.flatMap((mark) => [
      s('path', { class: 'grid', d: `M${x(mark)} 0V${high}` }),
      s('text', { class: 'tick', x: x(mark), y: high + 18 }, decimal(mark, mark % 1 === 0 ? 0 : 1)),
    ]),
    rows.map((row, i) => rowMarks(row, ROW * i + ROW / 2, x, row.option.id === chosen)),
  );
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', { class: 'grey' }, moved ? 'P95 round trip, ms: hollow before, filled after' : 'P95 round trip, ms'),
    drawing,
    h('details', { class: 'table' }, h('summary', { 'data-key': 'chart-table' }, 'As a table'), table(rows, moved)),
  );
}

function rowMarks(row, y, x, isChosen) {
  const { look, after, before } = row;
  const bold = isChosen ? ' chosen' : '';
  const none = RIGHT - 6;
  const to = after === undefined ? none : x(after);
  const moved = hasMoved(row);
  return s(
    'g',
    { class: look.className },
    who(row.option.name, y, bold),
    moved && before !== undefined
      ? s('path', { class: `span${bold}${after === undefined ? ' lost' : ''}`, d: `M${x(before)} ${y}H${to}` })
      : undefined,
    moved && before !== undefined ? s('path', { class: 'mark before', d: markPath(look.shape, x(before), y, 4.6) }) : undefined,
    after === undefined
      ? s('path', { class: 'mark none', d: crossPath(none, y, 4.6) })
      : moved
        ? s('path', { class: 'mark', d: markPath(look.shape, to, y, 4.6) })
        : optionMark(look, to, y, 4.6),
    s('text', { class: `value${bold}`, x: WIDTH, y: y + 4 }, after === undefined ? 'none' : millis(after)),
  );
}

/** A variant's name stands on two lines: what it is, and which. */
function who(name, y, bold) {
  const bracket = name.indexOf(' (');
  const lines = [...name].length > LONGEST && bracket > 0 ? [name.slice(0, bracket), name.slice(bracket + 1)] : [name];
  const top = y + (lines.length === 1 ? 4 : -2);
  return s(
    'text',
    { class: `who${bold}`, x: 0, y: top },
    s('title', {}, name),
    lines.map((line, i) => s('tspan', { x: 0, y: top + i * 13 }, shorter(line))),
  );
}

/** Whether before and after differ by what can be seen. */
function hasMoved({ after, before }) {
  return before !== undefined && (after === undefined || Math.abs(after - before) >= 0.05);
}

function sentence({ option, after, before }) {
  const now = after === undefined ? 'does not arrive' : `${millis(after)} ms`;
  return before === undefined || !hasMoved({ after, before }) ? `${option.name} ${now}` : `${option.name} ${now}, was ${millis(before)} ms`;
}

function table(rows, moved) {
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Option'),
        moved ? figureHead('before, ms') : undefined,
        figureHead(moved ? 'after, ms' : 'P95, ms'),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(({ option, after, before }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, option.name),
          moved ? h('td', { class: 'figure' }, before === undefined ? 'none' : millis(before)) : undefined,
          h('td', { class: 'figure' }, after === undefined ? 'none' : millis(after)),
        ),
      ),
    ),
  );
}

function figureHead(text) {
  return h('th', { scope: 'col', class: 'figure' }, text);
}

function shorter(name) {
  const signs = [...name];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}\u2026` : name;
}
