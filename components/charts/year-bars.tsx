import type { ReactNode } from 'react';
import { TableTwin } from './table-twin';
import styles from './year-bars.module.css';
import { percent, yearAxis } from './years';

/** The colours of a bar's layers. */
export type Tone = 'accent' | 'advice' | 'good' | 'caveat' | 'lesson';

export interface YearBar {
  year: number;
  /** From the axis up. */
  layers: readonly { tone: Tone; count: number }[];
}

const HEIGHT = 130;
/** The share of a year's room that its bar takes. */
const FILLED = 0.8;

const heightOf = ({ layers }: YearBar): number => layers.reduce((sum, { count }) => sum + count, 0);

type Props = {
  bars: readonly YearBar[];
  /** The axis reaches this year, whether or not it has a bar. */
  until?: number;
  label: string;
  /** The table that says the same. */
  table: ReactNode;
  /** What the picture is. */
  children: ReactNode;
};

/** Counts by year as bars over an axis of years: the picture of what is too much to be drawn one by one. Its table says the same. */
export function YearBars({ bars, until, label, table, children }: Props) {
  const axis = yearAxis([...bars.map(({ year }) => year), ...(until ? [until] : [])], 6);
  const most = Math.max(1, ...bars.map(heightOf));
  const room = axis.at(axis.from + 1) - axis.at(axis.from);
  const scale = (count: number) => (count / most) * HEIGHT;
  return (
    <figure className={styles.figure}>
      <svg className={styles.bars} width="100%" height={HEIGHT + 44} aria-hidden="true" focusable="false">
        <text x="0" y="11">
          {most}
        </text>
        <line x1="0" x2="100%" y1="16" y2="16" className={styles.guide} />
        {bars.map(({ year, layers }) => {
          let top = HEIGHT + 16;
          return layers.map(({ tone, count }) => {
            const height = scale(count);
            top -= height;
            return (
              <rect
                key={`${year}-${tone}`}
                x={percent(axis.at(year) + (room * (1 - FILLED)) / 2)}
                y={top.toFixed(1)}
                width={percent(room * FILLED)}
                height={height.toFixed(1)}
                className={styles[tone]}
              />
            );
          });
        })}
        <line x1="0" x2="100%" y1={HEIGHT + 16} y2={HEIGHT + 16} className={styles.axis} />
        {axis.ticks
          .filter((year) => year < axis.to)
          .map((year) => (
            <text key={year} x={percent(axis.at(year) + room / 2)} y={HEIGHT + 36} textAnchor="middle">
              {year}
            </text>
          ))}
      </svg>
      <figcaption className={styles.caption}>{children}</figcaption>
      <TableTwin label={label}>{table}</TableTwin>
    </figure>
  );
}
