// All sites, destinations and options in one table; a figure leads to its way.
import { h, s } from './dom.js';
import { millis } from './format.js';
import { lookOf, optionMark } from './options.js';

/** Returns the table. `on.go(site, destination, option)` shows that way on the map. */
export function matrix(data, on) {
  const looks = new Map(data.options.map((option) => [option.id, lookOf(option, data.options)]));
  return [
    h('h1', {}, 'Every site to every destination'),
    h(
      'p',
      { class: 'grey' },
      'P95 round trip, ms. Bold is best, grey words where it is too close to call. A figure leads to its way on the map.',
    ),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of all ways' },
      h(
        'table',
        { class: 'matrix' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...['from', 'to'].map((t) => h('th', { scope: 'col' }, t)),
            data.options.map((option) =>
              h(
                'th',
                { scope: 'col', class: `figure hue ${looks.get(option.id).className}` },
                sign(looks.get(option.id)),
                ` ${option.name}`,
              ),
            ),
            h('th', { scope: 'col' }, 'verdict'),
          ),
        ),
        h(
          'tbody',
          {},
          data.rows.map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row', title: row.site }, row.site),
              h('td', {}, row.destination),
              data.options.map((option) =>
                cell(
                  row,
                  row.cells.find((one) => one.option === option.id),
                  option,
                  on,
                ),
              ),
              h('td', { class: 'grey' }, row.verdict),
            ),
          ),
        ),
      ),
    ),
  ];
}

function cell(row, result, option, on) {
  if (!result) return h('td', { class: 'figure grey' }, '');
  const isBest = row.best === option.id && !row.too_close_to_call;
  const text = result.rtt_ms_p95 === undefined ? 'none' : millis(result.rtt_ms_p95);
  const why = (result.reasons ?? []).join('; ');
  return h(
    'td',
    { class: 'figure' },
    h(
      'button',
      {
        type: 'button',
        class: isBest ? 'best' : '',
        title: why || undefined,
        'aria-label': `${row.site} to ${row.destination} by ${option.name}: ${text}${result.rtt_ms_p95 === undefined ? '' : ' milliseconds'}${why ? `, ${why}` : ''}`,
        on: { click: () => on.go(row.site, row.destination, option.id) },
      },
      text,
    ),
  );
}

function sign(look) {
  return s('svg', { viewBox: '0 0 12 12', class: 'sign', 'aria-hidden': 'true' }, optionMark(look, 6, 6, 3.6));
}
