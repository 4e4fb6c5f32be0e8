import type { OrganizationMention } from './body-mention';
import { type TextDocument, wordsIn } from './document';
import { identity } from './known-bodies';
import type { Organization } from './organization';
import type { CountryMention } from './places';
import { firstAtOrAfter, type Span, within } from './spans';

type Kind = Organization['kind'];

/** Mentions as organisations, each body once, with the places where its acronym stands alone. */
export function groupMentions(
  document: TextDocument,
  found: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): Organization[] {
  const definedElsewhere = new Set(found.flatMap((one) => (one.body === null && one.acronym ? [one.acronym] : [])));
  const groups = new Map<string, Organization>();
  for (const one of found) {
    const written = document.text.slice(one.start, one.end);
    if (one.body && definedElsewhere.has(written)) continue;
    const name = one.body?.name ?? one.name ?? written;
    const id = identity(name);
    const organization = groups.get(id) ?? {
      name,
      acronym: one.body?.acronym ?? null,
      kind: one.body?.kind ?? kindOf(name),
      countryCode: one.body ? null : countryOf(document, one, countries),
      mentions: [],
    };
    organization.acronym ??= one.acronym;
    organization.mentions.push({ start: one.start, end: one.end });
    groups.set(id, organization);
  }
  return addAcronymMentions(document, withShortNames([...groups.values()]));
}

/** 'The Straits Centre' after 'the Straits Centre for Peace' is that one, unless two begin so. */
function withShortNames(organizations: readonly Organization[]): Organization[] {
  const byBeginning = new Map<string, Organization[]>();
  for (const one of organizations)
    for (const { index } of one.name.matchAll(/ (?:for|of|on|in|against) /g)) {
      const beginning = one.name.slice(0, index);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []).slice(0, 1), one]);
    }
  const longer = new Map<Organization, Organization>();
  for (const one of organizations) {
    const [whole, other] = byBeginning.get(one.name) ?? [];
    if (whole && !other && one.acronym === null && one.name.includes(' ')) longer.set(one, whole);
  }
  for (const [one, whole] of longer) whole.mentions.push(...one.mentions);
  return organizations.filter((one) => !longer.has(one));
}

function kindOf(name: string): Kind {
  if (/^(?:UN|United Nations)\b/.test(name)) return 'international';
  if (/\b(?:Ministry|Department|Police|Parliament|Senate|Delegation|Bureau)\b/.test(name)) return 'government';
  if (/(?:部|厅|局|署|议会|法院|检察院)$/u.test(name)) return 'government';
  return /\b(?:University|College|Academy)\b|(?:大学|学院|研究院|研究所)$/u.test(name) ? 'research' : null;
}

function countryOf({ plain }: TextDocument, span: Span, countries: readonly CountryMention[]): string | null {
  const inside = within(countries, span)[0];
  if (inside) return inside.countryCode;
  const next = firstAtOrAfter(countries, span.end + 1);
  const after = countries[next];
  if (after && /^ of (?:the )?$/.test(plain.slice(span.end, Math.min(after.start, span.end + 10))))
    return after.countryCode;
  const before = countries[firstAtOrAfter(countries, span.start) - 1];
  const gap = before && before.end < span.start ? plain.slice(Math.max(before.end, span.start - 5), span.start) : '';
  return before && /^(?:'s?) $/.test(gap) ? before.countryCode : null;
}

function addAcronymMentions(document: TextDocument, organizations: Organization[]): Organization[] {
  const byAcronym = new Map(organizations.flatMap((one) => (one.acronym ? [[one.acronym, one] as const] : [])));
  const taken = wordStarts(document, organizations);
  for (const word of document.words) {
    const organization = byAcronym.get(word.text);
    if (!organization || taken.has(word.start)) continue;
    organization.mentions.push({ start: word.start, end: word.end });
  }
  for (const one of organizations) one.mentions.sort((a, b) => a.start - b.start);
  return organizations;
}

/** Where the words begin that are part of some body's mention already. */
function wordStarts(document: TextDocument, organizations: readonly Organization[]): Set<number> {
  const mentions = organizations.flatMap((one) => one.mentions);
  return new Set(mentions.flatMap((mention) => wordsIn(document, mention).map((word) => word.start)));
}
