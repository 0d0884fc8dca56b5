// The page's state in its address and in the browser's history, and the views that the server makes of it.
import { ask } from './server.js';
import { beforeOf, formatState, forServer, parseState } from './state.js';
import { Trail } from './trail.js';

const KEPT = 40;

/** Holds the state; `listener` is called after every change of it. */
export class Store {
  constructor(listener) {
    this.listener = listener;
    const { state, problems } = parseState(location.search);
    this.state = state;
    this.problems = problems;
    this.trail = new Trail(history.state?.at ?? 0, history.state?.length);
    this.views = new Map();
    history.replaceState(this.#place(), '');
    addEventListener('popstate', (event) => {
      this.trail = this.trail.movedTo(event.state?.at ?? 0);
      const before = this.state;
      this.state = parseState(location.search).state;
      this.sliding = undefined;
      this.listener(before);
    });
  }

  /** A change that undo takes back. */
  change(state) {
    this.sliding = undefined;
    this.#put(state, true);
  }

  /** A change of how the same is looked at. */
  look(state) {
    this.#put(state, false);
  }

  /** One of many changes while something slides: all of them are one for undo. */
  slide(name, state) {
    const isGoingOn = this.sliding === name;
    this.#put(state, !isGoingOn);
    this.sliding = name;
  }

  undo() {
    if (this.trail.canUndo) history.back();
  }

  redo() {
    if (this.trail.canRedo) history.forward();
  }

  /** Returns what was computed for a state, if it is known. */
  known(state) {
    return withChoice(this.views.get(keyOf(state)), state);
  }

  /** Returns the server's view of a state. */
  async view(state, kind) {
    const known = this.known(state);
    if (known) return known;
    const view = await ask('/api/view', forServer(state), kind);
    this.views.set(keyOf(state), view);
    // Defaults that the server filled in are the same question.
    this.views.set(keyOf({ ...state, ...chosen(view) }), view);
    while (this.views.size > KEPT) this.views.delete(this.views.keys().next().value);
    return withChoice(view, state);
  }

  /** Returns the state before the changes, for the same pair. */
  get before() {
    return beforeOf(this.state);
  }

  /** Says the same state in full, in the same entry. */
  complete(state) {
    this.state = state;
    history.replaceState(this.#place(), '', `?${formatState(state)}`);
  }

  #place() {
    return { at: this.trail.at, length: this.trail.length };
  }

  #put(state, isNew) {
    const before = this.state;
    if (isNew) this.problems = [];
    const address = `?${formatState(state)}`;
    if (isNew && address !== `?${formatState(before)}`) {
      this.trail = this.trail.pushed();
      history.pushState(this.#place(), '', address);
    } else {
      history.replaceState(this.#place(), '', address);
    }
    this.state = state;
    this.listener(before);
  }
}

/** All options are in one answer, so which one is looked at asks nothing new. */
function keyOf(state) {
  return JSON.stringify(forServer({ ...state, option: undefined }));
}

function withChoice(view, state) {
  if (!view || state.option === undefined) return view;
  return { ...view, state: { ...view.state, option: state.option } };
}

/** Returns which pair a view is of. */
export function chosen(view) {
  const { scenario, site, destination } = view.state;
  return { scenario, site, destination };
}
