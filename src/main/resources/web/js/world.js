// The ground of the map: land, corridors and what they are hit by. Drawn once for each projection.
import { s } from './dom.js';

/** The world as the page holds it. */
export class World {
  constructor(data) {
    this.land = data.land;
    this.corridors = new Map(data.corridors.map((corridor) => [corridor.id, corridor]));
    this.metros = data.metros;
    this.locations = data.locations ?? [];
    this.names = data.metros.map((metro) => metro.name);
    this.metroNames = new Map(data.metros.map((metro) => [metro.at.join(), metro.name]));
  }

  /** Returns the name of the metro at a coordinate, if one is there. */
  nameAt(at) {
    return this.metroNames.get(at.join());
  }

  /** Returns what a metro goes by: its name, or its id where two share one. */
  wordFor(metro) {
    return this.names.indexOf(metro.name) === this.names.lastIndexOf(metro.name) ? metro.name : metro.id;
  }

  /** Returns the metro nearest to a coordinate. */
  nearest(at, d3) {
    return this.metros.reduce((best, metro) => (d3.geoDistance(at, metro.at) < d3.geoDistance(at, best.at) ? metro : best));
  }
}

/** Returns the middle of a corridor on the plane, as it is drawn. */
export function middleOf(corridor, projection) {
  const [a, b] = corridor.line;
  const leap = b[0] - a[0] > 180 ? -360 : b[0] - a[0] < -180 ? 360 : 0;
  return projection.at([(a[0] + b[0] + leap) / 2, (a[1] + b[1]) / 2]);
}

/** Fills the group of the ground, and the group of what is hit by pointers, which lies above the ways. */
export function drawGround(group, hitGroup, world, projection) {
  const lines = [];
  const hits = [];
  for (const corridor of world.corridors.values()) {
    const d = projection.path({ type: 'LineString', coordinates: corridor.line });
    const overland = corridor.medium === 'land' ? ' overland' : '';
    lines.push(s('path', { class: `corridor${overland}`, 'data-corridor': corridor.id, d }));
    hits.push(s('path', { class: 'hit', 'data-thing': corridor.id, d }));
  }
  group.replaceChildren(s('path', { class: 'land', d: projection.path(world.land) }), s('g', { class: 'corridors' }, lines));
  hitGroup.replaceChildren(...hits);
}

/** Marks which corridors failed and which is pointed at. */
export function markCorridors(group, failed, lit) {
  for (const line of group.querySelectorAll('[data-corridor]')) {
    line.classList.toggle('failed', failed.has(line.dataset.corridor));
    line.classList.toggle('lit', line.dataset.corridor === lit);
  }
}
