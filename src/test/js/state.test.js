import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beforeOf,
  changesIn,
  forServer,
  formatState,
  parseState,
  sameChanges,
  toggled,
  UNCHANGED,
} from '../../main/resources/web/js/state.js';

const FULL = {
  scenario: 'lessons/trombone',
  site: 'caf\u00e9 & co',
  destination: 'erp',
  option: 'private',
  without: ['corridor:London/Paris', 'pop:AS8075/S\u00e3o Paulo'],
  hour: 20,
  load: 0,
  patch: { sites: { x: { place: 'Glasgow, GB' } } },
  before: { without: ['location:London'], patch: {}, hour: 3, load: undefined },
  view: 'both',
  tab: 'cost',
  step: 'forward-2',
  show: undefined,
  lesson: 'trombone',
  stage: 4,
  said: { 'hand-off': 'London' },
  again: { 'round-trip': '60' },
};

test('an address says the whole state', () => {
  assert.deepEqual(parseState(`?${formatState(FULL)}`).state, FULL);
});

test('equal states have equal addresses, whatever the order they were made in', () => {
  const { state } = parseState(`?${formatState(FULL)}`);
  assert.equal(formatState(state), formatState(FULL));
});

test('an address without anything is a page on which nothing was changed', () => {
  const { state, problems } = parseState('');
  assert.deepEqual(problems, []);
  assert.equal(state.view, 'after');
  assert.ok(sameChanges(state, UNCHANGED));
  assert.equal(formatState(state), '');
});

for (const [what, query] of [
  ['an hour that no day has', 'hour=24'],
  ['half an hour', 'hour=1.5'],
  ['words for an hour', 'hour=noon'],
  ['a negative load', 'load=-1'],
  ['a load beyond the line', 'load=101'],
  ['a patch that is no JSON', 'patch={'],
  ['a patch that is a list', 'patch=[1]'],
  ['a patch that is null', 'patch=null'],
]) {
  test(`${what} is left out and told`, () => {
    const { state, problems } = parseState(`?${query}`);
    assert.equal(problems.length, 1);
    assert.ok(sameChanges(state, UNCHANGED));
  });
}

test('a view, tab or page that does not exist is as if it were not asked for', () => {
  const { state } = parseState('?view=sideways&tab=%3Cscript%3E&show=all');
  assert.deepEqual([state.view, state.tab, state.show], ['after', undefined, undefined]);
});

test('what has failed twice has failed once', () => {
  assert.deepEqual(parseState('?without=a&without=b&without=a').state.without, ['a', 'b']);
});

test('the server is not asked about how one looks at it', () => {
  assert.deepEqual(Object.keys(forServer(FULL)).sort(), ['destination', 'hour', 'load', 'option', 'patch', 'scenario', 'site', 'without']);
});

test('before is the file as it is, unless something was pinned', () => {
  const { before, ...rest } = FULL;
  assert.ok(sameChanges(beforeOf(rest), UNCHANGED));
  assert.deepEqual(changesIn(beforeOf(FULL)), before);
  assert.equal(beforeOf(FULL).site, FULL.site);
});

test('cutting twice repairs', () => {
  const cut = toggled(FULL, 'new');
  assert.deepEqual(cut.without, [...FULL.without, 'new']);
  assert.deepEqual(toggled(cut, 'new').without, FULL.without);
});

test('an hour of none differs from hour 0, and load as in the file from load 0', () => {
  assert.ok(!sameChanges({ ...UNCHANGED, hour: 0 }, UNCHANGED));
  assert.ok(!sameChanges({ ...UNCHANGED, load: 0 }, UNCHANGED));
});
