// The page at work: a state comes in from its address, the parts are drawn, and their clicks change the state.
import { actions } from './actions.js';
import { bar } from './bar.js';
import { controls } from './controls.js';
import { describe } from './describe.js';
import { byId, h } from './dom.js';
import { drawLesson, lessonData } from './lesson.js';
import { KEY_HELP, listenToKeys } from './keys.js';
import { MapView } from './map.js';
import { mapModel, siteOf } from './model.js';
import { announcement, change, showFailed, showProblem } from './notice.js';
import { showPage } from './pages.js';
import { panel } from './panel.js';
import { placeOf } from './patch.js';
import { isGivenUp } from './server.js';
import { sameChanges } from './state.js';
import { chosen, Store } from './store.js';
import { wayThings } from './things.js';
import { thingList } from './thinglist.js';
import { tools } from './tools.js';

const SLOW = 300;
const COMPUTING = 'computing';

/** The whole page. */
export class App {
  constructor(world, gallery, d3) {
    Object.assign(this, { world, gallery, turn: 0, things: [] });
    this.store = new Store(() => this.refresh());
    this.act = actions(this);
    this.map = new MapView(byId('drawing'), world, d3, this.act.map);
    this.setControls = controls(byId('controls'), this.act.controls);
    tools(byId('tools'), this.map);
    listenToKeys(this.act.keys);
    byId('keys').append(...KEY_HELP.map(([key, word]) => h('span', {}, h('kbd', {}, key), ` ${word}`)));
    document.body.append(
      h(
        'datalist',
        { id: 'metros' },
        world.metros.map((metro) => h('option', { value: placeOf(metro) })),
      ),
      h(
        'datalist',
        { id: 'metro-names' },
        world.metros.map((metro) => h('option', { value: world.wordFor(metro) }, placeOf(metro))),
      ),
    );
  }

  get state() {
    return this.store.state;
  }

  /** Shows the page for its address. */
  start() {
    if (this.state.lesson === undefined && this.state.scenario === undefined) {
      this.store.look({ ...this.state, scenario: this.gallery.start ?? this.gallery.scenarios[0]?.id });
    } else this.refresh();
  }

  /** Asks for what is not known yet; the last question wins. */
  async refresh() {
    const { state } = this;
    const turn = ++this.turn;
    this.#drawBar();
    this.setControls(state, !sameChanges(state, this.store.before));
    const slow = setTimeout(() => this.#busy(true), SLOW);
    try {
      if (state.lesson !== undefined) {
        await this.#refreshLesson(state, turn);
        return;
      }
      const [after, before] = await Promise.all([this.store.view(state, 'after'), this.#before()]);
      if (turn !== this.turn) return;
      const isFirst = this.after === undefined;
      const isOther = this.after !== after || this.before !== before;
      Object.assign(this, { after, before, problem: undefined });
      this.store.complete({ ...state, ...chosen(after), option: state.option ?? after.state.option });
      this.draw(isOther);
      if (!isFirst && isOther) this.#announce();
    } catch (error) {
      if (isGivenUp(error) || turn !== this.turn) return;
      if (error.status === undefined) throw error;
      this.problem = error;
      this.drawProblem();
    } finally {
      if (turn === this.turn) this.#busy(false);
      clearTimeout(slow);
    }
  }

  async #refreshLesson(state, turn) {
    const lesson = await lessonData(state, this.store);
    if (turn !== this.turn) return;
    Object.assign(this, { lesson, problem: undefined });
    this.draw();
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

  /** Draws what is known. */
  draw(isFresh = false) {
    const { state, after, before, world } = this;
    document.body.classList.toggle('lesson', state.lesson !== undefined);
    if (state.lesson !== undefined) {
      this.#drawLesson();
      return;
    }
    if (!after) return;
    byId('beside').hidden = true;
    this.model = { ...mapModel(state, after, before, world), isFresh };
    const { model } = this;
    this.#drawBar();
    this.setControls(state, !sameChanges(state, this.store.before));
    showPage({ state, view: after, gallery: this.gallery }, this.act.pages);
    if (state.show === undefined) this.map.show(model);
    this.things = wayThings(model.view, model.option?.id, world.corridors);
    thingList(byId('things'), 'On this way', this.things, this.act.list);
    if (model.option) panel(byId('result'), this.#panelData(), this.act.panel());
    if (this.problem) this.drawProblem();
    else showFailed(byId('notice'), model.failed, this.effect(), { repair: this.act.repair });
    document.title = `${after.scenario.name.slice(0, 60)} \u00b7 coldpotato`;
    this.#shown();
  }

  #drawLesson() {
    const { state, lesson, gallery } = this;
    this.#drawBar();
    showPage({ state, gallery }, this.act.pages);
    if (!lesson || state.show !== undefined) return;
    byId('notice').hidden = true;
    byId('things').replaceChildren();
    drawLesson(this, lesson);
    document.title = `${lesson.question.title} \u00b7 coldpotato`;
    this.#shown();
  }

  /** Tells from outside that what stands in the address is drawn. */
  #shown() {
    document.body.dataset.shown = location.search;
  }

  /** Shows what went wrong, over the map. */
  drawProblem() {
    showProblem(byId('notice'), this.problem, this.store.trail.canUndo, this.act.problem);
  }

  /** What the changes did to the chosen option. */
  effect() {
    return this.model.option && change(this.model.option, this.before, this.after);
  }

  /** A thing's name and who depends on it. */
  describe(id) {
    return this.model && describe(id, { things: this.things, view: this.model.view, corridors: this.world.corridors });
  }

  /** Raises a step in map and list. */
  point(key) {
    this.map.point(key);
    document.querySelectorAll('.step').forEach((step) => step.classList.toggle('lit', step.dataset.step === key));
  }

  /** Reads something out, once. */
  say(text) {
    byId('live').textContent = text;
  }

  #drawBar() {
    const { state, after, gallery, store } = this;
    bar(byId('bar'), { state, view: after, gallery, trail: store.trail }, this.act.bar);
  }

  #panelData() {
    const { state, after, before, model } = this;
    return {
      state,
      after,
      before,
      problems: this.store.problems,
      option: model.option,
      site: siteOf(after),
      patch: state.patch,
      moveProblem: this.moveProblem,
      look: model.look,
    };
  }

  #announce() {
    const effect = this.effect();
    if (effect) this.say(announcement(this.model.failed, effect));
  }

  #busy(isBusy) {
    document.body.classList.toggle('computing', isBusy);
    byId('panel').setAttribute('aria-busy', String(isBusy));
    if (isBusy) this.say(COMPUTING);
    else if (byId('live').textContent === COMPUTING) this.say('');
  }
}
