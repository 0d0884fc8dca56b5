// What can be cut on an option's ways, in the order of the way: the list that keyboard and map share.
import { resultOf } from './route.js';

const WORDS = {
  corridor: 'cable or fibre',
  pop: 'PoP',
  location: 'peering location',
  interconnection: 'hand-off',
  circuit: 'circuit',
  link: 'link',
  session: 'session',
  gateway: 'gateway',
  site: 'site',
};

/** Returns the word for a kind of thing. */
export function kindWord(kind) {
  return WORDS[kind] ?? kind;
}

/** Returns things of an option's ways: what failed first, then in way order, then parts that lie in no one place. */
export function wayThings(view, option, corridors) {
  const known = new Map((view.things ?? []).map((thing) => [thing.id, thing]));
  const list = new Map();
  const put = (thing) => thing && !list.has(thing.id) && list.set(thing.id, thing);
  for (const failed of view.failed ?? []) {
    put({
      kind: kindOf(failed.id),
      ...known.get(failed.id),
      ...corridorThing(corridors.get(failed.id)),
      ...failed,
      failed: true,
    });
  }
  const result = resultOf(view, option);
  for (const direction of [result?.forward, result?.reverse]) {
    for (const segment of direction?.segments ?? []) {
      for (const id of segment.corridors ?? []) put(corridorThing(corridors.get(id)));
      if (segment.handoff) put(known.get(segment.handoff.id));
      if (segment.asn !== undefined) put(known.get(`pop:AS${segment.asn}/${segment.to}`));
    }
  }
  known.forEach(put);
  return [...list.values()];
}

/** Returns a corridor as a thing that can fail. */
export function corridorThing(corridor) {
  if (!corridor) return undefined;
  return { id: corridor.id, kind: 'corridor', label: corridorLabel(corridor), km: corridor.km, line: corridor.line };
}

/** Returns a corridor's ends, by its id. */
export function corridorEnds(id) {
  return id
    .slice(id.indexOf(':') + 1)
    .split('/')
    .join(' \u2013 ');
}

/** Returns the options whose ways go by a corridor. */
export function whoUses(view, id) {
  return view.options.filter((option) => {
    const result = resultOf(view, option.id);
    return [result?.forward, result?.reverse].some((d) => d?.segments.some((s) => s.corridors?.includes(id)));
  });
}

function corridorLabel(corridor) {
  const ends = corridorEnds(corridor.id);
  return corridor.name ? `${corridor.name}, ${ends}` : ends;
}

function kindOf(id) {
  const colon = id.indexOf(':');
  return colon > 0 ? id.slice(0, colon) : 'link';
}
