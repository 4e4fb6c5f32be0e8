import type { ReactNode } from 'react';
import styles from './unbroken-words.module.css';

/** Longer words may break after their hyphen all the same: on a telephone they would leave half a line empty. */
const LONGEST = 22;

/** A title in plain text whose short hyphenated words ("counter-terrorism") are never parted at the end of a line; any other stays as it is. */
export function UnbrokenWords({ children }: { children: ReactNode }) {
  if (typeof children !== 'string') return children;
  return children.split(/(\S+-\S+)/).map((part, position) =>
    position % 2 === 1 && part.length <= LONGEST ? (
      <span key={position} className={styles.unbroken}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
