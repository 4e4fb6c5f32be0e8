import { useTranslations } from 'next-intl';
import { useAttributedPart } from '@/components/actors/attributed';
import { useMeetingsParts } from '@/components/actors/took-part';
import { type PagePart, RecordArticle } from '@/components/record/article';
import { Entries } from '@/components/record/entries';
import { goneAt, useGoneWords } from '@/components/record/gone';
import { type ContentsEntry, InRecord } from '@/components/record/in-record';
import { lede } from '@/components/record/lede';
import { More } from '@/components/record/more';
import { BodyLink, CountryLink } from '@/components/record/who';
import { CalendarLinks } from '@/components/schedule/calendar-links';
import { useSaidAboutPart } from '@/components/statements/said-about';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import type { PublicOrganization } from '@/lib/organizations/queries/page';
import { paths } from '@/lib/paths';
import { isBorderless } from './kind';
import { organizationOf } from './linked-data';
import { useWorkParts } from './work';

/** An organisation as anyone may read it: where it took part, what it said, what it leads. */
export function OrganizationView({ organization, origin }: { organization: PublicOrganization; origin: string }) {
  const t = useTranslations('organization');
  const goneWords = useGoneWords();
  const search = useTranslations('search');
  const title = organization.acronym ? `${organization.name} (${organization.acronym})` : organization.name;
  return (
    <RecordArticle
      noun="organization"
      record={organization}
      title={title}
      site={origin}
      feed={{ of: 'organization', handle: organization.slug }}
      thing={organizationOf(organization, origin, goneWords)}
      head={{
        parent: { href: paths.search(), label: search('title') },
        kind: t('over'),
        title,
        aliases: organization.aliases,
      }}
      facts={({ held }) => <OrganizationFacts organization={organization} held={held} />}
      parts={useParts(organization)}
      beyond={organization.beyond}
    />
  );
}

/** What kind of body it is, where it belongs, and what the record holds of it. */
function OrganizationFacts({
  organization,
  held,
}: {
  organization: PublicOrganization;
  held: readonly ContentsEntry[];
}) {
  const t = useTranslations('organization');
  const actor = useTranslations('actor');
  const record = useTranslations('record');
  const options = useTranslations('options.organizationKind');
  const parent = organization.parent ? (
    <BodyLink organization={organization.parent} short />
  ) : (
    goneAt(organization, 'parent')
  );
  return (
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
        ...(parent ? [{ label: t('parent'), value: parent }] : []),
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
  );
}

function useParts(organization: PublicOrganization): (PagePart | false)[] {
  const t = useTranslations('organization');
  const { slug, description, citations, participations, attributions, saidAbout, people, children, counts } =
    organization;
  return [
    (description !== null || citations.length > 0) &&
      lede({
        id: 'description',
        text: description,
        citations,
        none: t('descriptionNone', { count: citations.length }),
      }),
    ...useMeetingsParts({
      participations,
      counts,
      href: paths.list('organization', slug, 'meetings'),
      calendar: <CalendarLinks of="organization" handle={slug} />,
    }),
    ...useWorkParts(organization),
    useAttributedPart({ attributions, counts, href: paths.list('organization', slug, 'statements') }),
    useSaidAboutPart({ saidAbout, count: counts.about, href: paths.list('organization', slug, 'about') }),
    people.length > 0 && {
      id: 'people',
      title: t('people'),
      note: t('peopleNote'),
      held: [{ kind: 'people', count: counts.people }],
      citations: [],
      content: () => (
        <>
          <Entries
            entries={people.map((person) => ({
              key: person.slug,
              title: person.name,
              href: paths.person(person.slug),
              about: [person.publicRole],
            }))}
          />
          <More kind="people" shown={people.length} count={counts.people} />
        </>
      ),
    },
    children.length > 0 && {
      id: 'parts',
      title: t('children'),
      citations: [],
      content: () => (
        <>
          <ul>
            {children.map((child) => (
              <li key={child.slug}>
                <Link href={paths.organization(child.slug)}>{child.name}</Link>
              </li>
            ))}
          </ul>
          <More kind="organizations" shown={children.length} count={counts.children} />
        </>
      ),
    },
  ];
}
