// The page at work: what happens on a click, and what is drawn then.
import { bar } from './bar.js';
import { controls } from './controls.js';
import { byId, h } from './dom.js';
import { listenToKeys, KEY_HELP } from './keys.js';
import { MapView } from './map.js';
import { mapModel, siteOf } from './model.js';
import { announcement, change, showFailed, showProblem } from './notice.js';
import { panel } from './panel.js';
import { merged, placeOf, withoutValue, withValue } from './patch.js';
import { download, pngBlob, svgText } from './picture.js';
import { resultOf } from './route.js';
import { file, isGivenUp } from './server.js';
import { changesIn, forServer, sameChanges, toggled, UNCHANGED } from './state.js';
import { chosen, Store } from './store.js';
import { corridorEnds, corridorThing, whoUses, wayThings } from './things.js';
import { cutOfStep, thingList, walk } from './thinglist.js';
import { tools } from './tools.js';
import { networks, why } from './why.js';

const SLOW = 300;

/** The whole page. */
export class App {
  constructor(world, gallery, d3) {
    Object.assign(this, { world, gallery });
    this.store = new Store(() => this.#refresh());
    this.map = new MapView(byId('drawing'), world, d3, {
      thing: (id) => this.cut(id),
      place: (key) => this.#openPlace(key),
      site: (id) => this.#change({ site: id }),
      step: (key) => this.openStep(key),
      drop: (metro) => this.move(placeOf(metro)),
      point: (key) => this.#point(key),
      describe: (id) => this.#describe(id),
    });
    this.setControls = controls(byId('controls'), {
      mode: (view) => this.store.turn({ ...this.state, view }),
      pin: () => this.#change({ before: changesIn(this.state) }),
      slide: (name, value) => this.store.slide(name, { ...this.state, [name]: value }),
    });
    tools(byId('tools'), this.map);
    listenToKeys({
      walk: (by, from) => walk(by, from, byId('things')),
      cut: (from) => this.#cutAt(from),
      beforeOrAfter: () => this.store.turn({ ...this.state, view: this.state.view === 'before' ? 'after' : 'before' }),
      undo: () => this.store.undo(),
      close: () => this.#close(),
      zoom: (by) => this.map.zoom(by),
      fit: () => this.map.fit(),
      pan: (dx, dy) => this.map.look(this.map.camera.moved(dx, dy)),
    });
    byId('keys').append(...KEY_HELP.map(([key, word]) => h('span', {}, h('kbd', {}, key), ` ${word}`)));
    document.body.append(h('datalist', { id: 'metros' }, world.metros.map((metro) => h('option', { value: placeOf(metro) }))));
  }

  get state() {
    return this.store.state;
  }

  /** Shows the page for its address. */
  start() {
    if (this.state.scenario === undefined) {
      this.store.turn({ ...this.state, scenario: this.gallery.start ?? this.gallery.scenarios[0]?.id });
    } else this.#refresh();
  }

  /** Fails a thing or repairs it. */
  cut(id) {
    this.store.change({ ...toggled(this.state, id), view: 'after' });
  }

  openStep(key) {
    const tab = key === undefined ? this.state.tab : key.startsWith('reverse') ? 'reply' : 'request';
    this.store.turn({ ...this.state, step: key, tab: tab === 'request' ? undefined : tab });
  }

  /** Moves the site to a place that is written as in scenarios. */
  move(text) {
    const metro = this.world.metros.find((one) => [placeOf(one), one.name].some((name) => name.toLowerCase() === text.trim().toLowerCase()));
    this.moveProblem = metro ? undefined : `'${text.slice(0, 80)}' is no city of the list; type a few letters and take one, such as London, GB.`;
    if (metro) this.#patch(withValue(this.state.patch, ['sites', this.after.state.site, 'place'], placeOf(metro)));
    else this.#draw();
  }

  #change(part) {
    this.store.change({ ...this.state, ...part });
  }

