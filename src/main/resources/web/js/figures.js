// Two states of one option side by side, figure by figure.
import { h } from './dom.js';
import { decimal, millis, signed } from './format.js';
import { lengthInKilometres, resultOf } from './route.js';

const ROWS = [
  ['Round trip P50', 'ms', (r) => r.rtt_ms_p50, 1],
  ['Round trip P95', 'ms', (r) => r.rtt_ms_p95, 1],
  ['Round trip P99', 'ms', (r) => r.rtt_ms_p99, 1],
  ['Jitter', 'ms', (r) => r.jitter_ms, 2],
  ['Loss', '%', (r) => scaled(r.loss_ratio, 100), 3],
  ['Throughput', 'Mbit/s', (r) => r.throughput_mbps, 0],
  ['Request', 'km', (r) => r.forward && lengthInKilometres(r.forward), 0],
  ['Reply', 'km', (r) => r.reverse && lengthInKilometres(r.reverse), 0],
];

/** Returns the table of an option before and after. */
export function sideBySide(before, after, option) {
  const [was, is] = [resultOf(before, option.id), resultOf(after, option.id)];
  return h(
    'table',
    { class: 'pair' },
    h('caption', { class: 'unseen' }, `${option.name}, before and after`),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, option.name),
        ...['before', 'after', 'change'].map((t) => h('th', { scope: 'col', class: 'figure' }, t)),
      ),
    ),
    h(
      'tbody',
      {},
      ROWS.map(([name, unit, value, digits]) => {
        const [a, b] = [was && value(was), is && value(is)];
        const change = a === undefined || b === undefined ? '' : signed(b - a, digits);
        return h(
          'tr',
          {},
          h('th', { scope: 'row' }, `${name}, ${unit}`),
          cell(a, digits),
          cell(b, digits),
          h('td', { class: 'figure' }, change),
        );
      }),
      textRow('Hand-off', was?.exit_metro, is?.exit_metro),
    ),
  );
}

function textRow(name, was, is) {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, name),
    h('td', { class: 'figure' }, was ?? 'none'),
    h('td', { class: 'figure' }, is ?? 'none'),
    h('td', {}, ''),
  );
}

function cell(value, digits) {
  return h('td', { class: 'figure' }, value === undefined ? 'none' : digits === 1 ? millis(value) : decimal(value, digits));
}

function scaled(value, by) {
  return value === undefined ? undefined : value * by;
}
