import { useLocale, useTranslations } from 'next-intl';
import { type PagePart, RecordArticle } from '@/components/record/article';
import { useDiscussedFact } from '@/components/record/discussed-fact';
import { InRecord } from '@/components/record/in-record';
import { lede } from '@/components/record/lede';
import { topicFacts } from '@/components/record/topic-links';
import { CountryLink } from '@/components/record/who';
import { useSaidAboutPart } from '@/components/statements/said-about';
import { Facts } from '@/components/ui/facts';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import type { PublicModel } from '@/lib/models/queries/page';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { EvidenceWord } from './evidence-word';
import { approachOf } from './linked-data';
import styles from './page.module.css';
import { useConditions, useInstitutions, usePillars, usePresentations, useProgrammes } from './parts';
import { useClaimsPart, useEvidencePart } from './standing';

/** A model as anyone may read it: what it is made of, then attention and evidence, told apart. */
export function ModelView({ model, origin }: { model: PublicModel; origin: string }) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const site = useTranslations('site');
  const locale = useLocale();
  const discussed = useDiscussedFact('model', model.slug, model.counts.discussed);
  return (
    <RecordArticle
      noun="model"
      record={model}
      title={model.name}
      site={origin}
      feed={{ of: 'model', handle: model.slug }}
      thing={approachOf(model, origin, locale)}
      head={{
        parent: { href: paths.models(), label: site('models') },
        kind: t('over'),
        title: model.name,
        aliases: model.aliases,
      }}
      facts={({ held }) => (
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
            discussed,
            { label: t('inRecord'), value: <InRecord held={held} /> },
          ]}
        />
      )}
      parts={useParts(model)}
      beyond={model.beyond}
    />
  );
}

function useParts(model: PublicModel): (PagePart | false)[] {
  const t = useTranslations('models');
  return [
    lede({ id: 'summary', text: model.summary, citations: model.citations, none: t('summaryNone') }),
    { id: 'facts', citations: [], content: () => <ModelFacts model={model} /> },
    usePillars(model),
    useInstitutions(model),
    useProgrammes(model),
    usePresentations(model),
    useEvidencePart(model.evidence, model.counts.evidence),
    useClaimsPart(model.claims, model.counts.claims),
    useSaidAboutPart({
      saidAbout: model.saidAbout,
      count: model.counts.about,
      href: paths.list('model', model.slug, 'about'),
    }),
    useConditions(model),
  ];
}

/** For whom and how a model works, as far as it was reported. */
function ModelFacts({ model }: { model: PublicModel }) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const options = useTranslations('options');
  return (
    <div className={styles.facts}>
      <Facts
        unknown={record('notReported')}
        facts={[
          { label: t('tier'), value: model.preventionTier.map((tier) => options(`preventionTier.${tier}`)).join('; ') },
          { label: t('setting'), value: model.setting.map((setting) => options(`setting.${setting}`)).join(', ') },
          { label: t('target'), value: model.targetGroup },
          { label: t('voluntariness'), value: model.voluntariness && options(`voluntariness.${model.voluntariness}`) },
          { label: t('legal'), value: model.legalBasis },
          { label: t('safeguards'), value: model.safeguards && <Prose size="small">{model.safeguards}</Prose> },
          ...topicFacts(t('topics'), model),
        ]}
      />
      <p data-screen-only>
        <Link href={paths.compareModels([model.slug])}>{t('compareThis')}</Link>
      </p>
    </div>
  );
}
