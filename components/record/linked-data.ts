import type { NounName } from '@/lib/field';
import type { Thing } from '@/lib/json-ld';
import { plainText } from '@/lib/markdown';
import {
  type AboutBrief,
  type AttributionBrief,
  type Cited,
  isWithdrawn,
  passagesOf,
  type SourceBrief,
} from '@/lib/parts/queries';
import { goneFrom, type Pointing, type WithGone } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import type { GoneWords } from './gone';

type NamedPage = { slug: string; name: string };

/** The permanent name of a record and where it is read, in linked data. */
export const placed = (site: string, id: string, path: string) => ({
  '@id': `${site}${paths.permalink(id)}`,
  url: `${site}${path}`,
});

/** Markdown as linked data says it; what nobody wrote is left out. */
export const plainly = (markdown: string | null) => (markdown === null ? undefined : plainText(markdown));

export const bodyOf = ({ slug, name }: NamedPage, site: string): Thing => ({
  '@type': 'Organization',
  name,
  url: `${site}${paths.organization(slug)}`,
});

const personOf = ({ slug, name }: NamedPage, site: string): Thing => ({
  '@type': 'Person',
  name,
  url: `${site}${paths.person(slug)}`,
});

/** A model or a programme where another record is about it or belongs to it. */
export const modelOf = ({ slug, name }: NamedPage, site: string): Thing => ({
  '@type': 'CreativeWork',
  name,
  url: `${site}${paths.model(slug)}`,
});

export const programmeOf = ({ slug, name }: NamedPage, site: string): Thing => ({
  '@type': 'CreativeWork',
  name,
  url: `${site}${paths.programme(slug)}`,
});

export const meetingOf = (meeting: { slug: string; title: string; startOn: string | null }, site: string): Thing => ({
  '@type': 'Event',
  name: meeting.title,
  startDate: meeting.startOn ?? undefined,
  url: `${site}${paths.meeting(meeting.slug)}`,
});

/** A document that a statement cites. */
const citedWork = ({ id, title, issuedOn }: SourceBrief, site: string): Thing => ({
  '@type': 'CreativeWork',
  name: title,
  datePublished: issuedOn ?? undefined,
  url: `${site}${paths.source(id)}`,
});

/** What a statement is about, each as what it is. */
export const subjectsIn = (about: readonly Partial<AboutBrief>[], site: string): Thing[] =>
  about.flatMap(({ model, programme, organization }) => [
    ...(programme ? [programmeOf(programme, site)] : []),
    ...(model ? [modelOf(model, site)] : []),
    ...(organization ? [bodyOf(organization, site)] : []),
  ]);

/** Who said something, where the rule lets them be named and they have a page. */
export const sayersOf = (attributions: readonly AttributionBrief[], site: string): Thing[] =>
  attributions.flatMap(({ person, organization }) =>
    person ? [personOf(person, site)] : organization ? [bodyOf(organization, site)] : [],
  );

/** What a withdrawn record is called in linked data, by its noun; any other is a work. */
const GONE_TYPES: Partial<Record<NounName, string>> = {
  person: 'Person',
  organization: 'Organization',
  meeting: 'Event',
  series: 'EventSeries',
  topic: 'DefinedTerm',
};

/** What fields of a record pointed to and was withdrawn: its kind, since when, and the permanent address at which that is said. */
export const goneIn = (record: WithGone, fields: readonly Pointing[], site: string, words: GoneWords): Thing[] =>
  fields.flatMap((field) =>
    goneFrom(record, field).map((gone) => ({
      '@type': GONE_TYPES[gone.noun] ?? 'CreativeWork',
      name: words(gone),
      url: `${site}${paths.permalink(gone.recordId)}`,
    })),
  );

/** The documents that a statement cites; one that was withdrawn says that. */
export const citedWorks = (citations: readonly Cited[], site: string, words: GoneWords): Thing[] => [
  ...passagesOf(citations).map(({ source }) => citedWork(source, site)),
  ...citations.filter(isWithdrawn).map(({ withdrawn: { sourceId, at } }) => ({
    '@type': 'CreativeWork',
    name: words({ noun: 'source', at }),
    url: `${site}${paths.permalink(sourceId)}`,
  })),
];

type Step = { path: string; name: string };

/** The way to a page from the home page. */
export const trailOf = (steps: readonly Step[], site: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ path, name }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: { '@id': `${site}${path}` },
  })),
});

/** A page that gathers records, in the order in which it shows them. */
export const collectionOf = (page: Step & { description: string }, items: readonly Step[], site: string): Thing => ({
  '@type': 'CollectionPage',
  name: page.name,
  description: page.description,
  url: `${site}${page.path}`,
  mainEntity: {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map(({ path, name }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      url: `${site}${path}`,
    })),
  },
});
