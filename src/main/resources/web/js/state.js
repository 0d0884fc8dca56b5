// What the page shows, and its address: one object, wholly in the query string.

/** A page on which nothing was changed. */
export const UNCHANGED = Object.freeze({ without: [], patch: {}, hour: undefined, load: undefined });

const VIEWS = ['before', 'after', 'both'];
const SHOWN = ['lessons', 'matrix', 'glass'];
const TABS = ['request', 'reply', 'networks', 'cost', 'settings'];

/** Returns the state that an address stands for; what it says wrongly is left out and told in `problems`. */
export function parseState(search) {
  const query = new URLSearchParams(search);
  const problems = [];
  const state = {
    ...changesOf((name) => query.get(name), query.getAll('without'), problems),
    view: oneOf(VIEWS, query.get('view')) ?? 'after',
    tab: oneOf(TABS, query.get('tab')),
    show: oneOf(SHOWN, query.get('show')),
  };
  for (const name of ['scenario', 'site', 'destination', 'option', 'step', 'lesson']) {
    state[name] = query.get(name) || undefined;
  }
  state.stage = whole('stage', query.get('stage'), 1, 4, problems);
  state.said = answersOf(query.get('said'));
  state.again = answersOf(query.get('again'));
  const before = query.get('before');
  if (before !== null) {
    const inner = new URLSearchParams(before);
    state.before = changesOf((name) => inner.get(name), inner.getAll('without'), problems);
  }
  return { state, problems };
}

/** Returns the query string of a state, without a question mark; equal states give equal strings. */
export function formatState(state) {
  const query = new URLSearchParams();
  for (const name of ['scenario', 'site', 'destination', 'option']) {
    if (state[name] !== undefined) query.set(name, state[name]);
  }
  putChanges(query, state);
  if (state.before !== undefined) {
    const inner = new URLSearchParams();
    putChanges(inner, state.before);
    query.set('before', inner.toString());
  }
  if (state.view && state.view !== 'after') query.set('view', state.view);
  for (const name of ['said', 'again']) {
    if (state[name] !== undefined) query.set(name, JSON.stringify(state[name]));
  }
  for (const name of ['tab', 'step', 'show', 'lesson', 'stage']) {
    if (state[name] !== undefined) query.set(name, state[name]);
  }
  return query.toString();
}

/** Returns the part that the server asks for. */
export function forServer(state) {
  const body = {};
  for (const name of ['scenario', 'site', 'destination', 'option', 'hour', 'load']) {
    if (state[name] !== undefined) body[name] = state[name];
  }
  if (state.without.length > 0) body.without = state.without;
  if (Object.keys(state.patch).length > 0) body.patch = state.patch;
  return body;
}

/** Returns the same pair with the changes that were pinned as "before"; with none unless some were. */
export function beforeOf(state) {
  return { ...state, ...(state.before ?? UNCHANGED) };
}

/** Returns what of a state was changed, apart from which pair is looked at. */
export function changesIn(state) {
  return { without: state.without, patch: state.patch, hour: state.hour, load: state.load };
}

/** Whether two states ask the server for the same world. */
export function sameChanges(a, b) {
  return JSON.stringify(forServer({ ...UNCHANGED, ...changesIn(a) })) === JSON.stringify(forServer({ ...UNCHANGED, ...changesIn(b) }));
}

/** Returns the state with something failed, or repaired where it had failed. */
export function toggled(state, id) {
  const without = state.without.includes(id) ? state.without.filter((other) => other !== id) : [...state.without, id];
  return { ...state, without };
}

function changesOf(get, without, problems) {
  return {
    without: [...new Set(without)],
    patch: patchOf(get('patch'), problems),
    hour: whole('hour', get('hour'), 0, 23, problems),
    load: whole('load', get('load'), 0, 100, problems),
  };
}

function putChanges(query, { without, hour, load, patch }) {
  without.forEach((id) => query.append('without', id));
  if (hour !== undefined) query.set('hour', hour);
  if (load !== undefined) query.set('load', load);
  if (Object.keys(patch).length > 0) query.set('patch', JSON.stringify(patch));
}

function patchOf(text, problems) {
  if (!text) return {};
  try {
    const patch = JSON.parse(text);
    if (patch !== null && typeof patch === 'object' && !Array.isArray(patch)) return patch;
  } catch {
    // told below
  }
  problems.push('The changes in this address cannot be read and were left out: patch is not a JSON object.');
  return {};
}

/** Predictions by kind of question; what cannot be read was not said. */
function answersOf(text) {
  const answers = text ? patchOf(text, []) : {};
  const said = Object.entries(answers).filter(([, value]) => typeof value === 'string');
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

function whole(name, text, least, most, problems) {
  if (text === null || text === '') return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push(`The ${name} in this address was left out: it must be a whole number from ${least} to ${most}.`);
  return undefined;
}

function oneOf(allowed, text) {
  return allowed.includes(text) ? text : undefined;
}
