import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/site/missing';
import { Link } from '@/components/ui/link';
import type { NounName } from '@/lib/field';
import { viewOf } from '@/lib/history/describe';
import { openHistory } from '@/lib/history/queries/states';
import { isUuid } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { paths, type SearchParams } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';
import type { Member } from '@/lib/viewer';
import { titlesOf } from '@/lib/workspace/search';
import { FieldWriters } from './field-writers';
import styles from './history-screen.module.css';
import { MeetingActs } from './meeting-acts';
import { Versions } from './versions';
import { type View, Views } from './views';

type Props = { viewer: Member; noun: NounName; id: string; asked: SearchParams };

/** Which reading is asked for: an address that names versions means these, whatever else. */
function viewIn(noun: NounName, { view, from, to, before, restore }: SearchParams): View {
  if (view === 'fields') return view;
  const ofVersions = view === 'versions' || (from ?? to ?? before ?? restore) !== undefined;
  return noun === 'meeting' && !ofVersions ? 'meeting' : 'versions';
}

/** The history of a record in one of its readings. Works without script; bringing back a version needs it. */
export async function HistoryScreen({ viewer, noun, id, asked }: Props) {
  const store = storeOf(noun);
  const record = isUuid(id) ? await openHistory(viewer, store, id) : null;
  if (!record) {
    answerNotFound();
    return <Missing />;
  }
  const [t, titles] = await Promise.all([getTranslations('history'), titlesOf(viewer, [{ noun, id }])]);
  const view = viewIn(noun, asked);
  const fields = viewOf(store.noun.fields);
  const { meetingId } = record.values;
  return (
    <article className={styles.screen}>
      <header>
        <p className={styles.ways}>
          <Link href={paths.record(noun, id)}>{t('back')}</Link>
          {typeof meetingId === 'string' ? (
            <Link href={paths.recordHistory('meeting', meetingId, { piece: id })}>{t('ofMeeting')}</Link>
          ) : null}
        </p>
        <h1>{t('title', { title: titles[id] ?? '' })}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <Views noun={noun} id={id} current={view} />
      {view === 'meeting' ? (
        <MeetingActs viewer={viewer} id={id} asked={asked} />
      ) : view === 'fields' ? (
        <FieldWriters viewer={viewer} noun={noun} id={id} fields={fields} />
      ) : (
        <Versions viewer={viewer} noun={noun} id={id} fields={fields} asked={asked} />
      )}
    </article>
  );
}
