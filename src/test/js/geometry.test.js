import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arrowPlaces,
  besides,
  distinct,
  lengthOf,
  pathData,
  pointAt,
  smoothed,
  stretches,
  unwrapped,
} from '../../main/resources/web/js/geometry.js';

test('a way over the antimeridian goes on beyond 180 degrees, both ways', () => {
  assert.deepEqual(
    unwrapped([
      [170, 0],
      [-170, 5],
      [-150, 5],
    ]),
    [
      [170, 0],
      [190, 5],
      [210, 5],
    ],
  );
  assert.deepEqual(
    unwrapped([
      [-170, 0],
      [170, 0],
      [-175, 0],
    ]),
    [
      [-170, 0],
      [-190, 0],
      [-175, 0],
    ],
  );
});

test('a way that goes round the Earth and back comes back to where it was', () => {
  const line = unwrapped([
    [0, 0],
    [120, 0],
    [-120, 0],
    [0, 0],
    [-120, 0],
    [120, 0],
    [0, 0],
  ]);
  assert.deepEqual(
    line.map(([lon]) => lon),
    [0, 120, 240, 360, 240, 120, 0],
  );
});

test('request and reply on one cable lie on its two sides: each to the right of its travel', () => {
  const there = besides(
    [
      [0, 0, 0],
      [100, 0, 0],
    ],
    4,
  );
  const back = besides(
    [
      [100, 0, 0],
      [0, 0, 0],
    ],
    4,
  );
  assert.deepEqual(
    there.map((p) => p[1]),
    [4, 4],
  ); // y grows downwards: south of a way east
  assert.deepEqual(
    back.map((p) => p[1]),
    [-4, -4],
  );
});

test('beside a corner the distance to both legs is kept', () => {
  const [, corner] = besides(
    [
      [0, 0],
      [100, 0],
      [100, 100],
    ],
    4,
  );
  assert.ok(Math.abs(corner[0] - 96) < 1e-9 && Math.abs(corner[1] - 4) < 1e-9, String(corner));
});

test('where a way turns back the line beside it stays near', () => {
  const line = besides(
    [
      [0, 0],
      [100, 0],
      [0, 0.001],
    ],
    4,
  );
  assert.ok(Math.hypot(line[1][0] - 100, line[1][1]) <= 8.01);
});

test('smoothing keeps the ends and cuts no farther from a corner than its reach', () => {
  const line = smoothed(
    [
      [0, 0, 0],
      [1000, 0, 0],
      [1000, 1000, 1],
    ],
    3,
    30,
  );
  assert.deepEqual(line[0], [0, 0, 0]);
  assert.deepEqual(line[line.length - 1], [1000, 1000, 1]);
  const nearest = Math.min(...line.map(([x, y]) => Math.hypot(x - 1000, y)));
  assert.ok(nearest > 1 && nearest < 30, String(nearest));
  assert.ok(line.every(([x, y]) => Math.abs(y) < 1e-9 || Math.abs(x - 1000) < 1e-9 || Math.hypot(x - 1000, y) < 45));
});

test('a straight line stays as it is under smoothing', () => {
  assert.deepEqual(
    smoothed([
      [0, 0, 0],
      [500, 0, 0],
    ]),
    [
      [0, 0, 0],
      [500, 0, 0],
    ],
  );
});

test('each step has its stretch, and they meet', () => {
  const parts = stretches([
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 1],
    [3, 0, 1],
    [4, 0, 2],
  ]);
  assert.deepEqual(
    parts.map((part) => part.step),
    [0, 1, 2],
  );
  parts.slice(1).forEach((part, i) => assert.deepEqual(part.points[0], parts[i].points[parts[i].points.length - 1]));
});

test('smoothing loses no step', () => {
  const line = smoothed([
    [0, 0, 0],
    [50, 0, 0],
    [50, 60, 1],
    [120, 60, 2],
  ]);
  assert.deepEqual(
    stretches(line).map((part) => part.step),
    [0, 1, 2],
  );
});

test('arrows point along a long line, and a short one has none', () => {
  const places = arrowPlaces(
    [
      [0, 0],
      [0, 500],
    ],
    4,
    6,
  );
  assert.equal(places.length, 4);
  places.forEach(({ angle }) => assert.ok(Math.abs(angle - Math.PI / 2) < 1e-9));
  assert.deepEqual(
    arrowPlaces(
      [
        [0, 0],
        [20, 0],
      ],
      4,
      6,
    ),
    [],
  );
});

test('no arrow stands on a bend tighter than itself', () => {
  const bend = [
    [0, 0],
    [62, 0],
    [62, 38],
  ];
  for (const { x, y } of arrowPlaces(bend, 1, 6)) assert.ok(Math.hypot(x - 62, y) > 3);
});

test('length and place along a line', () => {
  assert.equal(
    lengthOf([
      [0, 0],
      [3, 4],
      [3, 10],
    ]),
    11,
  );
  assert.deepEqual(
    pointAt(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      15,
    ),
    [10, 5],
  );
  assert.deepEqual(
    pointAt(
      [
        [0, 0],
        [10, 0],
      ],
      99,
    ),
    [10, 0],
  );
});

test('points on one another are one', () => {
  assert.equal(
    distinct([
      [0, 0],
      [0, 0.1],
      [5, 0],
      [5, 0],
    ]).length,
    2,
  );
});

test('path data has one move and tenths', () => {
  assert.equal(
    pathData([
      [0, 0],
      [1.234, 5],
    ]),
    'M0.0 0.0L1.2 5.0',
  );
});
