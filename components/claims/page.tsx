import { useLocale, useTranslations } from 'next-intl';
import { aboutFacts } from '@/components/record/about-links';
import { RecordArticle } from '@/components/record/article';
import { Sayers } from '@/components/record/attribution';
import { subjectOf } from '@/components/record/belonging';
import { evidenceParts } from '@/components/record/corrections';
import { useDiscussedFact } from '@/components/record/discussed-fact';
import { EvidenceList } from '@/components/record/evidence';
import { useGoneWords } from '@/components/record/gone';
import { Margin } from '@/components/record/margin';
import { SaidLine } from '@/components/record/said';
import { topicFacts } from '@/components/record/topic-links';
import { whenOf } from '@/components/schedule/words';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { PublicClaim } from '@/lib/claims/queries/page';
import { plainText } from '@/lib/markdown';
import { passagesOf } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { isQuotation } from '@/lib/review/wording';
import { formatDate } from '@/lib/time';
import { Figure } from './figure';
import { earliestFirst } from './in-order';
import { claimOf } from './linked-data';
import { SideBySide } from './side-by-side';
import { Standing } from './standing';

/** A claim on a page of its own: who asserts it, how it stands, what others say, and what evidence there is. */
export function ClaimView({ claim, origin }: { claim: PublicClaim; origin: string }) {
  const t = useTranslations('claim');
  const goneWords = useGoneWords();
  const record = useTranslations('record');
  const { meeting, rivals, evidence, citations } = claim;
  const figures = earliestFirst([claim, ...rivals]);
  const subject = subjectOf(claim);
  const quoted = passagesOf(citations).some(({ quote }) => quote && !isQuotation(claim.text, quote));
  return (
    <RecordArticle
      noun="claim"
      record={claim}
      title={plainText(claim.text)}
      cited={claim}
      site={origin}
      thing={claimOf(claim, origin, goneWords)}
      head={{
        parent: meeting
          ? { href: paths.meeting(meeting.slug), label: meeting.title }
          : subject && { href: subject.href, label: subject.title },
        kind: t('over'),
        title: (
          <SaidLine citations={citations} lang={claim.language} isMarkdown>
            {claim.text}
          </SaidLine>
        ),
        statement: true,
      }}
      facts={() => <ClaimFacts claim={claim} />}
      parts={[
        {
          id: 'passages',
          title: quoted ? record('passages') : t('places'),
          citations,
          content: ({ numbers }) => <Margin citations={citations} said={[claim.text]} numbers={numbers} />,
        },
        rivals.length > 0 &&
          claim.measure !== null && {
            id: 'rivals',
            title: t('rivals'),
            note: t('rivalsNote'),
            citations: figures.flatMap((figure) => figure.citations),
            content: ({ numbers }) => (
              <SideBySide measure={claim.measure ?? ''} claims={figures} numbers={numbers} here={claim.id} />
            ),
          },
        {
          id: 'evidence',
          title: t('evidence'),
          citations: evidence.flatMap((item) => item.citations),
          corrected: evidenceParts(evidence),
          content: ({ numbers }) =>
            evidence.length > 0 ? (
              <EvidenceList evidence={evidence} numbers={numbers} />
            ) : (
              <Unknown>{t('evidenceNone')}</Unknown>
            ),
        },
      ]}
    />
  );
}

/** How a claim stands, who asserts it, and where it was said. */
function ClaimFacts({ claim }: { claim: PublicClaim }) {
  const t = useTranslations('claim');
  const record = useTranslations('record');
  const locale = useLocale();
  const { meeting, session } = claim;
  const discussed = useDiscussedFact('claim', claim.id, claim.discussed);
  return (
    <Ledger
      unknown={record('notReported')}
      entries={[
        {
          label: t('standing'),
          value: <Standing standing={claim.standing} />,
          note: t(`standing_${claim.standing}`),
        },
        { label: t('who'), value: <Sayers said={claim} on={meeting?.startOn} /> },
        { label: t('asOf'), value: claim.asOf ? formatDate(claim.asOf, locale) : undefined },
        ...(claim.figure === null
          ? []
          : [{ label: t('figure'), value: <Figure claim={claim} />, note: claim.measure ?? undefined }]),
        ...(meeting
          ? [
              {
                label: t('from'),
                value: <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>,
                note: whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>,
              },
            ]
          : []),
        ...(meeting && session
          ? [
              {
                label: t('session'),
                value: <Link href={paths.permalink(session.id)}>{session.title}</Link>,
              },
            ]
          : []),
        // Its own meeting stands above.
        ...(claim.discussed > 1 ? [discussed] : []),
        ...aboutFacts(record('about'), claim),
        ...topicFacts(t('topics'), claim),
      ]}
    />
  );
}
