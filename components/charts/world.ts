import { geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json';

const WIDTH = 1000;
const HEIGHT = 487;

/** Equal Earth (Šavrič, Patterson and Jenny, 2018): a continent is as large on it as it is. */
const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });

/** Where a place (degrees, WGS 84) lies on the map, in per cent of its width and height. */
export function positionOf(latitude: number, longitude: number): { x: number; y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x: (100 * x) / WIDTH, y: (100 * y) / HEIGHT };
}

let drawn: string | undefined;

/**
 * Coasts (Natural Earth, 1:110 million) and a graticule as an SVG document, without a single border. One ink: pages lay it under
 * their own colours as a mask, so that it follows the reader's theme.
 */
export function worldOutline(): string {
  if (drawn) return drawn;
  const topology = land as unknown as Topology;
  const path = geoPath(projection).digits(0);
  const coasts = topology.objects.land ? path(feature(topology, topology.objects.land)) : '';
  drawn = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<path d="${path(geoGraticule().step([30, 30])())}" fill="none" stroke="#000" stroke-opacity=".6" stroke-width=".8"/>`,
    `<path d="${coasts}"/></svg>`,
  ].join('');
  return drawn;
}
