import { useTranslations } from 'next-intl';
import { Cut, Entries, type Entry } from '@/components/record/entries';
import { Section } from '@/components/record/section';
import { Link } from '@/components/ui/link';
import type { OrganizationPage } from '@/lib/organizations/queries/page';
import { MOST } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';

/** The models and programmes in which an organisation has a part, and what it evaluated. */
export function Work({ organization }: { organization: OrganizationPage }) {
  const t = useTranslations('organization');
  const options = useTranslations('options.independence');
  const { institutions, leads, partnerOf, evaluations } = organization;
  const work: Entry[] = [
    ...institutions.map(({ id, role, model }) => ({
      key: id,
      title: model.name,
      href: paths.model(model.slug),
      about: [t('inModel'), role],
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
  const studies: Entry[] = evaluations.map(({ id, title, independence, model, programme }) => ({
    key: id,
    title,
    href: programme ? paths.programme(programme.slug) : model ? paths.model(model.slug) : undefined,
    about: [programme?.name ?? model?.name, independence ? options(independence) : null],
  }));
  return (
    <>
      {work.length > 0 ? (
        <Section id="work" title={t('work')} note={t('workNote')}>
          <Entries entries={work} />
          <Cut count={Math.max(institutions.length, leads.length, partnerOf.length)} most={MOST} />
        </Section>
      ) : null}
      {studies.length > 0 ? (
        <Section id="evaluations" title={t('evaluations')} note={t('evaluationsNote')}>
          <Entries entries={studies} most={MOST} />
        </Section>
      ) : null}
    </>
  );
}
