import { getLocale, getTranslations } from 'next-intl/server';
import { StatusTag } from '@/components/record/status-tag';
import { Missing } from '@/components/site/missing';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { NOUN_NAMES } from '@/lib/field';
import { viewOf } from '@/lib/history/describe';
import { countryName, isUuid } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import { LEAST_ROLE, mayCreate } from '@/lib/policy';
import { answerNotFound } from '@/lib/response';
import { formatPeriod } from '@/lib/time';
import { isAtLeast, type Member } from '@/lib/viewer';
import { quotesNotKept } from '@/lib/workspace/copies';
import { readDraft } from '@/lib/workspace/draft';
import { twinsOf } from '@/lib/workspace/duplicates/suggest';
import { questionsOf } from '@/lib/workspace/names';
import { DraftBoard } from './draft-board';
import styles from './draft-screen.module.css';

/** What is most often missing from a meeting's draft, and so is one step away. */
const ADDED = ['takeaway', 'claim', 'session', 'presentation'] as const;

/** A meeting with every piece that it touches: to look over, mend, and publish in one step. */
export async function DraftScreen({ viewer, id }: { viewer: Member; id: string }) {
  const pieces = isUuid(id) ? await readDraft(viewer, id) : null;
  const meeting = pieces?.find((piece) => piece.id === id);
  if (!pieces || !meeting) {
    answerNotFound();
    return <Missing />;
  }
  const drafts = pieces.filter(({ status }) => status === 'draft');
  const looked = await Promise.all([questionsOf(pieces, id), twinsOf(viewer, drafts), quotesNotKept(viewer, pieces)]);
  const [t, record, form, nouns, locale] = await Promise.all([
    getTranslations('draft'),
    getTranslations('record'),
    getTranslations('form'),
    getTranslations('nouns'),
    getLocale(),
  ]);
  const { startOn, endOn, city, countryCode } = meeting.values;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const when = text(startOn) ? formatPeriod(String(startOn), text(endOn), locale) : record('dateNotReported');
  const country = text(countryCode);
  const where = [text(city), country && countryName(country, locale)].filter(Boolean).join(', ');
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <p className={styles.over}>
          <StatusTag status={meeting.status} />
          <span>{[when, where].filter(Boolean).join(' · ')}</span>
        </p>
        <h1>{t('title', { title: meeting.title })}</h1>
        <p>{t('lead')}</p>
        <nav className={styles.acts} aria-label={t('addPiece')}>
          <LinkButton size="small" href={paths.record('meeting', id)}>
            {t('edit')}
          </LinkButton>
          {mayCreate(viewer)
            ? ADDED.map((noun) => (
                <LinkButton key={noun} size="small" href={paths.newRecord(noun, { meeting: id })}>
                  {nouns(`${noun}.new`)}
                </LinkButton>
              ))
            : null}
          {meeting.status === 'published' ? <Link href={paths.permalink(id)}>{form('openPublic')}</Link> : null}
        </nav>
      </header>
      <DraftBoard
        meetingId={id}
        pieces={pieces.map(({ fields: _, ...piece }) => piece)}
        fields={Object.fromEntries(NOUN_NAMES.map((noun) => [noun, viewOf(storeOf(noun).noun.fields)]))}
        names={looked.flat()}
        mayPublish={isAtLeast(viewer, LEAST_ROLE.publish)}
        mayEdit={mayCreate(viewer)}
      />
    </div>
  );
}
