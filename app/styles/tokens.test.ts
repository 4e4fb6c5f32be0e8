import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('app/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'raised', 'sunk', 'accent-wash', 'caveat-wash', 'danger-wash', 'mark'];
const inks = ['ink', 'ink-2'];
const marks = ['ink-3', 'accent', 'accent-ink', 'good', 'lesson', 'advice', 'caveat', 'danger'];
const pairs: [ink: string, ground: string, least: number][] = [
  ...grounds.flatMap((ground) => inks.map((ink): [string, string, number] => [ink, ground, 4.5])),
  ...['paper', 'raised', 'sunk'].flatMap((ground) =>
    marks.map((mark): [string, string, number] => [mark, ground, 4.5]),
  ),
  ['caveat', 'caveat-wash', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-ink', 4.5],
  // The edge of a control, and the focus ring, need 3 to 1.
  ['line-3', 'paper', 3],
  ['line-3', 'raised', 3],
];

test.each(['light', 'dark'])(
  'every text colour of the %s theme reaches WCAG 2.2 AA on every ground it is used on',
  (theme) => {
    const named = { ...colours(light), ...(theme === 'dark' ? colours(dark) : {}) };
    const weak = pairs.flatMap(([ink, ground, least]) => {
      const [one, other] = [named[ink], named[ground]];
      if (!one || !other) return [`${ink} or ${ground} is not a token`];
      const ratio = contrast(one, other);
      return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)} of ${least}`] : [];
    });
    expect(weak).toEqual([]);
  },
);
