import { acronymAfter, type OrganizationMention } from './body-mention';
import { sentenceAt, type TextDocument } from './document';
import { findKnownBodies, isNameOfKnown } from './known-bodies';
import { isEnglish } from './languages';
import { ORDINAL } from './ordinals';
import type { Organization } from './organization';
import { groupMentions } from './organization-groups';
import { namedAbroad } from './organizations-abroad';
import { capitalPhrases, splitAtAnd, trimPhrase } from './phrases';
import type { CountryMention } from './places';
import { firstAtOrAfter, indexSpans, type Span, type SpanIndex, within } from './spans';
import type { Word } from './words';

const HEAD =
  /^(?:Academy|Administration|Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Chamber|Coalition|College|Commission|Committee|Community|Confederation|Consortium|Corporation|Corps|Council|Court|Delegation|Department|Directorate|Division|Embassy|Endowment|Federation|Force|Foundation|Fund|Group|Guard|Headquarters|Hub|Inspectorate|Institut|Institute|Institution|Laboratory|League|Ministry|Mission|Movement|Municipality|Network|Observatory|Office|Organi[sz]ation|Parliament|Police|School|Secretariat|Senate|Service|Services|Society|Sub-[Cc]ommittee|Subcommittee|Taskforce|Union|Unit|University)$/;
/** Beside the name of a body, its seat and no body of its own. */
const BUILDING = /^(?:Headquarters|Offices?)$/;
const GENERIC =
  /^(?:Sub[- ]?Committee|Working Group|Small Group|Steering (?:Board|Committee|Group)|Drafting (?:Committee|Group)|Organi[sz]ing Committee|International Community|Intelligence Community|Global Community|Executive Board|Private Sector|Trust Fund)$/i;
const ROLE =
  /^(?:Constable|President|Ministers?|Directors?|Heads|Members|Representatives|Director-General|Secretary|Secretary-General|Minister|Chair|Chairman|Chairperson|Head|Chief|Member|Representative|Ambassador|Commissioner|Coordinator|Founder|Rapporteur|Fellow|Adviser|Advisor|Professor|Governor|Mayor|Dean|Attorney)$/i;

const AFFILIATION =
  /\b(?:(?:[Ee]ditor(?:-in-[Cc]hief)?|(?:[Cc]o-)?[Ff]ounder|[Mm]ember) of (?:the )?|[Aa]ttorney at (?:the )?|(?:[Dd]irector|[Hh]ead|[Cc]hair(?:man|woman|person)?|[Cc]oordinator|[Ff]ellow) (?:of|at) the )$/;
const GATHERING = /^(?:Meeting|Session|Sessions|Conference|Summit|Workshop|Seminar|Forum|Plenary|Roundtable)$/;
/** 'Third Regional Forum of Police Officers': a meeting, whoever comes to it. */
const COUNTED_GATHERING = new RegExp(
  `^${ORDINAL} (?:\\p{Lu}[\\p{L}-]+ ){0,3}(?:Conference|Congress|Dialogue|Forum|Meeting|Seminar|Summit|Symposium|Workshop)\\b`,
  'u',
);
/** What has an acronym and is no body: what is done, whom it is about, what it is written in. */
const NO_BODY =
  /^\p{L}+ing\b|\b(?:Fighters?|Extremism|Extremists?|Terrorism|Terrorists?|Rights|Laundering|Financing|Ransom|Destruction|Weapons|Cooperation|Co-operation|Assistance|Framework|Strategy|Plans?|Agreement|Convention|Resolution|Crime|Gains|Goals|Persons|Products?)$/u;
/** Words that make a name only at its end: 'Riverside Trust', not 'Call for Trust'. */
const LAST_HEAD = /^(?:Trust|Circle|Project|Movement)$/;
/** 'Strengthening …': a theme, unless it leads to what a body is called, 'Combating Terrorism Centre at …'. */
const DOING = /^\p{Lu}\p{L}+ing\b/u;
const ADMINISTRATION = /^\S+ Administration$/;

