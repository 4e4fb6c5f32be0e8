import { useLocale, useTranslations } from 'next-intl';
import { aboutFacts } from '@/components/record/about-links';
import { RecordArticle } from '@/components/record/article';
import { Sayers } from '@/components/record/attribution';
import { useGoneWords } from '@/components/record/gone';
import { lede } from '@/components/record/lede';
import { topicFacts } from '@/components/record/topic-links';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { paths } from '@/lib/paths';
import type { PublicTakeaway } from '@/lib/takeaways/queries/page';
import { Kind } from './kind';
import { statementOf } from './linked-data';

/** A takeaway on a page of its own, to link to and to cite. */
export function TakeawayView({ takeaway, origin }: { takeaway: PublicTakeaway; origin: string }) {
  const t = useTranslations('takeaway');
  const goneWords = useGoneWords();
  const { meeting, before, after, citations } = takeaway;
  return (
    <RecordArticle
      noun="takeaway"
      record={takeaway}
      title={takeaway.headline}
      cited={takeaway}
      site={origin}
      thing={statementOf(takeaway, origin, goneWords)}
      head={{
        parent: { href: paths.meeting(meeting.slug), label: meeting.title },
        kind: t('over'),
        title: takeaway.headline,
        lang: takeaway.language ?? undefined,
      }}
      facts={() => <TakeawayFacts takeaway={takeaway} />}
      parts={[
        lede({ id: 'text', text: takeaway.text, citations, lang: takeaway.language }),
        (before !== null || after !== null) && {
          id: 'others',
          title: t('others'),
          citations: [],
          content: () => (
            <Pager
              label={t('others')}
              newer={before ? paths.takeaway(before.id) : undefined}
              older={after ? paths.takeaway(after.id) : undefined}
              newerLabel={before?.headline}
              olderLabel={after?.headline}
            />
          ),
        },
      ]}
    />
  );
}

/** What kind of takeaway it is, where it was noted, and who said it. */
function TakeawayFacts({ takeaway }: { takeaway: PublicTakeaway }) {
  const t = useTranslations('takeaway');
  const record = useTranslations('record');
  const options = useTranslations('options.attributionRule');
  const locale = useLocale();
  const { meeting, session, effectiveRule } = takeaway;
  return (
    <Ledger
      unknown={record('notReported')}
      entries={[
        { label: t('kind'), value: <Kind kind={takeaway.kind} /> },
        { label: t('held'), value: whenOf(meeting, locale), note: <Where meeting={meeting} /> },
        ...(session
          ? [
              {
                label: t('session'),
                value: <Link href={paths.permalink(session.id)}>{session.title}</Link>,
              },
            ]
          : []),
        {
          label: t('who'),
          value: <Sayers said={takeaway} on={meeting.startOn} />,
          note: effectiveRule === 'on_the_record' ? undefined : options(effectiveRule),
        },
        ...aboutFacts(record('about'), takeaway),
        ...topicFacts(t('topics'), takeaway),
      ]}
    />
  );
}
