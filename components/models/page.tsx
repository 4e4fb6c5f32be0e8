import { useLocale, useTranslations } from 'next-intl';
import { ClaimList } from '@/components/claims/list';
import { Colophon } from '@/components/record/colophon';
import { evidenceParts } from '@/components/record/corrections';
import { EvidenceList } from '@/components/record/evidence';
import { Head } from '@/components/record/head';
import { JsonLd } from '@/components/record/json-ld';
import { meetingOf, placed, plainly, programmeOf } from '@/components/record/linked-data';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { TopicLinks } from '@/components/record/topic-links';
import { CountryLink } from '@/components/record/who';
import { meetingsOf } from '@/components/schedule/in-time';
import { Facts } from '@/components/ui/facts';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { plainText } from '@/lib/markdown';
import type { ModelPage } from '@/lib/models/queries/page';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { citationsOf } from './citations-of-page';
import { EvidenceWord } from './evidence-word';
import styles from './page.module.css';
import { Conditions, Institutions, Pillars, Presentations, Programmes } from './parts';

/** A model as anyone may read it: what it is made of, then attention and evidence, told apart. */
export function ModelView({ model, origin }: { model: ModelPage; origin: string }) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const site = useTranslations('site');
  const options = useTranslations('options');
  const locale = useLocale();
  const numbers = numberSources(citationsOf(model));
  const meetings = meetingsOf(model.presentations);
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'CreativeWork',
          ...placed(origin, model.id, paths.model(model.slug)),
          name: model.name,
          alternateName: model.aliases.map(({ name }) => name),
          abstract: plainly(model.summary),
          countryOfOrigin: model.countryCode
            ? { '@type': 'Country', name: countryName(model.countryCode, locale), identifier: model.countryCode }
            : undefined,
          hasPart: model.programmes.map((programme) => programmeOf(programme, origin)),
          recordedAt: meetings.map((meeting) => meetingOf(meeting, origin)),
        }}
      />
      <Head
        parent={{ href: paths.models(), label: site('models') }}
        kind={t('over')}
        title={model.name}
        aliases={model.aliases}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          { label: t('country'), value: model.countryCode ? <CountryLink code={model.countryCode} /> : undefined },
          { label: t('sinceLabel'), value: model.sinceOn ? formatDate(model.sinceOn, locale) : undefined },
          { label: t('presented'), value: <a href="#presented">{t('presentedAt', { count: model.presentedAt })}</a> },
          {
            label: t('evidence'),
            value: (
              <a href="#evidence">
                <EvidenceWord evidence={model.independence} />
              </a>
            ),
          },
        ]}
      />
      <Row citations={model.citations} numbers={numbers}>
        {model.summary ? <Prose size="lede">{model.summary}</Prose> : <Unknown>{t('summaryNone')}</Unknown>}
      </Row>
      <div className={styles.facts}>
        <Facts
          unknown={record('notReported')}
          facts={[
            {
              label: t('tier'),
              value: model.preventionTier.map((tier) => options(`preventionTier.${tier}`)).join('; '),
            },
            { label: t('setting'), value: model.setting.map((setting) => options(`setting.${setting}`)).join(', ') },
            { label: t('target'), value: model.targetGroup },
            {
              label: t('voluntariness'),
              value: model.voluntariness && options(`voluntariness.${model.voluntariness}`),
            },
            { label: t('legal'), value: model.legalBasis },
            { label: t('safeguards'), value: model.safeguards && <Prose size="small">{model.safeguards}</Prose> },
            ...(model.topics.length > 0 ? [{ label: t('topics'), value: <TopicLinks topics={model.topics} /> }] : []),
          ]}
        />
        <p data-screen-only>
          <Link href={paths.compareModels([model.slug])}>{t('compareThis')}</Link>
        </p>
      </div>
      <Pillars model={model} numbers={numbers} />
      <Institutions model={model} numbers={numbers} />
      <Programmes model={model} numbers={numbers} />
      <Presentations model={model} numbers={numbers} />
      <Section id="evidence" title={t('evidenceTitle')} note={t('evidenceNote')}>
        {model.evidence.length > 0 ? (
          <EvidenceList evidence={model.evidence} numbers={numbers} />
        ) : (
          <Notice tone="doubt" title={t('evidenceNoneTitle')}>
            <p>{t('evidenceNoneText')}</p>
          </Notice>
        )}
        <More kind="evaluations" shown={model.evidence.length} count={model.counts.evidence} />
      </Section>
      {model.claims.length > 0 ? (
        <Section id="claims" title={t('claims')} note={t('claimsNote')}>
          <ClaimList claims={model.claims} numbers={numbers} />
          <More kind="claims" shown={model.claims.length} count={model.counts.claims} />
        </Section>
      ) : null}
      <Conditions model={model} numbers={numbers} />
      <SourceList numbers={numbers} beyond={model.beyond} />
      <Colophon
        noun="model"
        {...model}
        title={model.name}
        parts={[
          ...model.pillars.map(({ name, corrections }) => ({ noun: 'pillar' as const, title: name, corrections })),
          ...model.conditions.map(({ text, corrections }) => ({
            noun: 'condition' as const,
            title: plainText(text),
            corrections,
          })),
          ...evidenceParts(model.evidence),
        ]}
        site={origin}
      />
    </article>
  );
}