/** Organisations that the text names: known bodies, names with an acronym in parentheses, and names with a word such as 'Ministry'. */
export function findOrganizations(document: TextDocument, countries: readonly CountryMention[]): Organization[] {
  const known = findKnownBodies(document, countries).map(({ start, end, value }) => ({
    start,
    end,
    body: value,
    acronym: null,
  }));
  const named = isEnglish(document)
    ? namedPhrases(document, known, countries)
    : namedAbroad(document, known, countries);
  const inNames = indexSpans(named);
  const kept = [...known.filter((one) => !inNames.covers(one)), ...named];
  kept.sort((a, b) => a.start - b.start || b.end - a.end);
  const defined = kept.map((one) => ({ ...one, acronym: one.acronym ?? acronymAfter(document, one) }));
  return groupMentions(document, defined, countries);
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function namedPhrases(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  const bodies = indexSpans(known);
  const places = indexSpans(countries);
  for (const phrase of capitalPhrases(document)) {
    for (const part of splitAtAnd(phrase, isComplete(document, bodies, countries)).flatMap(splitAtMinistry)) {
      const { words: own, affiliated } = cutRole(document, cutTail(cutOffice(trimPhrase(part))));
      const words = cutCountry(trimPhrase(own), countries);
      const first = words[0];
      const last = words.at(-1);
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      if (places.covers(span)) continue;
      const acronym = acronymAfter(document, span) ?? acronymAfter(document, withCountry(span, countries));
      if (!isName(document, words, span, acronym) && !(affiliated && isAffiliation(words, span, places))) continue;
      const inside = within(known, span);
      const bare = words.filter((word) => !inside.some((one) => covers(one, word)));
      if (
        inside.length > 0 &&
        !bare.some((word) => HEAD.test(word.text) && !(word === last && BUILDING.test(word.text)))
      )
        continue;
      if (bodies.covers(span)) continue;
      // 'The Security Council of Kazakhstan' by a shorter name would be another one.
      const isShort =
        places.overlaps({ start: span.end, end: span.end + 10 }) &&
        isNameOfKnown(document.plain.slice(span.start, span.end));
      found.push({ ...(isShort ? withCountry(span, countries) : span), body: null, acronym });
    }
  }
  return found;
}

/** 'Support Office of the Ministry of Justice': two bodies, one a part of the other. */
function splitAtMinistry(words: Word[]): Word[][] {
  const of = words.findIndex(
    (word, index) =>
      word.text === 'of' &&
      /^(?:Ministry|Department)$/.test(words[index + (words[index + 1]?.text === 'the' ? 2 : 1)]?.text ?? ''),
  );
  const before = of < 0 ? [] : words.slice(0, of);
  return before.some(({ text }) => HEAD.test(text)) ? [before, words.slice(of + 1)] : [words];
}

/** A name with the country behind it, 'the Centre of Kenya', where it has one. */
function withCountry(span: Span, countries: readonly CountryMention[]): Span {
  const next = countries[firstAtOrAfter(countries, span.end)];
  return next && !next.demonym && next.start - span.end <= 8 ? { start: span.start, end: next.end } : span;
}

/** What a state has abroad is nothing without its name: 'Permanent Mission of Kenya'. */
const ABROAD = /^(?:Embassy|Missions?|Delegation|Consulate)$/;

/** 'Ministry of Interior of Kenya' is the 'Ministry of Interior'; the country is kept apart. */
function cutCountry(words: Word[], countries: readonly CountryMention[]): Word[] {
  const of = words.findLastIndex((word) => word.text === 'of');
  const next = words.slice(of + 1).find((word) => word.capital);
  const last = words.at(-1);
  if (of < 2 || !next || !last || ABROAD.test(words[of - 1]?.text ?? '')) return words;
  const country = countries[firstAtOrAfter(countries, next.start + 1) - 1];
  const isCountry = country && !country.demonym && covers(country, next) && country.end >= last.end;
  return isCountry ? words.slice(0, of) : words;
}

/** A name after 'editor of', 'director of the' and the like is a body's, whatever its words. */
function isAffiliation(words: readonly Word[], span: Span, countries: SpanIndex): boolean {
  const capitals = words.filter((word) => word.capital);
  if (/^(?:Programme|Program|Project|Policy)$/.test(capitals.at(-1)?.text ?? '')) return false;
  return capitals.length >= 2 && capitals.length <= 10 && !countries.covers(span);
}

/** Tells whether the words on one side of an 'and' are a whole name by themselves. */
function isComplete(document: TextDocument, known: SpanIndex, countries: readonly CountryMention[]) {
  return (words: readonly Word[]): boolean => {
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last) return false;
    const span = { start: first.start, end: last.end };
    const head = words.find((word) => HEAD.test(word.text));
    // 'Health and Human Services', 'Museum and Library Services': one ministry, one institute.
    if (head && /^(?:Services|Affairs)$/.test(head.text) && !known.covers(span)) return false;
    const country = countries[firstAtOrAfter(countries, span.start)];
    const isCountry = country?.start === span.start && country.end >= span.end;
    return head !== undefined || isCountry || known.covers(span) || document.plain[last.end] === '(';
  };
}

/** 'Place: Ministry of the Interior' is a line of facts, and no heading. */
const LABELLED = /^\p{Lu}[^:]{2,30}: \S/u;

/** Words before an office that are a part of it: 'Deputy Assistant Attorney General'. */
const BEFORE_OFFICE =
  /^(?:Acting|Additional|Assistant|Associate|Counter|Counterterrorism|Deputy|Executive|First|Foreign|Joint|Parliamentary|Permanent|Principal|Second|Senior|Special|State|Terrorism|Under|Vice)$/;

