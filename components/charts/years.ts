import { scaleLinear } from 'd3-scale';
import { spanOf } from '@/lib/time';

const DAY = 86_400_000;

/** A date of reduced precision as a decimal year: the middle of what it can mean. */
export function decimalYear(date: string): number {
  const { first, last } = spanOf(date);
  const middle = (Date.parse(first) + Date.parse(last) + DAY) / 2;
  const year = new Date(middle).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (middle - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** An axis over whole years: positions in per cent of its length, and the years to write under it. */
export function yearAxis(years: readonly number[], labels: number) {
  const from = Math.floor(Math.min(...years));
  const to = Math.floor(Math.max(...years)) + 1;
  const scale = scaleLinear([from, to], [0, 100]);
  const ticks = scale.ticks(labels).filter(Number.isInteger);
  return { from, to, at: (year: number): number => scale(year), ticks };
}

export const percent = (position: number): string => `${position.toFixed(2)}%`;
