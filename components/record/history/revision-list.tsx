import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { localPath } from '@/i18n/path';
import type { NounName } from '@/lib/field';
import type { RevisionBrief } from '@/lib/history/queries';
import { listOf } from '@/lib/names';
import { paths } from '@/lib/paths';
import { useFieldWords } from '../form/field-words';
import styles from './revision-list.module.css';

type Props = {
  noun: NounName;
  id: string;
  pair: readonly [number, number];
  revisions: readonly (RevisionBrief & { when: string })[];
};

/** Who saved what and when, newest first; two of them can be chosen to compare. */
export function RevisionList({ noun, id, pair, revisions }: Props) {
  const t = useTranslations('history');
  const locale = useLocale();
  const words = useFieldWords();
  const what = ({ changed, version, status }: RevisionBrief) => {
    if (version === 1) return t('created');
    if (!changed || changed.length === 0) return status === 'published' ? t('publishedState') : t('same');
    return t('changed', {
      fields: listOf(
        changed.map((name) => words.label(noun, name)),
        locale,
      ),
    });
  };
  return (
    <form action={localPath(paths.recordHistory(noun, id), locale)} className={styles.form}>
      <ol className={styles.list} reversed>
        {revisions.map((revision) => (
          <li key={revision.version}>
            <p className={styles.choice}>
              {(['from', 'to'] as const).map((side, index) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={side}
                    value={revision.version}
                    defaultChecked={pair[index] === revision.version}
                  />
                  {t(side)}
                  <span className={styles.hidden}> {t('version', { version: revision.version })}</span>
                </label>
              ))}
            </p>
            <div>
              <p>
                <b>{t('version', { version: revision.version })}</b> {what(revision)}
              </p>
              <p className={styles.who}>
                {revision.author ?? t('byProgram')}, <time dateTime={revision.at.toISOString()}>{revision.when}</time>
              </p>
              {revision.reason ? <p className={styles.reason}>{revision.reason}</p> : null}
              {revision.version > 1 ? (
                <p>
                  <Link href={paths.recordHistory(noun, id, { from: revision.version - 1, to: revision.version })}>
                    {t('withBefore')}
                    <span className={styles.hidden}> {t('version', { version: revision.version })}</span>
                  </Link>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {revisions.length > 1 ? (
        <p>
          <Button type="submit">{t('compare')}</Button>
        </p>
      ) : null}
    </form>
  );
}
