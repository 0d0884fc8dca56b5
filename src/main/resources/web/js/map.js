// The map: ground, ways and what stands on them, under one camera.
import { Camera } from './camera.js';
import { s } from './dom.js';
import { listen } from './gestures.js';
import { Hint } from './hint.js';
import { extentOf, projectionFor } from './projection.js';
import { routeOf, stepOver } from './route.js';
import { drawScene } from './scene.js';
import { corridorThing } from './things.js';
import { drawGround, markCorridors, middleOf } from './world.js';
import { drawOldWay, drawWays, drawYourWay } from './ways.js';

const NEARBY = 40;

/** Draws models (see `model.js`) and tells clicks by `on`: thing, place, site, step, drop, point. */
export class MapView {
  constructor(svg, world, d3, on) {
    Object.assign(this, { svg, world, d3, on, camera: new Camera() });
    const groups = ['ground', 'ways', 'hits', 'scene', 'hint'].map((name) => s('g', { class: name }));
    svg.replaceChildren(...groups);
    [this.ground, this.ways, this.hits, this.scene] = groups;
    this.hint = new Hint(groups[4]);
    listen(svg, {
      zoom: (factor, at) => this.look(this.camera.zoomed(factor, at)),
      pan: (dx, dy) => this.look(this.camera.moved(dx, dy)),
      click: (target, at) => this.#click(target, at),
      hover: (target) => this.#hover(target),
      carry: (at) => this.#carry(at),
      drop: (at) => this.#drop(at),
    });
    new ResizeObserver(() => this.model && this.fit()).observe(svg);
  }

  /** Shows a model; fits to its ways when the pair is another or they leave the frame. */
  show(model) {
    const isOther = model.pair !== this.model?.pair;
    Object.assign(this, { model, focused: undefined, hovered: undefined, pointed: undefined });
    const lines = this.#lines();
    const projection = projectionFor(this.d3, lines.length > 0 ? extentOf(lines) : [NaN, 0, NaN, 0]);
    const isNew = projection.key !== this.projection?.key;
    if (isNew) {
      this.projection = projection;
      drawGround(this.ground, this.hits, this.world, projection);
    }
    const failed = new Set(model.failed.map((thing) => thing.id));
    markCorridors(this.ground, failed, undefined);
    const points = lines.flat().map((at) => this.projection.at(at));
    if (isOther || isNew || !this.camera.sees(points, this.#frame())) this.fit();
    else this.redraw();
  }

  /** Looks at all of the ways. */
  fit() {
    const frame = this.#frame();
    const points = this.#lines()
      .flat()
      .map((at) => this.projection.at(at));
    const { width } = frame;
    const room = width < 500 ? { top: 90, bottom: 50 } : { top: 96, bottom: 100, left: 70, right: 90 };
    const all =
      points.length > 0
        ? points
        : [
            [-480, -200],
            [480, 200],
          ];
    this.look(Camera.fit(around(all), { ...frame, ...room }));
  }

  /** Moves the camera. */
  look(camera) {
    this.camera = camera;
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = undefined;
      this.redraw();
    });
  }

  /** Zooms about the middle. */
  zoom(factor) {
    const { width, height } = this.#frame();
    this.look(this.camera.zoomed(factor, [width / 2, height / 2]));
  }

