import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Camera } from '../../main/resources/web/js/camera.js';
import { chartRows, scaleOf } from '../../main/resources/web/js/chart.js';
import { boxesOf } from '../../main/resources/web/js/hierarchy.js';
import { placeLabels } from '../../main/resources/web/js/labels.js';
import { announcement } from '../../main/resources/web/js/notice.js';
import { innerPath, lookOf } from '../../main/resources/web/js/options.js';

const FRAME = { width: 800, height: 600 };
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`);

test('a fitted camera sees all of the points, and a nearer one does not', () => {
  const points = [
    [-100, 20],
    [300, 250],
  ];
  const camera = Camera.fit(points, FRAME);
  assert.ok(camera.sees(points, FRAME, 49));
  assert.ok(!camera.zoomed(3, [400, 300]).sees(points, FRAME));
});

test('zooming keeps what is under the pointer there', () => {
  const camera = new Camera(2, 30, 40);
  const under = camera.onPlane([120, 90]);
  const [x, y] = camera.zoomed(1.7, [120, 90]).onScreen(under);
  near(x, 120);
  near(y, 90);
});

test('zooming has a nearest and a farthest', () => {
  let camera = new Camera();
  for (let i = 0; i < 100; i++) camera = camera.zoomed(2, [0, 0]);
  assert.ok(Number.isFinite(camera.k) && camera.k <= 200);
});

test('labels never lie on one another, the weightiest stay, the last are left out', () => {
  const labels = Array.from({ length: 30 }, (_, i) => ({ at: [400, 300], lines: [{ text: `name ${i}` }] }));
  const placed = placeLabels(labels, FRAME);
  assert.ok(placed.length > 0 && placed.length < 30);
  assert.equal(placed[0].lines[0].text, 'name 0');
});

test('a label that must be shown is, inside the frame', () => {
  const [one] = placeLabels([{ at: [795, 300], must: true, lines: [{ text: 'at the very edge' }] }], FRAME);
  assert.equal(one.anchor, 'end');
});

test('a chart has a row for each option, none where it does not arrive', () => {
  const options = [
    { id: 'a', kind: 'internet', name: 'A' },
    { id: 'b', kind: 'expressroute', name: 'B' },
  ];
  const after = { options, results: [{ option: 'a', rtt_ms_p95: 281 }, { option: 'b' }] };
  const before = {
    options,
    results: [
      { option: 'a', rtt_ms_p95: 163 },
      { option: 'b', rtt_ms_p95: 127 },
    ],
  };
  assert.deepEqual(
    chartRows(after, before, 'after').map((row) => [row.before, row.after]),
    [
      [163, 281],
      [127, undefined],
    ],
  );
  assert.deepEqual(
    chartRows(after, before, 'before').map((row) => [row.before, row.after]),
    [
      [undefined, 163],
      [undefined, 127],
    ],
  );
  const scale = scaleOf(chartRows(after, before, 'after'));
  assert.ok(scale.least < 127 && scale.most > 281 && scale.marks.length >= 2);
});

test('a chart without any figure has a scale all the same', () => {
  assert.deepEqual(scaleOf([{ after: undefined, before: undefined }]).marks, []);
});

test('a change is told in one sentence', () => {
  const effect = { name: 'Peering Service', was: 131, is: 262 };
  assert.equal(announcement([{ label: 'Red Sea' }], effect), 'Red Sea cut. Peering Service 262 milliseconds, was 131.');
  assert.equal(announcement([], { name: 'ExpressRoute', was: 127, is: undefined }), 'ExpressRoute does not arrive, was 127 milliseconds.');
  assert.equal(announcement([], { name: 'X', was: 5, is: 5 }), 'X 5.0 milliseconds.');
});

test('one hue for one kind, hollow for a second of it', () => {
  const options = [
    { id: 'a', kind: 'expressroute' },
    { id: 'b', kind: 'expressroute' },
    { id: 'c', kind: 'internet' },
  ];
  assert.deepEqual(
    options.map((option) => lookOf(option, options).className),
    ['express', 'express further', 'internet'],
  );
});

test('providers stand above customers, peers level, and boxes apart', () => {
  const nodes = [
    { asn: 1, level: 0 },
    { asn: 2, level: 0 },
    { asn: 3, level: 1 },
  ];
  const { boxes } = boxesOf(nodes, 400);
  assert.equal(boxes.get(1).y, boxes.get(2).y);
  assert.ok(boxes.get(3).y < boxes.get(1).y);
  assert.ok(boxes.get(2).x - boxes.get(1).x >= (boxes.get(1).wide + boxes.get(2).wide) / 2);
});

test('seven options of one kind have marks of their own, by fill and by dash', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, kind: 'internet' }));
  const looks = options.map((option) => lookOf(option, options));
  assert.deepEqual(
    looks.map(({ fill }) => fill),
    ['whole', 'none', 'dot', 'left', 'right', 'upper', 'lower'],
  );
  assert.equal(new Set(looks.map(({ className }) => className)).size, 7);
});

test('a half of a mark is the half that its name says, as in the report', () => {
  assert.equal(innerPath('circle', 'left', 0, 0, 4), 'M0 -4a4 4 0 0 0 0 8z');
  assert.equal(innerPath('circle', 'lower', 0, 0, 4), 'M-4 0a4 4 0 0 0 8 0z');
  assert.equal(innerPath('circle', 'upper', 0, 0, 4), 'M-4 0a4 4 0 0 1 8 0z');
  assert.equal(innerPath('diamond', 'lower', 0, 0, 4), 'M-5 0l5 5 5 -5z');
  assert.equal(innerPath('square', 'right', 0, 0, 10), 'M0 -9l9 0 0 18 -9 0z');
});

test('a label goes to the side where it hides nothing of a way', () => {
  const label = { at: [400, 300], must: true, lines: [{ text: 'London, cut' }] };
  const level = Array.from({ length: 134 }, (_, i) => [i * 6, 300]);
  const [alone] = placeLabels([label], FRAME);
  const [beside] = placeLabels([label], FRAME, [], level);
  assert.equal(alone.y, 304);
  assert.equal(beside.y, 290);
});

test('a label that may roam goes farther off where every near side hides a way', () => {
  const label = { at: [400, 300], gap: 18, must: true, roams: true, lines: [{ text: 'London, cut' }] };
  const near = Array.from({ length: 30 * 15 }, (_, i) => [270 + (i % 30) * 9, 240 + Math.floor(i / 30) * 9]);
  const [one] = placeLabels([label], FRAME, [], near);
  assert.ok(one.y < 240 || one.y > 372);
  assert.ok(Math.abs(one.y - 300) < 100);
});

test('a label that must be shown and crosses ways on every side hides the least of them', () => {
  const label = { at: [400, 300], must: true, lines: [{ text: 'London, cut' }] };
  const all = Array.from({ length: 80 * 60 }, (_, i) => [(i % 80) * 10, Math.floor(i / 80) * 10]);
  const thinner = all.filter(([x, y]) => !(x < 400 && y < 300));
  const [one] = placeLabels([label], FRAME, [], thinner);
  assert.ok(one.anchor === 'end' && one.y < 300);
});
