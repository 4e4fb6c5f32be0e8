import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Attribution, isSomebodys } from '@/components/record/attribution';
import { listRoute } from '@/components/record/list-route';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { SaidLine } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources, type SourceNumbers } from '@/components/record/sources-of-page';
import { WholeList } from '@/components/record/whole-list';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { Discussed } from '@/lib/parts/queries/discussed';
import { paths } from '@/lib/paths';
import { DISCUSSED_LISTS, type DiscussedPage, type Mention, publicDiscussed } from '@/lib/public/discussed';
import styles from './discussed.module.css';
import { KIND_WORDS } from './kind-words';

/** The meetings at which something was presented, cited or spoken of, page by page, latest first, each with the passages. */
export function DiscussedView({ page }: { page: DiscussedPage }) {
  const t = useTranslations('discussed');
  const { subject, meetings } = page;
  const { noun, handle, name, id } = subject;
  const numbers = numberSources(meetings.flatMap(({ mentions }) => mentions.flatMap(({ citations }) => citations)));
  return (
    <article>
      <WholeList
        noun={noun}
        of={{ handle, name, href: paths.permalink(id) }}
        list={DISCUSSED_LISTS[0]}
        title={t('title')}
        kind="meetings"
        note={<p className={styles.note}>{t(`note.${noun}`)}</p>}
        page={page}
      >
        {meetings.length === 0 ? <Unknown>{t('none')}</Unknown> : null}
        {meetings.map((one) => (
          <AtMeeting key={one.meeting.id} at={one} numbers={numbers} />
        ))}
      </WholeList>
      {meetings.length > 0 ? <SourceList numbers={numbers} /> : null}
    </article>
  );
}

/** One meeting: when and where it was held, and what of it says so. */
function AtMeeting({ at, numbers }: { at: DiscussedPage['meetings'][number]; numbers: SourceNumbers }) {
  const t = useTranslations('discussed');
  const record = useTranslations('record');
  const locale = useLocale();
  const { meeting, mentions, count } = at;
  return (
    <div className={styles.meeting}>
      <h3 className={styles.name}>
        <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
      </h3>
      <Meta>
        {whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>}
        <Where meeting={meeting} />
      </Meta>
      <Statements>
        {mentions.map((mention) => (
          <li key={mention.id}>
            <MentionRow mention={mention} on={meeting.startOn} numbers={numbers} />
          </li>
        ))}
      </Statements>
      {count > mentions.length ? (
        <p>
          <Link href={paths.meeting(meeting.slug)}>{t('more', { count: count - mentions.length })}</Link>
        </p>
      ) : null}
    </div>
  );
}

interface MentionProps {
  mention: Mention;
  on: string | null;
  numbers: SourceNumbers;
}

/** What was said or presented there, of which kind, by whom as far as the rule lets them be named, beside its passages. */
function MentionRow({ mention, on, numbers }: MentionProps) {
  const kinds = useTranslations('source');
  const { noun, title, path, language, citations } = mention;
  const kind = KIND_WORDS[noun];
  return (
    <Row citations={citations} said={[title]} numbers={numbers}>
      <p className={styles.title}>
        <Link href={path}>
          <SaidLine citations={citations} lang={language}>
            {title}
          </SaidLine>
        </Link>
      </p>
      <Meta>
        {kind ? <span>{kinds(kind)}</span> : null}
        {isSomebodys(noun) ? <Attribution noun={noun} said={mention} on={on} /> : null}
      </Meta>
    </Row>
  );
}

/** What a route of lists reads and shows of where something was discussed. */
export const discussedList = (noun: Discussed) => ({
  read: (handle: string, place: { after?: string; before?: string }) => publicDiscussed(noun, handle, place),
  title: async () => (await getTranslations('discussed'))('title'),
});

/** The route of the lists of what has no other list than this one. */
export const discussedRoute = (noun: 'claim' | 'commitment') => {
  const { read, title } = discussedList(noun);
  return listRoute({
    of: noun,
    lists: DISCUSSED_LISTS,
    read: (id, _list, place) => read(id, place),
    titleOf: title,
    nameOf: ({ subject }) => subject.name,
    card: noun === 'commitment' ? paths.card('page', 'home') : undefined,
    View: DiscussedView,
  });
};
