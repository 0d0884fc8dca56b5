// What every click and key does: almost always another state.
import { byId } from './dom.js';
import { pickOnMap } from './lesson.js';
import { merged, placeOf, withoutValue, withValue } from './patch.js';
import { resultOf } from './route.js';
import { copyLink, save } from './save.js';
import { changesIn, toggled, UNCHANGED } from './state.js';
import { chosen } from './store.js';
import { cutOfStep, thingList, walk } from './thinglist.js';
import { networks, why } from './why.js';

/** Returns the listeners of the parts of a page. */
export function actions(app) {
  const { store } = app;
  const change = (part) => store.change({ ...app.state, ...part });
  const look = (part) => store.look({ ...app.state, ...part });
  const patch = (next) => change({ patch: next, view: 'after' });
  const cut = (id) => store.change({ ...toggled(app.state, id), view: 'after' });
  const sitePlace = () => ['sites', app.after.state.site, 'place'];

  const openStep = (key) => {
    const tab = key === undefined ? app.state.tab : key.startsWith('reverse') ? 'reply' : undefined;
    look({ step: key, tab });
  };

  const move = (text) => {
    const wanted = text.trim().toLowerCase();
    const metro = app.world.metros.find((one) => [placeOf(one), one.name].some((name) => name.toLowerCase() === wanted));
    app.moveProblem = metro
      ? undefined
      : `'${text.slice(0, 80)}' is no city of the list; type a few letters and take one, such as London, GB.`;
    if (metro) patch(withValue(app.state.patch, sitePlace(), placeOf(metro)));
    else app.draw();
  };

  const list = { cut, focus: (thing) => app.map.focus(thing && (app.describe(thing.id) ?? thing)) };

  /** A place where several things can fail asks which; one thing is cut at once. */
  const openPlace = (key) => {
    const place = app.model.places.find((one) => one.at.join() === key);
    if (place.things.length === 1) {
      cut(place.things[0].id);
      return;
    }
    const things = place.things.map((thing) => ({ ...thing, failed: app.state.without.includes(thing.id) }));
    thingList(byId('things'), app.world.nameAt(place.at) ?? 'Here', things, list);
    byId('things').querySelector('button')?.focus();
  };

  const cutAt = (from) => {
    const thing = from.closest('[data-thing-button]')?.dataset.thingButton;
    const step = from.closest('[data-step-button]')?.dataset.stepButton;
    if (thing) cut(thing);
    else if (step) {
      const [direction, number] = step.split('-');
      const segment = resultOf(app.model.view, app.model.option.id)[direction].segments[number];
      const id = cutOfStep(segment, app.world.corridors, app.state.without);
      if (id) cut(id);
      else app.say('Nothing of this step can be cut.');
    }
  };

  const close = () => {
    if (app.state.show) look({ show: undefined });
    else if (app.state.step) openStep(undefined);
    else if (byId('things').contains(document.activeElement)) byId('drawing').focus();
  };

  const lesson = (id) => {
    Object.assign(app, { draft: {}, lesson: undefined });
    store.change({ ...UNCHANGED, lesson: id, stage: 1, view: 'after' });
  };

  const pick = (name, id) => {
    if (name === 'lesson') lesson(id);
    else if (name === 'scenario') store.change({ ...UNCHANGED, scenario: id, view: 'after' });
    else change({ [name]: id, step: undefined });
  };

  const keep = async (format) => {
    try {
      app.say(`${await save(format, app.state, app.after, byId('drawing'))} saved.`);
    } catch (error) {
      if (error.status === undefined) throw error;
      app.problem = error;
      app.drawProblem();
    }
  };

  return {
    repair: () => change({ without: [] }),
    list,
    map: {
      thing: cut,
      place: openPlace,
      site: (id) => change({ site: id, step: undefined }),
      step: openStep,
      ground: (at) => pickOnMap(app, at),
      drop: (metro) => move(placeOf(metro)),
      point: (key) => app.point(key),
      describe: (id) => app.describe(id),
    },
    controls: {
      mode: (view) => look({ view }),
      pin: () => change({ before: changesIn(app.state) }),
      slide: (name, value) => store.slide(name, { ...app.state, [name]: value }),
    },
    keys: {
      walk: (by, from) => walk(by, from, byId('things')),
      cut: cutAt,
      close,
      beforeOrAfter: () => look({ view: app.state.view === 'before' ? 'after' : 'before' }),
      undo: () => store.undo(),
      zoom: (by) => app.map.zoom(by),
      fit: () => app.map.fit(),
      pan: (dx, dy) => app.map.look(app.map.camera.moved(dx, dy)),
    },
    bar: {
      pick,
      undo: () => store.undo(),
      redo: () => store.redo(),
      save: keep,
      show: (name) => look({ show: app.state.show === name ? undefined : name }),
      copyLink: async () => {
        const done = await copyLink();
        app.say(`${done}.`);
        byId('do-copy').textContent = done;
      },
    },
    problem: {
      undo: () => store.undo(),
      again: () => app.refresh(),
      start: () =>
        store.change(
          app.state.lesson !== undefined
            ? { ...UNCHANGED, lesson: app.state.lesson, stage: 2, view: 'after' }
            : { ...UNCHANGED, scenario: app.after?.state.scenario ?? app.gallery.start, view: 'after' },
        ),
    },
    pages: {
      go: (site, destination, option) => change({ site, destination, option, show: undefined, step: undefined }),
      lesson,
      again: () => app.refresh(),
    },
    panel: () => panelActions(),
  };

  function panelActions() {
    const shown = app.state.view === 'before' ? { ...store.before, ...chosen(app.model.view) } : app.state;
    const asked = { ...shown, option: app.model.option.id };
    return {
      tab: (tab) => look({ tab: tab === 'request' ? undefined : tab, step: undefined }),
      open: openStep,
      point: (key) => app.point(key),
      why: (key) =>
        why(asked, key, ({ without = [], patch: over = {} }) =>
          change({
            without: [...new Set([...app.state.without, ...without])],
            patch: merged(app.state.patch, over),
            view: 'after',
          }),
        ),
      networks: (result) => networks(asked, result, app.model.look),
      set: (path, value) => patch(withValue(app.state.patch, path, value)),
      unset: (path) => patch(withoutValue(app.state.patch, path)),
      move,
      moveBack: () => patch(withoutValue(app.state.patch, sitePlace())),
    };
  }
}
