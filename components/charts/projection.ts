import { geoEqualEarth } from 'd3-geo';

export const WIDTH = 1000;
export const HEIGHT = 487;

/** Equal Earth (Šavrič, Patterson and Jenny, 2018): a continent is as large on it as it is. */
export const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });

/** Where a place (degrees, WGS 84) lies on the map, in per cent of its width and height. */
export function positionOf(latitude: number, longitude: number): { x: number; y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x: (100 * x) / WIDTH, y: (100 * y) / HEIGHT };
}

/** The inverse of `positionOf`; null beside the Earth. */
export function placeAt(x: number, y: number): { latitude: number; longitude: number } | null {
  const [longitude, latitude] = projection.invert?.([(x * WIDTH) / 100, (y * HEIGHT) / 100]) ?? [0, 0];
  if (Math.abs(longitude) > 180.001) return null;
  const back = positionOf(latitude, longitude);
  return Math.hypot(back.x - x, back.y - y) < 0.1 ? { latitude, longitude } : null;
}
