import { expect, test } from 'vitest';
import { placeAt, positionOf } from './projection';
import { worldOutline } from './world';

test('places stand where they are on the map: north above, east to the right, the middle in the middle', () => {
  expect(positionOf(0, 0).x).toBeCloseTo(50, 5);
  expect(positionOf(0, 0).y).toBeCloseTo(50, 5);
  const [vienna, rabat, singapore] = [positionOf(48.2, 16.4), positionOf(34, -6.8), positionOf(1.35, 103.8)];
  expect(rabat.x).toBeLessThan(vienna.x);
  expect(vienna.x).toBeLessThan(singapore.x);
  expect(vienna.y).toBeLessThan(rabat.y);
  expect(rabat.y).toBeLessThan(singapore.y);
});

test('a point of the map is a place again, and beside the Earth there is none', () => {
  for (const [latitude, longitude] of [
    [48.2, 16.4],
    [-34.6, -58.4],
    [0, 180],
  ] as const) {
    const { x, y } = positionOf(latitude, longitude);
    expect(placeAt(x, y)?.latitude).toBeCloseTo(latitude, 4);
    expect(placeAt(x, y)?.longitude).toBeCloseTo(longitude, 4);
  }
  expect([placeAt(0, 0), placeAt(100, 100), placeAt(50, 120)]).toEqual([null, null, null]);
});

test('the outline is small, and has neither style nor script', () => {
  const svg = worldOutline();
  expect(svg).toMatch(/^<svg [^>]+><path d="M/);
  expect(svg).not.toMatch(/style|script|on\w+=/);
  expect(svg.length).toBeLessThan(50_000);
});
