import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { isUuid } from '@/lib/names';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { meetingActs, meetingPieces } from '@/lib/workspace/meeting-history';
import { Act } from './act';
import styles from './meeting-acts.module.css';
import { PieceFilter } from './piece-filter';

/** What was done to a meeting and to everything that hangs on it, act by act. Works without script. */
export async function MeetingActs({ viewer, id, asked }: { viewer: Member; id: string; asked: SearchParams }) {
  const given = oneOf(asked.piece);
  const piece = given && isUuid(given) ? given : undefined;
  const place = { older: oneOf(asked.older), newer: oneOf(asked.newer) };
  const [page, pieces, t, locale] = await Promise.all([
    meetingActs(viewer, id, { piece, ...place }),
    meetingPieces(viewer, id),
    getTranslations('history'),
    getLocale(),
  ]);
  const here = (at: { older?: string; newer?: string }) =>
    paths.recordHistory('meeting', id, { view: 'meeting', piece, ...at });
  return (
    <section className={styles.section}>
      <p className={styles.lead}>{t('meetingLead')}</p>
      <PieceFilter meetingId={id} pieces={pieces} piece={piece} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('meetingEmpty')} />
      ) : (
        <ol className={styles.list}>
          {page.rows.map((act) => (
            <Act key={act.id} act={act} when={formatInstant(act.at, locale)} />
          ))}
        </ol>
      )}
      <Pager
        label={t('pages')}
        newer={page.newer && here({ newer: page.newer })}
        older={page.older && here({ older: page.older })}
        newerLabel={t('later')}
        olderLabel={t('earlier')}
      />
    </section>
  );
}
