// A lesson at work: question, prediction, computed answer, and the same with one thing changed.
import { byId } from './dom.js';
import { lessonModel } from './lessonmodel.js';
import { lessonPanel } from './lessonpanel.js';
import { placeOf } from './patch.js';
import { ask, get } from './server.js';
import { UNCHANGED } from './state.js';
import { networks } from './why.js';

const known = new Map();

/** Returns what a state of a lesson shows: question, answers as far as they were predicted, and the view of the last. */
export async function lessonData(state, store) {
  const address = `/api/lessons/${encodeURIComponent(state.lesson)}`;
  const question = await once(address, () => get(address));
  const first = state.said && (await answerTo(address, { answer: state.said }));
  const second = first && state.again && (await answerTo(address, { answer: state.again, changed: true }));
  const last = state.stage === 3 ? first : (second ?? first);
  const view = last && (await store.view({ ...UNCHANGED, ...last.state }, 'lesson'));
  return { question, first, second, last, view };
}

/** Draws a lesson. */
export function drawLesson(app, data) {
  const { state } = app;
  const draft = app.draft ?? {};
  const model = lessonModel(state, data, draft, app.world);
  app.model = model;
  app.map.show(model);
  lessonPanel(
    byId('result'),
    { state, data, draft, lessons: app.gallery.lessons },
    {
      stage: (stage) => {
        if (stage === 4) app.draft = {};
        app.store.change({ ...state, stage });
      },
      draft: (kind, text) => keep(app, kind, text),
      predict: (answers) => predict(app, answers),
      again: () => {
        app.draft = {};
        app.store.change({ ...state, stage: 2, said: undefined, again: undefined });
      },
      lesson: (id) => app.act.pages.lesson(id),
    },
  );
  beside(app, data, model);
}

/** A click on the map answers the first question about a place. */
export function pickOnMap(app, at) {
  const asks = app.lesson?.question && openAsks(app.state, app.lesson);
  const place = asks?.find((one) => one.input === 'metro');
  if (!place) return;
  const metro = app.world.nearest(at, app.map.d3);
  keep(app, place.kind, app.world.wordFor(metro));
  app.say(`${placeOf(metro)} chosen.`);
  drawLesson(app, app.lesson);
}

/** Returns the questions that wait for an answer in a state. */
export function openAsks(state, data) {
  if (state.stage === 2) return data.question.asks;
  return state.stage === 4 && !data.second ? data.first?.change?.asks : undefined;
}

function keep(app, kind, text) {
  app.draft = { ...app.draft, [kind]: text };
}

function predict(app, answers) {
  const { state } = app;
  app.store.change(state.stage === 4 ? { ...state, again: answers } : { ...state, stage: 3, said: answers, again: undefined });
}

/** Who buys from whom, beside the map where there is room. */
function beside(app, data, model) {
  const box = byId('beside');
  box.hidden = !data.last || !model.result?.forward;
  if (box.hidden) return;
  const home = matchMedia('(max-width: 1100px)').matches ? byId('result') : byId('map');
  if (box.parentElement !== home) home.append(box);
  const key = JSON.stringify(data.last.state);
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  box.replaceChildren(networks({ ...UNCHANGED, ...data.last.state }, model.result, model.look));
}

async function answerTo(address, body) {
  return once(address + JSON.stringify(body), () => ask(address, body, `${address} ${body.changed ?? false}`));
}

async function once(key, make) {
  if (!known.has(key)) known.set(key, await make());
  return known.get(key);
}
