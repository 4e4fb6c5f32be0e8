import { useTranslations } from 'next-intl';
import type { PagePart } from '@/components/record/article';
import { Entries, type Entry } from '@/components/record/entries';

import { More } from '@/components/record/more';
import { SourceMarks } from '@/components/record/source-marks';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import type { PublicOrganization } from '@/lib/organizations/queries/page';
import { paths } from '@/lib/paths';

const distinct = (slugs: readonly string[]): number => new Set(slugs).size;

type Evaluation = PublicOrganization['evaluations'][number];

/** The models and programmes in which an organisation has a part, and what it evaluated. */
export function useWorkParts(organization: PublicOrganization): (PagePart | false)[] {
  const t = useTranslations('organization');
  const options = useTranslations('options.independence');
  const { institutions, leads, partnerOf, evaluations, counts } = organization;
  const work = (numbers: SourceNumbers): Entry[] => [
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
  const studyOf =
    (numbers: SourceNumbers) =>
    ({ id, title, independence, model, programme, citations }: Evaluation): Entry => ({
      key: id,
      title,
      href: programme ? paths.programme(programme.slug) : model ? paths.model(model.slug) : undefined,
      about: [
        programme?.name ?? model?.name,
        independence ? options(independence) : null,
        <SourceMarks key="sources" citations={citations} numbers={numbers} />,
      ],
    });
  return [
    institutions.length + leads.length + partnerOf.length > 0 && {
      id: 'work',
      title: t('work'),
      note: t('workNote'),
      held: [
        { kind: 'models', count: counts.models },
        { kind: 'programmes', count: counts.programmes },
      ],
      citations: institutions.flatMap(({ citations }) => citations),
      content: ({ numbers }) => (
        <>
          <Entries entries={work(numbers)} />
          <More kind="models" shown={distinct(institutions.map(({ model }) => model.slug))} count={counts.models} />
          <More
            kind="programmes"
            shown={distinct([...leads.map(({ slug }) => slug), ...partnerOf.map(({ programme }) => programme.slug)])}
            count={counts.programmes}
          />
        </>
      ),
    },
    evaluations.length > 0 && {
      id: 'evaluations',
      title: t('evaluations'),
      note: t('evaluationsNote'),
      held: [{ kind: 'evaluations', count: counts.evaluations }],
      citations: evaluations.flatMap(({ citations }) => citations),
      content: ({ numbers }) => (
        <>
          <Entries entries={evaluations.map(studyOf(numbers))} />
          <More kind="evaluations" shown={evaluations.length} count={counts.evaluations} />
        </>
      ),
    },
  ];
}
