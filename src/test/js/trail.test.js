import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trail } from '../../main/resources/web/js/trail.js';

test('a new page can neither undo nor redo', () => {
  const trail = new Trail();
  assert.deepEqual([trail.canUndo, trail.canRedo], [false, false]);
});

test('what was changed can be undone, what was undone redone', () => {
  const changed = new Trail().pushed().pushed();
  assert.deepEqual([changed.canUndo, changed.canRedo], [true, false]);
  const back = changed.movedTo(1);
  assert.deepEqual([back.canUndo, back.canRedo], [true, true]);
  assert.deepEqual([back.movedTo(0).canUndo, back.movedTo(2).canRedo], [false, false]);
});

test('a change after an undo forgets what could be redone', () => {
  assert.equal(new Trail().pushed().pushed().movedTo(1).pushed().canRedo, false);
});

test('a page that is opened again in the middle of its history knows what lies behind', () => {
  assert.equal(new Trail(3).canUndo, true);
  assert.equal(new Trail(3, 5).canRedo, true);
});