  redraw() {
    const { model, camera } = this;
    const { k, x, y } = camera;
    const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(4)})`;
    [this.ground, this.hits].forEach((group) => group.setAttribute('transform', transform));
    const fresh = model.isFresh ? ' fresh' : '';
    model.isFresh = false;
    this.ways.setAttribute('class', `ways ${model.look.className}${fresh}`);
    this.scene.setAttribute('class', `scene ${model.look.className}${fresh}`);
    this.ways.replaceChildren(
      ...(model.oldResult ? [s('g', { class: 'old-way' }, drawOldWay(model.oldResult, model.oldSite, this.place))] : []),
      ...(model.isReached ? drawWays(model.result, model.site, this.place) : []),
      ...(model.yourWay?.length > 0 ? [drawYourWay(model.yourWay, this.place)] : []),
    );
    this.scene.replaceChildren(...drawScene({ ...model, failed: this.#failed() }, this.place, this.#frame()));
    this.point(this.pointed);
    this.#ring();
  }

  /** Raises the stretch of a step, by its key; none with undefined. */
  point(key) {
    this.pointed = key;
    const stretches = [...this.ways.querySelectorAll('.stretch')];
    stretches.forEach((stretch) => stretch.classList.toggle('lit', key !== undefined && stretch.dataset.step === key));
    this.ways.classList.toggle(
      'pointed',
      stretches.some((one) => one.classList.contains('lit')),
    );
  }

  /** Rings a thing that has the keyboard's focus, and names it. */
  focus(thing) {
    this.focused = thing;
    markCorridors(this.ground, new Set(this.model.failed.map((one) => one.id)), thing?.line ? thing.id : undefined);
    this.#ring();
  }

  place = (at) => this.camera.onScreen(this.projection.at(at));

  #ring() {
    const at = this.focused && this.#whereIs(this.focused);
    const { title, label, detail, failed } = this.focused ?? {};
    if (at) this.hint.ring(at, failed ? [] : [title ?? label, detail], this.#frame().width);
    else this.hint.clear();
  }

  #whereIs(thing) {
    if (thing.line) return this.camera.onScreen(middleOf(thing, this.projection));
    return thing.at ? this.place(thing.at) : undefined;
  }

  #failed() {
    return this.model.failed.map((thing) => {
      const corridor = corridorThing(this.world.corridors.get(thing.id));
      const at = corridor ? this.projection.back(middleOf(corridor, this.projection)) : thing.at;
      return { ...thing, ...(at ? { at } : {}) };
    });
  }

  #lines() {
    const { model } = this;
    const pairs = [
      [model.result, model.site],
      [model.oldResult, model.oldSite],
    ];
    const lines = pairs.flatMap(([result, site]) =>
      ['forward', 'reverse'].map((d) => routeOf(result?.[d], site, d === 'forward').map(([lon, lat]) => [lon, lat])),
    );
    const all = [...lines, ...(model.site?.at ? [[model.site.at]] : []), ...model.extra.map((at) => [at])];
    return all.filter((line) => line.length > 0);
  }

  #frame() {
    const { width, height } = this.svg.getBoundingClientRect();
    return { width, height };
  }

  #click(target, at) {
    const one = target.closest('[data-thing],[data-place],[data-site],[data-step]');
    const { thing, place, site, step } = this.model.picks ? {} : (one?.dataset ?? {});
    if (thing) this.on.thing(thing);
    else if (place) this.on.place(place);
    else if (site) this.on.site(site);
    else if (step) this.on.step(step);
    else this.on.ground?.(this.projection.back(this.camera.onPlane(at)));
  }

  #hover(target) {
    const id = this.model.picks ? undefined : target?.closest('[data-thing]')?.dataset.thing;
    const step = target?.closest('[data-step]')?.dataset.step ?? stepOver(this.model, id);
    if (step !== this.pointed) this.on.point(step);
    if (id !== this.hovered) {
      this.hovered = id;
      this.focus(id ? this.on.describe(id) : undefined);
    }
  }

  #carry(at) {
    const metro = this.#metroAt(at);
    this.hint.carry(at, this.place(metro.at), metro.name, this.#frame().width);
  }

  #drop(at) {
    this.hint.clear();
    if (at) this.on.drop(this.#metroAt(at));
  }

  #metroAt(at) {
    return this.world.nearest(this.projection.back(this.camera.onPlane(at)), this.d3);
  }
}

/** A few points need some land around them to be known. */
function around(points) {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const missing = Math.max(0, NEARBY - Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))) / 2;
  return missing === 0
    ? points
    : points.flatMap(([x, y]) => [
        [x - missing, y - missing],
        [x + missing, y + missing],
      ]);
}
