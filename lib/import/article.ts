import { beginningsOf } from './beginnings';
import { findCaveats, findClaims } from './claims';
import { findDates } from './dates';
import { maskSpans, type TextDocument } from './document';
import { figureOf } from './figures';
import type { TextInput } from './input';
import { isRomance } from './languages';
import { MOST_CANDIDATES, withinLimit } from './limit';
import { findMeeting } from './meeting';
import { findModels, type Model, sentencesAbout } from './models';
import { rolesInMeeting } from './organisers';
import type { Organization } from './organization';
import { findOrganizations } from './organizations';
import { findPeople } from './people';

import { type Pillar, pillarsIn } from './pillars';
import { type CountryMention, findCities, findCountries } from './places';
import { findProgrammes } from './programmes';
import { findPromises } from './promises';
import type { Recognition } from './recognition';
import { findReferences } from './references';
import { seriesIn } from './series';
import { findSessions } from './sessions';
import { findSource } from './source';
import { indexSpans, type Span } from './spans';
import { findFindings, sentencesOf } from './statements';
import { readDocument } from './structure';
import { aboutIn } from './subjects';
import { findTakeaways } from './takeaways';
import { contextOf, type Sayer } from './told';
import { MOST_CHARACTERS, warningsFor } from './warnings';

/** As many of one item as a recognition holds. */
const MOST_PASSAGES = 500;
const SERIES = 'series';
/**
 * Proposes a structured, sourced draft from one text: an article, a communiqué, a chair's summary or minutes. Deterministic, without
 * network or database. It reads the six languages of the United Nations; of others it gives the structure and the names it knows, with a warning.
 * @returns a recognition whose every item points at the passages it came from. Never throws on any text.
 */
