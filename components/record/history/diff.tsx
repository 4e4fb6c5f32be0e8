import { diffText } from '@/lib/history/diff';
import styles from './diff.module.css';

type Props = { before: string; after: string; empty: string };

/** What changed between two texts, word by word: told by line and by element, not by colour alone. */
export function Diff({ before, after, empty }: Props) {
  return (
    <p className={styles.diff}>
      {diffText(before || empty, after || empty).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
      })}
    </p>
  );
}
