import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'good' | 'lesson' | 'advice' | 'caveat' | 'accent' | 'danger' | 'plain';
export type Shape = 'disc' | 'diamond' | 'square' | 'triangle' | 'ring' | 'half' | 'tick' | 'cross';

type Props = { shape: Shape; tone?: Tone; children: ReactNode };

const drawings: Record<Shape, ReactNode> = {
  disc: <circle cx="6" cy="6" r="5" />,
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6Z" />,
  square: <path d="M1.4 1.4h9.2v9.2H1.4Z" />,
  triangle: <path d="M6 .8 11.6 11H.4Z" />,
  ring: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.2 1.3" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2Z" />
    </>
  ),
  tick: <path d="m1.2 6.4 3.2 3.2 6.4-7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  cross: <path d="m1.8 1.8 8.4 8.4m0-8.4-8.4 8.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** A word with a shape and a colour before it: told apart without seeing colour, and without seeing at all. */
export function Tag({ shape, tone = 'plain', children }: Props) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <svg viewBox="0 0 12 12" width="11" height="11" fill="currentColor" aria-hidden="true" focusable="false">
        {drawings[shape]}
      </svg>
      {children}
    </span>
  );
}
