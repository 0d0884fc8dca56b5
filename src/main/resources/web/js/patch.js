// Changes laid over a scenario, by the rules of `extends`: maps merge, all else is replaced, null removes.

/** Returns a patch that also sets the value at a path; the given one stays as it is. */
export function withValue(patch, path, value) {
  const [key, ...rest] = path;
  const inner = rest.length === 0 ? value : withValue(isMap(own(patch, key)) ? own(patch, key) : {}, rest, value);
  return put(patch, key, inner);
}

/** Returns a patch without what it says at a path; maps that become empty go too. */
export function withoutValue(patch, path) {
  const [key, ...rest] = path;
  if (own(patch, key) === undefined) return patch;
  if (rest.length > 0 && isMap(own(patch, key))) {
    const inner = withoutValue(own(patch, key), rest);
    if (Object.keys(inner).length > 0) return put(patch, key, inner);
  }
  return Object.fromEntries(Object.entries(patch).filter(([other]) => other !== key));
}

/** Returns what a patch says at a path, if anything. */
export function valueAt(patch, path) {
  return path.reduce((map, key) => (isMap(map) ? own(map, key) : undefined), patch);
}

/** Returns the country code of a metro's id, as scenarios write places: `london-gb` is in GB. */
export function placeOf(metro) {
  return `${metro.name}, ${metro.id.slice(metro.id.lastIndexOf('-') + 1).toUpperCase()}`;
}

/** Returns a patch with another laid over it: maps merge, all else is replaced. */
export function merged(patch, over) {
  return Object.entries(over).reduce((all, [key, value]) => {
    const under = own(all, key);
    return put(all, key, isMap(value) && isMap(under) ? merged(under, value) : value);
  }, patch);
}

function own(map, key) {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** By way of entries, so that a key named __proto__ is a key like others. */
function put(map, key, value) {
  return Object.fromEntries([...Object.entries(map).filter(([other]) => other !== key), [key, value]]);
}

function isMap(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
