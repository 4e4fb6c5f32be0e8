import { diffText, type Run } from '@/lib/history/diff';
import styles from './diff.module.css';

type Props = { before: string; after: string; empty: string };

/** What nobody reported is no text: its words are never compared with words that somebody wrote. */
function runs(before: string, after: string, empty: string): Run[] {
  if (before !== '' && after !== '') return diffText(before, after);
  if (before === after) return [{ kind: 'same', text: empty }];
  return [
    { kind: 'removed', text: before || empty },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: after || empty },
  ];
}

/** What changed between two texts, word by word: told by line and by element, not by colour alone. */
export function Diff({ before, after, empty }: Props) {
  return (
    <p className={styles.diff}>
      {runs(before, after, empty).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
      })}
    </p>
  );
}