  #patch(patch) {
    this.#change({ patch, view: 'after' });
  }

  /** Does what would let another candidate win. */
  #try({ without = [], patch = {} }) {
    const { state } = this;
    this.#change({ without: [...new Set([...state.without, ...without])], patch: merged(state.patch, patch), view: 'after' });
  }

  #pick(name, id) {
    if (name === 'scenario') {
      this.store.change({ ...UNCHANGED, scenario: id, view: 'after' });
    } else {
      this.#change({ [name]: id, step: undefined });
    }
  }

  /** Asks for what is not known yet; the last question wins. */
  async #refresh() {
    const { state } = this;
    const turn = (this.turns = (this.turns ?? 0) + 1);
    const isLast = () => turn === this.turns;
    this.#drawBar();
    this.setControls(state, !sameChanges(state, this.store.before));
    const slow = setTimeout(() => this.#busy(true), SLOW);
    try {
      const [after, before] = await Promise.all([this.store.view(state, 'after'), this.#before()]);
      if (!isLast()) return;
      const isFirst = this.after === undefined;
      Object.assign(this, { after, before });
      this.#complete(after);
      this.problem = undefined;
      this.#draw(true);
      if (!isFirst) this.#announce();
    } catch (error) {
      if (isGivenUp(error) || !isLast()) return;
      this.problem = error;
      if (error.status === undefined) throw error;
      this.#drawProblem();
    } finally {
      clearTimeout(slow);
      if (isLast()) this.#busy(false);
    }
  }

  /** There may be no view of before: what it needs may have come with the changes. */
  async #before() {
    try {
      return await this.store.view(this.store.before, 'before');
    } catch (error) {
      if (isGivenUp(error)) throw error;
      return undefined;
    }
  }

  /** Writes the defaults that the server filled in into the address. */
  #complete(view) {
    this.store.complete({ ...this.state, ...chosen(view), option: this.state.option ?? view.state.option });
  }

  #draw(isFresh = false) {
    const { state, after, before, world } = this;
    if (!after) return;
    const model = mapModel(state, after, before, world);
    this.model = { ...model, isFresh };
    this.#drawBar();
    this.setControls(state, !sameChanges(state, this.store.before));
    this.map.show(this.model);
    this.things = wayThings(model.view, model.option?.id, world.corridors);
    thingList(byId('things'), 'On this way', this.things, this.#list());
    if (model.option) panel(byId('result'), { ...this.#panelData(), option: model.option }, this.#panelActions());
    const effect = model.option && change(model.option, before, after);
    if (this.problem) this.#drawProblem();
    else showFailed(byId('notice'), model.failed, effect, { repair: () => this.#change({ without: [] }) });
    document.title = `${after.scenario.name.slice(0, 60)} \u00b7 coldpotato`;
  }

  #drawBar() {
    const { state, after, gallery } = this;
    bar(byId('bar'), { state, view: after, gallery, trail: this.store.trail, lessons: [] }, {
      pick: (name, id) => this.#pick(name, id),
      undo: () => this.store.undo(),
      redo: () => this.store.redo(),
      copyLink: () => this.#copyLink(),
      save: (format) => this.#save(format),
    });
  }

  #drawProblem() {
    showProblem(byId('notice'), this.problem, this.store.trail.canUndo, {
      undo: () => this.store.undo(),
      again: () => this.#refresh(),
      start: () => this.store.change({ ...UNCHANGED, scenario: this.gallery.start, view: 'after' }),
    });
  }

  #panelData() {
    const { state, after, before, model } = this;
    return { state, after, before, site: siteOf(after), patch: state.patch, moveProblem: this.moveProblem, look: model.look };
  }

  #panelActions() {
    const shown = this.state.view === 'before' ? { ...this.store.before, ...chosen(this.model.view) } : this.state;
    const asked = { ...shown, option: this.model.option.id };
    return {
      tab: (tab) => this.store.turn({ ...this.state, tab: tab === 'request' ? undefined : tab, step: undefined }),
      open: (key) => this.openStep(key),
      point: (key) => this.#point(key),
      why: (key) => why(asked, key, (change) => this.#try(change)),
      networks: (result) => networks(asked, result, this.model.look),
      set: (path, value) => this.#patch(withValue(this.state.patch, path, value)),
      unset: (path) => this.#patch(withoutValue(this.state.patch, path)),
      move: (text) => this.move(text),
      moveBack: () => this.#patch(withoutValue(this.state.patch, ['sites', this.after.state.site, 'place'])),
    };
  }

  #list() {
    return { cut: (id) => this.cut(id), focus: (thing) => this.map.focus(thing && this.#describe(thing.id, thing)) };
  }

  /** A place where several things can fail asks which; one thing is cut at once. */
  #openPlace(key) {
    const place = this.model.places.find((one) => one.at.join() === key);
    if (place.things.length === 1) {
      this.cut(place.things[0].id);
      return;
    }
    const failed = new Set(this.state.without);
    const things = place.things.map((thing) => ({ ...thing, failed: failed.has(thing.id) }));
    thingList(byId('things'), this.world.nameAt(place.at) ?? 'Here', things, this.#list());
    byId('things').querySelector('button')?.focus();
  }

  /** Returns a thing with its name, and who depends on it. */
  #describe(id, thing = this.things.find((one) => one.id === id) ?? corridorThing(this.world.corridors.get(id))) {
    if (!thing) return undefined;
    const users = id.startsWith('corridor:') ? whoUses(this.model.view, id).map((option) => option.name) : [];
    const km = thing.km >= 1 ? `${Math.round(thing.km)} km` : '';
    const who = users.length > 0 ? `used by ${users.join(', ')}` : id.startsWith('corridor:') ? 'on no way of this site' : '';
    return { ...thing, title: thing.label ?? corridorEnds(id), detail: [km, who, thing.failed ? 'cut' : ''].filter(Boolean).join(' \u00b7 ') };
  }

  #cutAt(from) {
    const thing = from.closest('[data-thing-button]')?.dataset.thingButton;
    const step = from.closest('[data-step-button]')?.dataset.stepButton;
    if (thing) this.cut(thing);
    else if (step) {
      const [direction, number] = step.split('-');
      const segment = resultOf(this.model.view, this.model.option.id)[direction].segments[number];
      const id = cutOfStep(segment, this.world.corridors, this.state.without);
      if (id) this.cut(id);
      else byId('live').textContent = 'Nothing of this step can be cut.';
    }
  }

  #point(key) {
    this.map.point(key);
    document.querySelectorAll('.step').forEach((step) => step.classList.toggle('lit', step.dataset.step === key));
  }

  #announce() {
    const { model, after, before } = this;
    const effect = model.option && change(model.option, before, after);
    if (effect) byId('live').textContent = announcement(model.failed, effect);
  }

  #busy(isBusy) {
    document.body.classList.toggle('computing', isBusy);
    if (isBusy) byId('live').textContent = 'computing';
  }

  #close() {
    if (this.state.step) this.openStep(undefined);
    else if (byId('things').contains(document.activeElement)) byId('drawing').focus();
  }

  async #copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      byId('live').textContent = 'Link copied.';
      byId('do-copy').textContent = 'Copied';
    } catch {
      byId('live').textContent = 'The link stands in the address bar.';
      byId('do-copy').textContent = 'It is in the address bar';
    }
  }

  async #save(format) {
    const name = `${this.after.scenario.id.split('/').pop()}-${this.after.state.site}.${format}`;
    try {
      if (format === 'svg') download(new Blob([svgText(byId('drawing'))], { type: 'image/svg+xml' }), name);
      else if (format === 'png') download(await pngBlob(byId('drawing')), name);
      else download(await file('/api/export', { state: forServer(this.state), format }), name);
      byId('live').textContent = `${name} saved.`;
    } catch (error) {
      this.problem = error;
      this.#drawProblem();
    }
  }
}
