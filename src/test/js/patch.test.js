import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged, placeOf, valueAt, withoutValue, withValue } from '../../main/resources/web/js/patch.js';

test('a value is set without touching the patch it is set in', () => {
  const patch = { sites: { a: { place: 'Lyon, FR' } } };
  const next = withValue(patch, ['sites', 'b', 'place'], 'Oslo, NO');
  assert.deepEqual(next, { sites: { a: { place: 'Lyon, FR' }, b: { place: 'Oslo, NO' } } });
  assert.deepEqual(patch, { sites: { a: { place: 'Lyon, FR' } } });
});

test('taking a value out takes out the maps that it leaves empty', () => {
  const patch = withValue(withValue({}, ['options', 'x', 'sku'], 'local'), ['sites', 'a', 'place'], 'Lyon, FR');
  assert.deepEqual(withoutValue(patch, ['sites', 'a', 'place']), { options: { x: { sku: 'local' } } });
  assert.deepEqual(withoutValue({}, ['sites', 'a']), {});
});

test('setting and taking out again gives the patch of before', () => {
  const patch = { options: { x: { sku: 'local' } } };
  assert.deepEqual(withoutValue(withValue(patch, ['options', 'x', 'bandwidth'], '1 Gbit/s'), ['options', 'x', 'bandwidth']), patch);
});

test('false and null are values', () => {
  assert.equal(valueAt(withValue({}, ['a', 'b'], false), ['a', 'b']), false);
  assert.equal(valueAt(withValue({}, ['a'], null), ['a']), null);
  assert.equal(valueAt({}, ['a', 'b', 'c']), undefined);
});

test('hostile keys are keys, and change no other object', () => {
  const patch = withValue({}, ['__proto__', 'polluted'], true);
  assert.equal({}.polluted, undefined);
  assert.equal(JSON.stringify(patch), '{"__proto__":{"polluted":true}}');
  assert.equal(valueAt({}, ['constructor', 'name']), undefined);
});

test('laying one patch over another merges maps and replaces lists', () => {
  assert.deepEqual(merged({ a: { x: 1, l: [1, 2] }, b: 2 }, { a: { y: 3, l: [4] }, c: null }), {
    a: { x: 1, y: 3, l: [4] },
    b: 2,
    c: null,
  });
});

test('a metro is written as scenarios write places', () => {
  assert.equal(placeOf({ id: 'new-york-us', name: 'New York' }), 'New York, US');
});
