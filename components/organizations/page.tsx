import { useTranslations } from 'next-intl';
import { AttributedList, citationsOfAttributed, heldOfAttributed } from '@/components/actors/attributed';
import { heldOfMeetings, Meetings } from '@/components/actors/took-part';
import { Colophon } from '@/components/record/colophon';
import { Entries } from '@/components/record/entries';
import { Head } from '@/components/record/head';
import { type Holding, InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { bodyOf, placed, plainly } from '@/components/record/linked-data';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { BodyLink, CountryLink } from '@/components/record/who';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { OrganizationPage } from '@/lib/organizations/queries/page';
import { paths } from '@/lib/paths';
import { isBorderless } from './kind';
import { citationsOfWork, heldOfWork, Work } from './work';

/** An organisation as anyone may read it: where it took part, what it said, what it leads. */
export function OrganizationView({ organization, origin }: { organization: OrganizationPage; origin: string }) {
  const t = useTranslations('organization');
  const actor = useTranslations('actor');
  const record = useTranslations('record');
  const options = useTranslations('options.organizationKind');
  const search = useTranslations('search');
  const { parent, children, people, participations, attributions, counts } = organization;
  const numbers = numberSources([
    ...organization.citations,
    ...citationsOfWork(organization),
    ...citationsOfAttributed(attributions),
  ]);
  const held: Holding[] = [
    ...heldOfMeetings(counts),
    ...heldOfWork(organization),
    ...heldOfAttributed(counts),
    { id: 'people', kind: 'people', count: counts.people },
  ];
  const title = organization.acronym ? `${organization.name} (${organization.acronym})` : organization.name;
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'Organization',
          ...placed(origin, organization.id, paths.organization(organization.slug)),
          name: organization.name,
          alternateName: [organization.acronym, ...organization.aliases.map(({ name }) => name)].filter(Boolean),
          sameAs: organization.url ?? undefined,
          parentOrganization: parent ? bodyOf(parent, origin) : undefined,
          description: plainly(organization.description),
        }}
      />
      <Head
        parent={{ href: paths.search(), label: search('title') }}
        kind={t('over')}
        title={title}
        aliases={organization.aliases}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          // "Organisation" as a kind of organisation says nothing.
          ...(organization.kind === 'other' ? [] : [{ label: t('kind'), value: options(organization.kind) }]),
          ...(organization.countryCode || !isBorderless(organization.kind)
            ? [
                {
                  label: actor('country'),
                  value: organization.countryCode ? <CountryLink code={organization.countryCode} /> : undefined,
                },
              ]
            : []),
          ...(parent ? [{ label: t('parent'), value: <BodyLink organization={parent} short /> }] : []),
          { label: actor('inRecord'), value: <InRecord held={held} /> },
          ...(organization.url
            ? [
                {
                  label: t('website'),
                  value: (
                    <a href={organization.url} rel="noopener">
                      {new URL(organization.url).hostname}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {organization.description || organization.citations.length > 0 ? (
        <Row citations={organization.citations} numbers={numbers}>
          {organization.description ? (
            <Prose size="lede">{organization.description}</Prose>
          ) : (
            <Unknown>{t('descriptionNone', { count: organization.citations.length })}</Unknown>
          )}
        </Row>
      ) : null}
      <Meetings
        participations={participations}
        counts={counts}
        href={paths.list('organization', organization.slug, 'meetings')}
      />
      <Work organization={organization} numbers={numbers} />
      <AttributedList
        attributions={attributions}
        counts={counts}
        numbers={numbers}
        href={paths.list('organization', organization.slug, 'statements')}
      />
      {people.length > 0 ? (
        <Section id="people" title={t('people')} note={t('peopleNote')}>
          <Entries
            entries={people.map(({ slug, name, publicRole }) => ({
              key: slug,
              title: name,
              href: paths.person(slug),
              about: [publicRole],
            }))}
          />
          <More kind="people" shown={people.length} count={counts.people} />
        </Section>
      ) : null}
      {children.length > 0 ? (
        <Section id="parts" title={t('children')}>
          <ul>
            {children.map((child) => (
              <li key={child.slug}>
                <Link href={paths.organization(child.slug)}>{child.name}</Link>
              </li>
            ))}
          </ul>
          <More kind="organizations" shown={children.length} count={counts.children} />
        </Section>
      ) : null}
      <SourceList numbers={numbers} beyond={organization.beyond} />
      <Colophon noun="organization" {...organization} title={title} site={origin} />
    </article>
  );
}
