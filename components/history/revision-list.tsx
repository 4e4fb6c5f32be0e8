import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { NounName } from '@/lib/field';
import type { RevisionBrief } from '@/lib/history/queries/states';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { useActWords } from './act-words';
import styles from './revision-list.module.css';

type Props = {
  noun: NounName;
  id: string;
  /** The two versions that are compared; either may stand on another page of the list. */
  pair: readonly [number, number];
  latest: number;
  before?: number;
  mayRestore: boolean;
  revisions: readonly (RevisionBrief & { when: string })[];
};
const SIDES = ['from', 'to'] as const;

/** Who saved what and when, newest first; two of them can be chosen to compare, one to restore. */
export function RevisionList({ noun, id, pair, latest, before, mayRestore, revisions }: Props) {
  const t = useTranslations('history');
  const locale = useLocale();
  const did = useActWords();
  const here = (query: Record<string, number>) => paths.recordHistory(noun, id, { view: 'versions', before, ...query });
  const choice = (version: number, sides: readonly (typeof SIDES)[number][] = SIDES) => (
    <p className={styles.choice}>
      {sides.map((side) => (
        <label key={side}>
          <input type="radio" name={side} value={version} defaultChecked={pair[SIDES.indexOf(side)] === version} />
          {t(side)}
          <VisuallyHidden> {t('version', { version })}</VisuallyHidden>
        </label>
      ))}
    </p>
  );
  const elsewhere = SIDES.filter((_, index) => !revisions.some(({ version }) => version === pair[index]));
  return (
    <form action={localPath(paths.recordHistory(noun, id), locale)} className={styles.form}>
      <input type="hidden" name="view" value="versions" />
      {before === undefined ? null : <input type="hidden" name="before" value={before} />}
      {elsewhere.length > 0 && revisions.length > 0 ? (
        <div className={styles.elsewhere}>
          <p>{t('chosenElsewhere')}</p>
          {elsewhere.map((side) => {
            const version = pair[SIDES.indexOf(side)] ?? latest;
            return (
              <div key={side} className={styles.chosen}>
                {choice(version, [side])}
                <b aria-hidden="true">{t('version', { version })}</b>
              </div>
            );
          })}
        </div>
      ) : null}
      <ol className={styles.list} reversed>
        {revisions.map((revision) => {
          const { version, author, proposedBy, at, when, reason, changed } = revision;
          const name = <VisuallyHidden> {t('version', { version })}</VisuallyHidden>;
          return (
            <li key={version}>
              {choice(version)}
              <div>
                <p>
                  <b>{t('version', { version })}</b> {did(noun, revision)}
                </p>
                <p className={styles.who}>
                  {author ?? t('byProgram')}, <time dateTime={at.toISOString()}>{when}</time>
                  {proposedBy ? `, ${t('proposedBy', { name: proposedBy })}` : null}
                </p>
                {reason ? <p className={styles.reason}>{reason}</p> : null}
                <p className={styles.acts}>
                  {changed ? (
                    <Link href={here({ from: version - 1, to: version })}>
                      {t('withBefore')}
                      {name}
                    </Link>
                  ) : null}
                  {mayRestore && version !== latest ? (
                    <Link href={here({ restore: version })}>
                      {t('bringBack')}
                      {name}
                    </Link>
                  ) : null}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {revisions.length > 1 || elsewhere.length > 0 ? (
        <p>
          <Button type="submit">{t('compare')}</Button>
        </p>
      ) : null}
    </form>
  );
}
