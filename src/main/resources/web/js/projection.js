// From longitude and latitude to the flat plane that the camera looks at; d3-geo only, no drawing.

const PLANE = 1000;
const WORLD_FROM = 100;

/** Returns the extent of lines of [lon, lat] that are unwrapped: west, south, east, north. */
export function extentOf(lines) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of lines.flat()) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/**
 * Returns a projection whose edge is far from what it shows, so that ways over the antimeridian stay whole:
 * Natural Earth for ways round the world, Mercator for nearer ones, whose shapes it keeps.
 */
export function projectionFor(d3, extent) {
  const [west, , east] = extent;
  const wide = !(east - west < WORLD_FROM);
  const middle = Number.isFinite(west) ? (west + east) / 2 : 10;
  const centre = wide ? middle : Math.round(middle / 30) * 30;
  const name = wide ? 'natural-earth' : 'mercator';
  const projection = (wide ? d3.geoNaturalEarth1() : d3.geoMercator())
    .rotate([-centre, 0])
    .scale(PLANE / (2 * Math.PI))
    .translate([0, 0])
    .precision(0);
  const path = d3.geoPath(projection);
  path.digits?.(3);
  return {
    key: `${name} ${centre.toFixed(1)}`,
    at: ([lon, lat]) => projection([lon, lat]),
    back: (point) => projection.invert(point),
    path: (geometry) => path(geometry) ?? '',
  };
}

/** Returns land whose rings all run the way that d3 takes for the inside, whatever way they came. */
export function outlined(d3, land) {
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  const coordinates = polygons.map((rings) => {
    const isOutside = d3.geoArea({ type: 'Polygon', coordinates: [rings[0]] }) > 2 * Math.PI;
    return isOutside ? rings.map((ring) => [...ring].reverse()) : rings;
  });
  return { type: 'MultiPolygon', coordinates };
}