/** Ends the name of a body before an office that a person's name follows: 'Ministry of Justice Director General Given Surname'. */
function cutOffice(words: Word[]): Word[] {
  const head = words.findIndex((word) => HEAD.test(word.text));
  const office = words.findIndex((word, index) => head >= 0 && index > head && ROLE.test(word.text));
  const behind = words.slice(office + 1).filter((word) => !ROLE.test(word.text) && word.text !== 'General');
  const isPerson = behind.length >= 2 && behind.every((word) => word.capital && !HEAD.test(word.text));
  if (head < 0 || office < 0 || !isPerson) return words;
  let end = office;
  while (end > head + 1 && BEFORE_OFFICE.test(words[end - 1]?.text ?? '')) end -= 1;
  return trimPhrase(words.slice(0, end));
}

/** Ends a name at its last head noun unless 'of', 'for' and the like lead on: 'X Foundation Vice President' is 'X Foundation'. */
function cutTail(words: Word[]): Word[] {
  const firstHead = words.findIndex((word) => HEAD.test(word.text));
  if (firstHead < 0) return words;
  // 'the Commission Conference on …': a meeting's name, of which the body's is not a part by itself.
  if (words.some((word, index) => index > firstHead && GATHERING.test(word.text))) return [];
  let end = firstHead;
  for (let index = firstHead + 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    // 'Example Board Executive Director and Given Surname': an office ends the name.
    if (ROLE.test(word.text)) return words.slice(0, end + 1);
    if (!word.capital) return words;
    if (HEAD.test(word.text)) end = index;
  }
  return words.slice(0, end + 1);
}

/** Drops 'President of the' before a name, and tells whether what follows can only be a body. */
function cutRole({ plain }: TextDocument, words: Word[]): { words: Word[]; affiliated: boolean } {
  const first = words[0];
  if (!first) return { words, affiliated: false };
  const head = words.findIndex((word) => HEAD.test(word.text));
  const before = head < 0 ? words.length : head;
  const role = words.slice(0, before).findLastIndex((word, index) => ROLE.test(word.text) || isTitle(words, index));
  if (role < 0) return { words, affiliated: AFFILIATION.test(plain.slice(Math.max(0, first.start - 40), first.start)) };
  const next = words.slice(role + 1).findIndex((word) => word.capital);
  if (next < 0) return { words: [], affiliated: false };
  const rest = words.slice(role + 1 + next);
  const lead = rest[0] ? plain.slice(Math.max(0, rest[0].start - 40), rest[0].start) : '';
  return { words: rest, affiliated: AFFILIATION.test(lead) };
}

/** A single word before 'of' is an office, not a part of the name: 'Provost of IE University'. */
function isTitle(words: readonly Word[], index: number): boolean {
  return (
    index === 0 &&
    words[1]?.text === 'of' &&
    !/^(?:House|Republic|Kingdom|State|Union|Bank|Museum|School|Faculty|League)$/.test(words[0]?.text ?? '')
  );
}

function isName(document: TextDocument, words: readonly Word[], span: Span, acronym: string | null): boolean {
  const capitals = words.filter((word) => word.capital);
  if (capitals.length < 2 || capitals.length > 14) return false;
  const name = document.plain.slice(span.start, span.end);
  if (COUNTED_GATHERING.test(name)) return false;
  if (GENERIC.test(name) || ADMINISTRATION.test(name) || isTheme(name, words)) return false;
  if (/^ (?:Meeting|Session|Conference|Summit|Plenary)\b/.test(document.plain.slice(span.end, span.end + 12)))
    return false;
  const block = document.blocks[sentenceAt(document, span.start)?.block ?? -1];
  if (block?.kind === 'heading' && !acronym && !LABELLED.test(document.plain.slice(block.start, block.end)))
    return false;
  const last = capitals.at(-1);
  if (capitals.some((word) => HEAD.test(word.text)) || (last && LAST_HEAD.test(last.text))) return true;
  return acronym !== null && !NO_BODY.test(name) && initialsAgree(acronym, capitals);
}

/** Whether words say what is to be done, and no word for a body ends them or leads on. */
const isTheme = (name: string, words: readonly Word[]): boolean =>
  DOING.test(name) &&
  !words.some(
    ({ text }, index) =>
      HEAD.test(text) && (index === words.length - 1 || /^(?:of|for|at)$/.test(words[index + 1]?.text ?? '')),
  );

/** Every letter of the acronym begins one of the words, and not many words are left over. */
function initialsAgree(acronym: string, words: readonly Word[]): boolean {
  const initials = words.flatMap((word) => word.text.split('-').map((part) => part[0]?.toUpperCase() ?? ''));
  const letters = [...acronym.replace(/[^A-Z]/g, '')];
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) return false;
    initials.splice(at, 1);
  }
  return initials.length <= 2;
}