export function recognise(input: TextInput): Recognition {
  const shortened = input.text.length > MOST_CHARACTERS;
  const document = readDocument(
    shortened ? input.text.slice(0, MOST_CHARACTERS) : input.text,
    input.format,
    input.properties,
  );
  const keys = keyMaker();
  const { language } = document;
  const dates = findDates(document);
  const cities = findCities(document);
  const countries = findCountries(document, cities);
  const organizations = findOrganizations(document, countries);
  const people = findPeople(document, organizations, countries);
  const { isRecord, ...source } = findSource(document, dates, language);
  const masked = maskSpans(
    document.plain,
    organizations.flatMap((one) => one.mentions),
  );
  const meeting = findMeeting({ document, masked, dates, cities, countries, organizations, isRecord });
  const title = meeting.passages.find((passage) => passage.role === 'title') ?? null;
  const meetingYears = [meeting.fields.startOn, meeting.fields.endOn].flatMap((date) =>
    date ? [date.slice(0, 4)] : [],
  );
  const parties = maskSpans(document.plain, [...organizations.flatMap((one) => one.mentions), ...countries]);
  const meetingContext = { document, masked: parties, title, meetingYears, dates };
  const roles = rolesInMeeting(meetingContext, organizations);
  const states = [...byCode(countries)].map(([countryCode, mentions]) => ({
    countryCode,
    all: mentions,
    mentions: mentions.filter((one) => isParty(document, one)),
  }));
  const roleOfState = rolesInMeeting(meetingContext, states);
  const series = seriesIn(document, title);
  const models = findModels(document, countries, cities, dates);
  const programmes = findProgrammes(document, organizations, countries);

  const organizationKeys = new Map(organizations.map((one) => [one, keys('organization', one.name)]));
  const keyOf = (one: Organization | null) => (one ? (organizationKeys.get(one) ?? null) : null);
  const personKeys = new Map(people.map((one) => [one, keys('person', one.name)]));
  const programmeKeys = new Map(programmes.map((one) => [one, keys('programme', one.name)]));
  const modelKeys = models.map((one) => keys('model', one.name));
  const onlyModel = models.length === 1 ? (modelKeys[0] ?? null) : null;

  const listed = findTakeaways(document);
  const caveats = findCaveats(document);
  const masksOfNames = [
    ...organizations.flatMap((one) => one.mentions),
    ...people.flatMap((one) => one.mentions.filter(({ role }) => role === 'name')),
    ...countries,
  ];
  const nameless = maskSpans(document.plain, masksOfNames);
  const context = contextOf(document, nameless, organizations, people);
  const stated = [...listed, ...caveats];
  const promises = findPromises(context, dates, isRecord, sentencesOf(stated));
  // What somebody promises asserts no figure yet, unless somebody else asserts it.
  const promised = indexSpans(sentencesOf(promises));
  const claims = findClaims(document, organizations, people, dates).filter(
    ({ assertedByText, passages }) => assertedByText || !passages.some((one) => promised.overlaps(one)),
  );
  // In French and Spanish a figure may stand in what somebody found: it is both.
  const apart = isRomance(language) ? claims.filter((one) => one.organization !== null) : claims;
  const findings = findFindings(context, isRecord, sentencesOf([...stated, ...promises]), sentencesOf(apart));
  // Who speaks, organises or hosts is named for that.
  const speaking = new Set([
    ...claims.map((one) => one.organization),
    ...[...promises, ...findings].map(({ sayer }) => sayer.organization),
    ...people.map((one) => one.affiliation),
  ]);
  const subjects = [
    ...programmes.map((one) => ({ key: programmeKeys.get(one) ?? '', mentions: one.mentions })),
    ...models.map((one, index) => ({ key: modelKeys[index] ?? '', mentions: one.mentions })),
    ...organizations
      .filter((one) => !speaking.has(one) && (roles.get(one)?.role ?? 'mentioned') === 'mentioned')
      .map((one) => ({ key: keyOf(one) ?? '', mentions: one.mentions })),
  ];
  const aboutOf = aboutIn(subjects);

  const sayerOf = ({ person, organization, text }: Sayer) => ({
    assertedBy: person ? (personKeys.get(person) ?? null) : keyOf(organization),
    assertedByText: text?.slice(0, 300) ?? null,
  });
  const takeaways = [...listed.map((one) => ({ ...one, sayer: null })), ...findings].sort(
    (a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0),
  );

  const recognition: Recognition = {
    text: document.text,
    blocks: document.blocks,
    language,
    source: { key: 'source', ...source },
    meeting: {
      key: 'meeting',
      fields: { ...meeting.fields, seriesId: series ? SERIES : null },
      passages: meeting.passages,
    },
    series: series ? [{ key: SERIES, fields: { name: series.name }, passages: series.passages }] : [],
    sessions: findSessions(document).map(({ passages, ...fields }) => ({
      key: keys('session', fields.title),
      fields: { ...fields, date: null },
      passages,
    })),
    organizations: organizations.map((one) => {
      const { mentions, ...fields } = one;
      const { role = 'mentioned', passage = null } = roles.get(one) ?? {};
      return { key: keyOf(one) ?? '', fields: { ...fields, role }, passages: withRole(spans(mentions), passage) };
    }),
    countries: states.map((one) => {
      const { role = 'mentioned', passage = null } = roleOfState.get(one) ?? {};
      const fields = { countryCode: one.countryCode, role };
      return { key: keys('country', one.countryCode), fields, passages: withRole(spans(one.all), passage) };
    }),
    people: people.map((one) => {
      const { mentions, affiliation, ...fields } = one;
      return {
        key: personKeys.get(one) ?? '',
        fields: { ...fields, affiliation: affiliation?.name ?? null, organizationId: keyOf(affiliation) },
        passages: mentions.slice(0, MOST_PASSAGES),
      };
    }),
    models: models.map(({ mentions, ...fields }, index) => ({
      key: modelKeys[index] ?? '',
      fields,
      passages: mentions.slice(0, MOST_PASSAGES),
    })),
    pillars: pillarsOf(document, models).map(({ passages, model, ...fields }) => ({
      key: keys('pillar', fields.name),
      fields: { ...fields, modelId: modelKeys[model] ?? null },
      passages,
    })),
    programmes: programmes.map((one) => {
      const { mentions, lead, ...fields } = one;
      return {
        key: programmeKeys.get(one) ?? '',
        fields: { ...fields, leadOrganizationId: keyOf(lead), modelId: onlyModel },
        passages: mentions.slice(0, MOST_PASSAGES),
      };
    }),
    takeaways: takeaways.map(({ passages, sayer, ...fields }) => ({
      key: keys('takeaway', fields.headline),
      fields: {
        ...fields,
        kind: 'not_classified' as const,
        ...(sayer ? sayerOf(sayer) : { assertedBy: null, assertedByText: null }),
        about: aboutOf(passages),
      },
      passages,
    })),
    commitments: promises.map(({ passages, sayer, ...fields }) => ({
      key: keys('commitment', fields.deliverable.slice(0, 60)),
      fields: { ...fields, ...sayerOf(sayer), about: aboutOf(passages) },
      passages,
    })),
    caveats: caveats.map(({ passages, ...fields }) => ({
      key: keys('caveat', fields.headline),
      fields: { ...fields, kind: 'caveat' as const, about: aboutOf(passages) },
      passages,
    })),
    claims: claims.map(({ passages, organization, person, figure, ...fields }) => ({
      key: keys('claim', fields.text.slice(0, 60)),
      fields: {
        ...fields,
        ...figureOf(figure, language),
        assertedBy: person ? (personKeys.get(person) ?? null) : keyOf(organization),
        about: aboutOf(passages, onlyModel),
      },
      passages,
    })),
    references: findReferences(document, organizations).map(({ passages, ...fields }) => ({
      key: keys('reference', fields.title),
      fields: { ...fields, url: addressWithin(document, passages) },
      passages: passages.slice(0, MOST_PASSAGES),
    })),
    beginnings: beginningsOf(document),
    warnings: [],
  };
  recognition.warnings = [...(input.warnings ?? []), ...warningsFor(recognition, meeting, shortened)];
  return withinLimit(recognition);
}

