// What the map draws in a lesson: nothing of the answer before it was predicted. Pure.
import { mapModel } from './model.js';

const PLACES = ['hand-off', 'reply-hand-off'];

/** Returns the model of the map. */
export function lessonModel(state, { question, last, view }, draft, world) {
  const answers = { ...(last ? saidFor(state, last) : state.said), ...draft };
  const guesses = PLACES.flatMap((kind) => guessAt(answers[kind], world));
  const pair = `lesson ${state.lesson}`;
  if (view && last) {
    const model = mapModel({ ...state, view: 'after', step: undefined, tab: undefined }, view, undefined, world);
    const yourWay = last.your_way?.line ?? [];
    return {
      ...model,
      pair,
      places: [],
      guesses,
      yourWay,
      extra: [...guesses.map((one) => one.at), ...yourWay],
      picks: true,
    };
  }
  const { site, destination } = question;
  return {
    view: { sites: [site], options: [], results: [], things: [] },
    world,
    site,
    destination,
    pair,
    look: { className: 'other', shape: 'circle' },
    isReached: false,
    failed: [],
    places: [],
    direction: 'forward',
    picks: true,
    end: destination.at,
    guesses,
    yourWay: [],
    extra: [...(destination.at ? [destination.at] : []), ...guesses.map((one) => one.at)],
  };
}

function saidFor(state, last) {
  return last.changed ? state.again : state.said;
}

/** Returns the place of an answer that names a metro, by its id, its name or as scenarios write it. */
export function guessAt(text, world) {
  const wanted = (text ?? '').trim().toLowerCase();
  const metro = wanted && world.metros.find((one) => [one.id, one.name].some((name) => name.toLowerCase() === wanted));
  return metro ? [{ at: metro.at, name: metro.name }] : [];
}
