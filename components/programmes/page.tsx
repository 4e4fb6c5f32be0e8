import { useLocale, useTranslations } from 'next-intl';
import { EvidenceWord } from '@/components/models/evidence-word';
import { useClaimsPart, useEvidencePart } from '@/components/models/standing';
import { RecordArticle } from '@/components/record/article';
import { useDiscussedFact } from '@/components/record/discussed-fact';
import { goneAt, useGoneWords } from '@/components/record/gone';
import { InRecord } from '@/components/record/in-record';
import { lede } from '@/components/record/lede';
import { topicFacts } from '@/components/record/topic-links';
import { BodyLink, Names } from '@/components/record/who';
import { useSaidAboutPart } from '@/components/statements/said-about';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import type { PublicProgramme } from '@/lib/programmes/queries/page';
import { formatDate } from '@/lib/time';
import { schemeOf } from './linked-data';

/** A programme as anyone may read it. */
export function ProgrammeView({ programme, origin }: { programme: PublicProgramme; origin: string }) {
  const t = useTranslations('programme');
  const goneWords = useGoneWords();
  const models = useTranslations('models');
  const record = useTranslations('record');
  const locale = useLocale();
  const { model, leadOrganization, partners, citations, counts } = programme;
  const discussed = useDiscussedFact('programme', programme.slug, counts.discussed);
  const gone = goneFrom(programme, 'partners');
  return (
    <RecordArticle
      noun="programme"
      record={programme}
      title={programme.name}
      site={origin}
      thing={schemeOf(programme, origin, goneWords)}
      head={{
        parent: model ? { href: paths.model(model.slug), label: model.name } : undefined,
        kind: t('over'),
        title: programme.name,
        aliases: programme.aliases,
      }}
      facts={({ held }) => (
        <Ledger
          unknown={record('notReported')}
          entries={[
            // The way back above the title names its model.
            ...(model ? [] : [{ label: t('model'), value: goneAt(programme, 'model') }]),
            {
              label: t('lead'),
              value: leadOrganization ? (
                <BodyLink organization={leadOrganization} />
              ) : (
                goneAt(programme, 'leadOrganization')
              ),
            },
            {
              label: t('partners'),
              value: partners.length + gone.length > 0 ? <Names all={partners} gone={gone} /> : undefined,
            },
            { label: t('since'), value: programme.sinceOn ? formatDate(programme.sinceOn, locale) : undefined },
            ...topicFacts(t('topics'), programme),
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
            discussed,
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
      )}
      parts={[
        lede({ id: 'description', text: programme.description, citations, none: t('descriptionNone') }),
        useEvidencePart(programme.evidence, counts.evidence),
        useClaimsPart(programme.claims, counts.claims),
        useSaidAboutPart({
          saidAbout: programme.saidAbout,
          count: counts.about,
          href: paths.list('programme', programme.slug, 'about'),
        }),
      ]}
      beyond={programme.beyond}
    />
  );
}
