import { useLocale, useTranslations } from 'next-intl';
import { inOrder } from '@/components/claims/in-order';
import { ClaimList } from '@/components/claims/list';
import { EvidenceWord } from '@/components/models/evidence-word';
import { Colophon } from '@/components/record/colophon';
import { evidenceParts } from '@/components/record/corrections';
import { EvidenceList } from '@/components/record/evidence';
import { Head } from '@/components/record/head';
import { type Holding, InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { bodyOf, modelOf, placed, plainly } from '@/components/record/linked-data';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { allSources, numberSources } from '@/components/record/sources-of-page';
import { TopicLinks } from '@/components/record/topic-links';
import { BodyLink, Names } from '@/components/record/who';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { ProgrammePage } from '@/lib/programmes/queries/page';
import { formatDate } from '@/lib/time';

/** A programme as anyone may read it. */
export function ProgrammeView({ programme, origin }: { programme: ProgrammePage; origin: string }) {
  const t = useTranslations('programme');
  const models = useTranslations('models');
  const record = useTranslations('record');
  const locale = useLocale();
  const { model, leadOrganization, partners, citations, claims, evidence } = programme;
  const numbers = numberSources([citations, ...[...evidence, ...inOrder(claims)].map((part) => part.citations)].flat());
  const held: Holding[] = [
    { id: 'claims', kind: 'claims', count: programme.counts.claims },
    { id: 'sources', kind: 'sources', ...allSources(numbers, programme.beyond), always: true },
  ];
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'CreativeWork',
          ...placed(origin, programme.id, paths.programme(programme.slug)),
          name: programme.name,
          alternateName: programme.aliases.map(({ name }) => name),
          abstract: plainly(programme.description),
          isPartOf: model ? modelOf(model, origin) : undefined,
          maintainer: leadOrganization ? bodyOf(leadOrganization, origin) : undefined,
        }}
      />
      <Head
        parent={model ? { href: paths.model(model.slug), label: model.name } : undefined}
        kind={t('over')}
        title={programme.name}
        aliases={programme.aliases}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          // The way back above the title names its model.
          ...(model ? [] : [{ label: t('model'), value: undefined }]),
          { label: t('lead'), value: leadOrganization ? <BodyLink organization={leadOrganization} /> : undefined },
          { label: t('partners'), value: partners.length > 0 ? <Names all={partners} /> : undefined },
          { label: t('since'), value: programme.sinceOn ? formatDate(programme.sinceOn, locale) : undefined },
          ...(programme.topics.length > 0
            ? [{ label: t('topics'), value: <TopicLinks topics={programme.topics} /> }]
            : []),
          ...(model
            ? [
                {
                  label: models('presented'),
                  value: (
                    <Link href={paths.modelPresented(model.slug)}>
                      {models('presentedAt', { count: programme.presentedAt })}
                    </Link>
                  ),
                  note: t('presentedNote'),
                },
              ]
            : []),
          {
            label: models('evidence'),
            value: (
              <a href="#evidence">
                <EvidenceWord evidence={programme.independence} />
              </a>
            ),
          },
          { label: t('inRecord'), value: <InRecord held={held} /> },
        ]}
      />
      <Row citations={citations} numbers={numbers}>
        {programme.description ? (
          <Prose size="lede">{programme.description}</Prose>
        ) : (
          <Unknown>{t('descriptionNone')}</Unknown>
        )}
      </Row>
      <Section id="evidence" title={models('evidenceTitle')} note={models('evidenceNote')}>
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} numbers={numbers} />
        ) : (
          <Notice tone="doubt" title={models('evidenceNoneTitle')}>
            <p>{models('evidenceNoneText')}</p>
          </Notice>
        )}
        <More kind="evaluations" shown={evidence.length} count={programme.counts.evidence} />
      </Section>
      {claims.length > 0 ? (
        <Section id="claims" title={models('claims')} note={models('claimsNote')}>
          <ClaimList claims={claims} numbers={numbers} />
          <More kind="claims" shown={claims.length} count={programme.counts.claims} />
        </Section>
      ) : null}
      <SourceList numbers={numbers} beyond={programme.beyond} />
      <Colophon
        noun="programme"
        {...programme}
        title={programme.name}
        parts={evidenceParts(programme.evidence)}
        site={origin}
      />
    </article>
  );
}
