// What a month costs, line by line, and what is not in it.
import { h } from './dom.js';
import { decimal, money } from './format.js';
import { resultOf } from './route.js';

/** Returns the tab of an option. */
export function costTab(view, option) {
  const result = resultOf(view, option.id);
  if (!result) return h('p', { class: 'grey' }, 'There is no result of this option.');
  const lines = result.cost_lines ?? [];
  return [
    h('h3', { class: 'section' }, `${option.name}, this site's share of a month`),
    lines.length > 0 ? lineTable(lines, result) : h('p', { class: 'grey' }, 'Nothing that has a known price.'),
    ...list('Not known', result.cost_not_known),
    ...list('Left out', result.cost_left_out),
    h('h3', { class: 'section' }, 'All options'),
    optionTable(view),
  ];
}

function lineTable(lines, result) {
  const currency = lines[0].currency;
  const total = result.cost_month;
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'for'), figureHead('quantity'), figureHead(`${currency} a month`))),
    h(
      'tbody',
      {},
      lines.map((line) =>
        h(
          'tr',
          {},
          h('td', {}, line.what, h('span', { class: 'reason grey' }, ` ${line.basis}; ${line.source}`)),
          h('td', { class: 'figure' }, `${decimal(line.quantity, line.quantity % 1 === 0 ? 0 : 1)} ${line.unit}`),
          h('td', { class: 'figure' }, amount(line.amount)),
        ),
      ),
      total === undefined
        ? undefined
        : h('tr', { class: 'won' }, h('td', {}, 'a month'), h('td', {}), h('td', { class: 'figure' }, amount(total))),
    ),
  );
}

function optionTable(view) {
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'option'), figureHead('P95, ms'), figureHead('a month'))),
    h(
      'tbody',
      {},
      view.options.map((option) => {
        const result = resultOf(view, option.id);
        const currency = result?.cost_lines?.[0]?.currency ?? '';
        return h(
          'tr',
          {},
          h('th', { scope: 'row' }, option.name),
          h('td', { class: 'figure' }, result?.rtt_ms_p95 === undefined ? 'none' : decimal(result.rtt_ms_p95, 1)),
          h('td', { class: 'figure' }, result?.cost_month === undefined ? 'not known' : money(result.cost_month, currency)),
        );
      }),
    ),
  );
}

function list(title, items = []) {
  if (items.length === 0) return [];
  return [
    h('h3', { class: 'section' }, title),
    h(
      'ul',
      { class: 'plainlist' },
      items.map((item) => h('li', {}, item)),
    ),
  ];
}

function figureHead(text) {
  return h('th', { scope: 'col', class: 'figure' }, text);
}

function amount(value) {
  return decimal(value, Math.abs(value) < 1000 ? 2 : 0);
}
