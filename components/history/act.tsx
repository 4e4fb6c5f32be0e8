import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { ActPiece, MeetingAct } from '@/lib/workspace/meeting-history';
import styles from './act.module.css';
import { useActWords } from './act-words';

/** An act with more pieces than this folds them up. */
const OPEN = 6;

/** What somebody did in one step: who, when, why, and to which pieces. */
export function Act({ act, when }: { act: MeetingAct; when: string }) {
  const t = useTranslations('history');
  const words = useFieldWords();
  const did = useActWords();
  const { author, at, reason, pieces, counts } = act;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const actions = new Set(pieces.map(({ action }) => action));
  const joint = actions.has('import') ? 'import' : actions.size === 1 && actions.has('publish') ? 'publish' : 'other';
  const [only] = pieces;
  const list = (
    <ul className={styles.pieces}>
      {pieces.map((piece) => (
        <li key={`${piece.id} ${piece.version}`}>
          <Piece piece={piece} />
          {total > 1 && piece.action === 'edit' ? <small>{did(piece.noun, piece)}</small> : null}
        </li>
      ))}
      {total > pieces.length ? <li>{t('more', { count: total - pieces.length })}</li> : null}
    </ul>
  );
  return (
    <li className={styles.act}>
      <p className={styles.when}>
        <time dateTime={at.toISOString()}>{when}</time>
      </p>
      <div>
        <p>
          <b>{author ?? t('byProgram')}</b>{' '}
          {only && total === 1 ? did(only.noun, only) : t(`joint.${joint}`, { count: total })}
        </p>
        {reason ? <p className={styles.reason}>{reason}</p> : null}
        {total > OPEN ? (
          <details className={styles.more}>
            <summary>
              {counts.map(({ noun, count }) => (
                <span key={noun}>
                  {t('jointCounts', { count, noun: words.noun(noun, count === 1 ? 'one' : 'many') })}
                </span>
              ))}
            </summary>
            {list}
          </details>
        ) : (
          list
        )}
      </div>
    </li>
  );
}

/** A piece of an act, leading to what that act changed in it. */
function Piece({ piece: { noun, id, title, version, changed } }: { piece: ActPiece }) {
  const words = useFieldWords();
  const t = useTranslations('history');
  const compared = changed ? { from: version - 1, to: version } : {};
  return (
    <>
      <span className={styles.noun}>{words.noun(noun)}</span>{' '}
      <Link href={paths.recordHistory(noun, id, { view: 'versions', ...compared })}>{title}</Link>{' '}
      <span className={styles.version}>{t('inVersion', { version })}</span>
    </>
  );
}
