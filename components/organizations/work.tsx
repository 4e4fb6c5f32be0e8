import { useTranslations } from 'next-intl';
import { Entries, type Entry } from '@/components/record/entries';
import type { Holding } from '@/components/record/in-record';
import { More } from '@/components/record/more';
import { Section } from '@/components/record/section';
import { SourceMarks } from '@/components/record/source-marks';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import type { OrganizationPage } from '@/lib/organizations/queries/page';
import type { Cited } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';

type Props = { organization: OrganizationPage; numbers: SourceNumbers };

const distinct = (slugs: readonly string[]): number => new Set(slugs).size;

/** In how many models and programmes an organisation has a part, and how many evaluations it carried out. */
export const heldOfWork = ({ counts }: OrganizationPage): Holding[] => [
  { id: 'work', kind: 'models', count: counts.models },
  { id: 'work', kind: 'programmes', count: counts.programmes },
  { id: 'evaluations', kind: 'evaluations', count: counts.evaluations },
];

/** Every citation behind an organisation's part in models and behind its evaluations, in the order of the page. */
export const citationsOfWork = ({ institutions, evaluations }: OrganizationPage): Cited[] =>
  [...institutions, ...evaluations].flatMap(({ citations }) => citations);

/** The models and programmes in which an organisation has a part, and what it evaluated. */
export function Work({ organization, numbers }: Props) {
  const t = useTranslations('organization');
  const options = useTranslations('options.independence');
  const { institutions, leads, partnerOf, evaluations, counts } = organization;
  const work: Entry[] = [
    ...institutions.map(({ id, role, model, citations }) => ({
      key: id,
      title: model.name,
      href: paths.model(model.slug),
      about: [t('inModel'), role, <SourceMarks key="sources" citations={citations} numbers={numbers} />],
    })),
    ...leads.map(({ slug, name, model }) => ({
      key: slug,
      title: name,
      href: paths.programme(slug),
      about: [t('leads'), model ? <Link href={paths.model(model.slug)}>{model.name}</Link> : null],
    })),
    ...partnerOf.map(({ id, programme }) => ({
      key: id,
      title: programme.name,
      href: paths.programme(programme.slug),
      about: [t('partner')],
    })),
  ];
  const studies: Entry[] = evaluations.map(({ id, title, independence, model, programme, citations }) => ({
    key: id,
    title,
    href: programme ? paths.programme(programme.slug) : model ? paths.model(model.slug) : undefined,
    about: [
      programme?.name ?? model?.name,
      independence ? options(independence) : null,
      <SourceMarks key="sources" citations={citations} numbers={numbers} />,
    ],
  }));
  return (
    <>
      {work.length > 0 ? (
        <Section id="work" title={t('work')} note={t('workNote')}>
          <Entries entries={work} />
          <More kind="models" shown={distinct(institutions.map(({ model }) => model.slug))} count={counts.models} />
          <More
            kind="programmes"
            shown={distinct([...leads.map(({ slug }) => slug), ...partnerOf.map(({ programme }) => programme.slug)])}
            count={counts.programmes}
          />
        </Section>
      ) : null}
      {studies.length > 0 ? (
        <Section id="evaluations" title={t('evaluations')} note={t('evaluationsNote')}>
          <Entries entries={studies} />
          <More kind="evaluations" shown={studies.length} count={counts.evaluations} />
        </Section>
      ) : null}
    </>
  );
}