/** The strands of each model, until there are more than can be proposed: one sentence may speak of many models. */
function pillarsOf(document: TextDocument, models: readonly Model[]) {
  const pillars = pillarsIn(document);
  const found: (Pillar & { model: number })[] = [];
  for (const [index, model] of models.entries()) {
    if (found.length > MOST_CANDIDATES) break;
    for (const pillar of pillars(sentencesAbout(document, model, models.length === 1)))
      found.push({ ...pillar, model: index });
  }
  return found;
}

/** Whether a state itself is named: 'Ministry of Justice of Tunisia' and 'Tunisian' are others; its government is it. */
function isParty({ plain }: TextDocument, { start, demonym }: CountryMention): boolean {
  const before = plain.slice(Math.max(0, start - 24), start);
  return (
    !demonym &&
    (!/ (?:of|in) (?:the )?$/.test(before) || /\b(?:Government|Kingdom|Republic|State) of (?:the )?$/.test(before))
  );
}

/** Where the words lead that refer to a document, if they are a link. */
function addressWithin({ links }: TextDocument, passages: readonly Span[]): string | null {
  const link = links.find(({ start, end }) => passages.some((one) => start < one.end && one.start < end));
  return link?.href ?? null;
}

function byCode(countries: readonly CountryMention[]): Map<string, CountryMention[]> {
  const groups = new Map<string, CountryMention[]>();
  for (const one of countries) {
    const known = groups.get(one.countryCode);
    if (known) known.push(one);
    else groups.set(one.countryCode, [one]);
  }
  return groups;
}

function withRole(passages: Recognition['meeting']['passages'], place: Span | null) {
  return passages.map((passage) => (passage.start === place?.start ? { ...passage, role: 'role' } : passage));
}

function spans(mentions: readonly Span[]) {
  return mentions.slice(0, MOST_PASSAGES).map(({ start, end }) => ({ start, end }));
}

/** Keys that stay the same for the same text: the noun, the name's letters, and a number where two agree. */
function keyMaker() {
  const used = new Map<string, number>();
  return (noun: string, name: string): string => {
    const slug = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80);
    const base = `${noun}:${slug}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}
