import { geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json';
import { HEIGHT, projection, WIDTH } from './projection';

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
