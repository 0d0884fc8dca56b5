// What a thing on the map is called, how long it is, and who depends on it.
import { kilometres } from './format.js';
import { resultOf } from './route.js';
import { corridorEnds, corridorThing, whoUses } from './things.js';

/** Returns a thing with `title` and `detail`; undefined for an id that stands for nothing here. */
export function describe(id, { things, view, corridors }) {
  const thing = things.find((one) => one.id === id) ?? corridorThing(corridors.get(id));
  if (!thing) return undefined;
  const users = (id.startsWith('corridor:') ? whoUses(view, id) : usersOfHandOff(view, id)).map((option) => option.name);
  const isCorridor = id.startsWith('corridor:');
  const who = users.length > 0 ? `used by ${users.join(', ')}` : isCorridor ? 'on no way of this site' : '';
  const parts = [thing.km >= 1 ? kilometres(thing.km) : '', who, thing.failed ? 'cut' : ''];
  return { ...thing, title: thing.label ?? corridorEnds(id), detail: parts.filter(Boolean).join(' \u00b7 ') };
}

function usersOfHandOff(view, id) {
  return view.options.filter((option) => {
    const result = resultOf(view, option.id);
    return [result?.forward, result?.reverse].some((d) => d?.segments.some((segment) => segment.handoff?.id === id));
  });
}
