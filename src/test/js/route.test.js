import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapModel } from '../../main/resources/web/js/model.js';
import { changedSteps, lengthInKilometres, routeOf, sameWay } from '../../main/resources/web/js/route.js';
import { wayThings, whoUses } from '../../main/resources/web/js/things.js';
import { cutOfStep } from '../../main/resources/web/js/thinglist.js';

// site --access-- A ==c:A/B== B (hand-off) ==c:B/C== C (region)
const A = [0, 50];
const B = [5, 51];
const C = [9, 52];
const CORRIDORS = new Map([
  ['c:A/B', { id: 'c:A/B', name: 'North Cable', km: 400, line: [A, B] }],
  ['c:B/C', { id: 'c:B/C', km: 300, line: [B, C] }],
]);
const carrier = {
  network: 'ISP',
  asn: 1,
  from: 'A',
  to: 'B',
  km: 400,
  line: [A, B],
  corridors: ['c:A/B'],
  handoff: { id: 'i:B', metro: 'B', at: B, a: 1, b: 2 },
};
const cloud = {
  network: 'Cloud',
  asn: 2,
  from: 'B',
  to: 'C',
  km: 300,
  line: [B, C],
  corridors: ['c:B/C'],
  cloud: true,
};
const RESULT = {
  option: 'net',
  outcome: 'reached',
  forward: { segments: [{ network: 'line', from: 'A', to: 'A', km: 1 }, carrier, cloud] },
  reverse: { segments: [] },
};
const VIEW = {
  scenario: { id: 's', name: 'S' },
  state: { scenario: 's', site: 'x', destination: 'd', option: 'net' },
  sites: [{ id: 'x', place: 'A', at: [0.1, 50] }],
  destinations: [{ id: 'd', label: 'D' }],
  options: [
    { id: 'net', kind: 'internet', name: 'Plain internet' },
    { id: 'none', kind: 'expressroute', name: 'None' },
  ],
  results: [RESULT, { option: 'none', outcome: 'unreachable', reasons: ['no way'] }],
  things: [
    { id: 'i:B', kind: 'interconnection', label: 'ISP and Cloud in B', at: B },
    { id: 'circuit', kind: 'circuit', label: 'a circuit' },
  ],
  failed: [],
};

test('a way begins at the site and knows the step of each leg', () => {
  assert.deepEqual(routeOf(RESULT.forward, VIEW.sites[0], true), [
    [0.1, 50, 0],
    [...A, 1],
    [...B, 1],
    [...B, 2],
    [...C, 2],
  ]);
});

test('what does not arrive has no way', () => {
  assert.deepEqual(routeOf(undefined, VIEW.sites[0], true), []);
});

test('a step has changed when none of before went the same way', () => {
  const rerouted = { segments: [RESULT.forward.segments[0], carrier, { ...cloud, corridors: ['c:other'] }] };
  assert.deepEqual(changedSteps(rerouted, RESULT.forward), [false, false, true]);
  assert.deepEqual(changedSteps(rerouted, undefined), [false, false, false]);
});

test('ways are the same whatever time they take', () => {
  assert.ok(sameWay(RESULT, { ...RESULT, rtt_ms_p95: 99 }));
  assert.ok(!sameWay(RESULT, { ...RESULT, forward: undefined }));
});

test('kilometres add up, steps without any count nothing', () => {
  assert.equal(lengthInKilometres({ segments: [{ km: 2 }, {}, { km: 3 }] }), 5);
});

test('things stand in way order, what failed first, each once', () => {
  const failed = [{ id: 'c:B/C', label: 'cable B to C' }];
  const ids = wayThings({ ...VIEW, failed }, 'net', CORRIDORS).map((thing) => thing.id);
  assert.deepEqual(ids, ['c:B/C', 'c:A/B', 'i:B', 'circuit']);
});

test('who uses a corridor is who goes by it', () => {
  assert.deepEqual(
    whoUses(VIEW, 'c:A/B').map((option) => option.id),
    ['net'],
  );
  assert.deepEqual(whoUses(VIEW, 'c:other'), []);
});

test('X on a step cuts its longest corridor, repairs what of it failed, and a hand-off where there is no corridor', () => {
  const long = { corridors: ['c:B/C', 'c:A/B'], handoff: { id: 'i:B' } };
  assert.equal(cutOfStep(long, CORRIDORS, []), 'c:A/B');
  assert.equal(cutOfStep(long, CORRIDORS, ['c:B/C']), 'c:B/C');
  assert.equal(cutOfStep({ handoff: { id: 'i:B' } }, CORRIDORS, []), 'i:B');
  assert.equal(cutOfStep({}, CORRIDORS, []), undefined);
});

test('the old way is drawn only where it differs, and never under before', () => {
  const world = { corridors: CORRIDORS };
  const state = { view: 'after' };
  const rerouted = { ...VIEW, results: [{ ...RESULT, forward: { segments: [carrier] } }] };
  assert.equal(mapModel(state, VIEW, VIEW, world).oldResult, undefined);
  assert.equal(mapModel(state, rerouted, VIEW, world).oldResult, RESULT);
  assert.equal(mapModel({ view: 'before' }, rerouted, VIEW, world).oldResult, undefined);
  assert.equal(mapModel({ view: 'before' }, rerouted, VIEW, world).result, RESULT);
});

test('an option that does not arrive is drawn as not reached, its old way stays', () => {
  const cut = { ...VIEW, results: [{ option: 'net', outcome: 'unreachable', reasons: [] }] };
  const model = mapModel({ view: 'after' }, cut, VIEW, { corridors: CORRIDORS });
  assert.equal(model.isReached, false);
  assert.equal(model.oldResult, RESULT);
});
