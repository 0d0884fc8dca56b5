import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal, hourText, kilometres, millis, percent, signed, ticks } from '../../main/resources/web/js/format.js';

test('minus is U+2212, thousands have a narrow no-break space from five digits on', () => {
  assert.equal(decimal(-5.04, 1), '\u22125.0');
  assert.equal(decimal(1234), '1234');
  assert.equal(decimal(18700), '18\u202f700');
  assert.equal(decimal(1234567.89, 1), '1\u202f234\u202f567.9');
});

test('nothing is minus nought', () => {
  assert.equal(decimal(-0.04, 1), '0.0');
  assert.equal(signed(-0.04, 1), '0.0');
  assert.equal(signed(0.04, 1), '0.0');
});

test('differences show their sign', () => {
  assert.equal(signed(4.3, 1), '+4.3');
  assert.equal(signed(-4.3, 1), '\u22124.3');
});

test('milliseconds have a decimal below a hundred', () => {
  assert.deepEqual([5.12, 99.94, 99.96, 262.4].map(millis), ['5.1', '99.9', '100', '262']);
});

test('hours, shares and kilometres', () => {
  assert.deepEqual([undefined, 0, 7, 20].map(hourText), ['all day', '00:00', '07:00', '20:00']);
  assert.equal(percent(70), '70\u202f%');
  assert.equal(kilometres(18703), '18\u202f700\u202fkm');
  assert.equal(kilometres(284.6), '285\u202fkm');
});

for (const [least, most] of [
  [20.1, 28.6],
  [0, 1],
  [95, 290],
  [0.01, 0.02],
  [1e4, 9e4],
]) {
  test(`marks of an axis from ${least} to ${most} are round, inside, and two to five`, () => {
    const marks = ticks(least, most, 5);
    assert.ok(marks.length >= 2 && marks.length <= 6, String(marks));
    marks.forEach((mark) => assert.ok(mark >= least && mark <= most * (1 + 1e-9)));
  });
}

test('an axis of one value has that mark', () => {
  assert.deepEqual(ticks(5, 5, 4), [5]);
});
