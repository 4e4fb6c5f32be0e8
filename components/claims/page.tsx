import { useLocale, useTranslations } from 'next-intl';
import { Sayers } from '@/components/record/attribution';
import { Colophon } from '@/components/record/colophon';
import { evidenceParts } from '@/components/record/corrections';
import { EvidenceList } from '@/components/record/evidence';
import { Head } from '@/components/record/head';
import { JsonLd } from '@/components/record/json-ld';
import { Margin } from '@/components/record/margin';
import { Section } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { TopicLinks } from '@/components/record/topic-links';
import { whenOf } from '@/components/schedule/words';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { ClaimPage } from '@/lib/claims/queries/page';
import { plainText } from '@/lib/markdown';
import { passagesOf } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { Figure } from './figure';
import { earliestFirst } from './in-order';
import { claimOf } from './linked-data';
import { SideBySide } from './side-by-side';
import { Standing } from './standing';

/** A claim on a page of its own: who asserts it, how it stands, what others say, and what evidence there is. */
export function ClaimView({ claim, origin }: { claim: ClaimPage; origin: string }) {
  const t = useTranslations('claim');
  const record = useTranslations('record');
  const locale = useLocale();
  const { meeting, session, model, programme, rivals, evidence } = claim;
  const figures = earliestFirst([claim, ...rivals]);
  const parts = [...figures, ...evidence].map((part) => part.citations);
  const numbers = numberSources([claim.citations, ...parts].flat());
  const about = programme
    ? { href: paths.programme(programme.slug), label: programme.name }
    : model && { href: paths.model(model.slug), label: model.name };
  const parent = meeting ? { href: paths.meeting(meeting.slug), label: meeting.title } : (about ?? undefined);
  const quoted = passagesOf(claim.citations).some(({ quote }) => quote);
  return (
    <article>
      <JsonLd thing={claimOf(claim, origin)} />
      <Head parent={parent} kind={t('over')} title={<InlineProse>{claim.text}</InlineProse>} statement />
      <Ledger
        unknown={record('notReported')}
        entries={[
          {
            label: t('standing'),
            value: <Standing standing={claim.standing} />,
            note: t(`standing_${claim.standing}`),
          },
          { label: t('who'), value: <Sayers said={claim} /> },
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
                  value: <Link href={paths.session(meeting.slug, session.id)}>{session.title}</Link>,
                },
              ]
            : []),
          ...(about
            ? [
                {
                  label: t('about'),
                  value: <Link href={about.href}>{about.label}</Link>,
                },
              ]
            : []),
          ...(claim.topics.length > 0 ? [{ label: t('topics'), value: <TopicLinks topics={claim.topics} /> }] : []),
        ]}
      />
      <Section id="passages" title={quoted ? record('passages') : t('places')}>
        <Margin citations={claim.citations} numbers={numbers} />
      </Section>
      {rivals.length > 0 && claim.measure ? (
        <Section id="rivals" title={t('rivals')} note={t('rivalsNote')}>
          <SideBySide measure={claim.measure} claims={figures} numbers={numbers} here={claim.id} />
        </Section>
      ) : null}
      <Section id="evidence" title={t('evidence')}>
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} numbers={numbers} />
        ) : (
          <Unknown>{t('evidenceNone')}</Unknown>
        )}
      </Section>
      <SourceList numbers={numbers} />
      <Colophon
        noun="claim"
        {...claim}
        title={plainText(claim.text)}
        parts={evidenceParts(claim.evidence)}
        site={origin}
      />
    </article>
  );
}
