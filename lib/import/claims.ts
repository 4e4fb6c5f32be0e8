import { claimsAbroad, type WaysOfClaims } from './claims-romance';
import type { DateMention } from './dates';
import type { Sentence, TextDocument } from './document';
import { figureIn, hasFigure } from './figures';
import type { Organization } from './organization';
import type { Person } from './person';
import { firstOfEach, mentionsOf, type OwnedSpan, ownedWithin, type Span, within } from './spans';
import { firstWords, type Statement } from './takeaways';

export interface Claim {
  text: string;
  organization: Organization | null;
  person: Person | null;
  assertedByText: string | null;
  figure: string | null;
  asOf: string | null;
  passages: (Span & { role: string })[];
}

const SAYS =
  '(?:says?|said|states?|stated|maintains?|maintained|reports?|reported|estimates?|estimated|finds?|found|notes?|noted|assess(?:es|ed)?|indicates?|indicated|shows?|showed|(?:has |have )?warn(?:s|ed)|argues?|argued|claims?|claimed|concludes?|concluded|observed?|confirm(?:s|ed))';
const ACCORDING =
  /\b[Aa]ccording to (?:(?:data|figures|reports?|statistics|estimates|research|an? (?:\d{4} )?(?:study|report|evaluation|survey))(?: (?:provided|published|compiled|collected|released))? (?:by|from|of) )?(?:the )?$/;
const GROUPS = new RegExp(
  `(?<![\\p{L}\\p{N}-])((?:[\\p{L}-]{1,40} )?(?:analysts|experts|officials|researchers|observers|critics|authorities|[Ii]ntelligence [Cc]ommunity|studies|evaluations)) (?:also |however )?${SAYS} that\\b`,
  'u',
);
const EFFECT =
  /\b(?:(?:has|have|had) (?:been )?(?:proven|proved|shown|demonstrated)|prove[dns]? (?:effective|successful)|(?:demonstrates?|demonstrated|shows?|showed) that|can reduce|reduc(?:es|ed)|lower(?:s|ed)|decreas(?:es|ed)|(?<!\b(?:an?|and|as|by|for|from|in|of|or|the|through|to|with) )increased|fell|dropped|rose) /i;
const EFFECT_ON = /\b(?:recidivism|re-?offend\w*|extremis\w*|radicali[sz]\w*|terroris\w*|violence|relapse|attacks)\b/i;
const ADVISES = /\b(?:should|must|ought to)\b/;
const AS_OF = /\b(?:as of|as at|by the end of|at the end of)(?: (?:early|mid|late))?-? ?$/i;
/** No longer than what may stand before a date for it to count. */
const BEFORE_DATE = 40;

/** Checkable statements: those with a figure, those that the text attributes to a body or a group, and those that state an effect. */
export function findClaims(
  document: TextDocument,
  organizations: readonly Organization[],
  people: readonly Person[],
  dates: readonly DateMention[],
): Claim[] {
  const bodies = mentionsOf(organizations);
  const names = mentionsOf(
    people.map(({ mentions }) => ({ mentions: mentions.filter(({ role }) => role === 'name') })),
  );
  return document.sentences.flatMap((sentence) => {
    const kind = document.blocks[sentence.block]?.kind;
    if (kind === 'heading' || kind === 'metadata') return [];
    const text = document.plain.slice(sentence.start, sentence.end);
    if (text.length < (document.language === 'zh' ? LEAST_IN_CHINESE : 25) || /[?？]$/.test(text)) return [];
    const asserter = asserterOf(document, sentence, organizations, bodies, names);
    const figure = figureIn(text, document.language);
    if (!asserter && !figure && !hasFigure(text, document.language) && !(EFFECT.test(text) && EFFECT_ON.test(text)))
      return [];
    // 'At least 5 per cent should be set aside' is advice, and no fact.
    if (!asserter && ADVISES.test(figure ? clauseAt(text, figure.start) : text)) return [];
    return [claimOf(document, sentence, asserter ?? speakerOf(document, sentence, people, names), figure, dates)];
  });
}

/** The part of a sentence between semicolons that an offset lies in. */
const clauseAt = (sentence: string, offset: number): string => {
  const end = sentence.indexOf(';', offset);
  return sentence.slice(sentence.lastIndexOf(';', offset) + 1, end < 0 ? sentence.length : end);
};

interface Asserter {
  organization: Organization | null;
  person: Person | null;
  span: Span;
}

function asserterOf(
  document: TextDocument,
  sentence: Sentence,
  organizations: readonly Organization[],
  bodies: readonly OwnedSpan[],
  names: readonly OwnedSpan[],
): Asserter | null {
  const { plain } = document;
  const { according, saysThat, groups } = waysOf(document);
  for (const { start, end, owner } of ownedWithin(bodies, sentence)) {
    const said = saysThat.exec(plain.slice(end, Math.min(sentence.end, end + 160)));
    // 'Officer of the Ministry, Given Surname, said that': the person says it.
    const isBodys = said !== null && within(names, { start: end, end: end + said[0].length }).length === 0;
    const isFound =
      document.language === 'zh' && FOUND_IN_CHINESE.test(plain.slice(end, Math.min(sentence.end, end + 60)));
    const says = isBodys || isFound || according.test(plain.slice(Math.max(sentence.start, start - 120), start));
    if (says) return { organization: organizations[owner] ?? null, person: null, span: { start, end } };
  }
  const group = groups.exec(plain.slice(sentence.start, sentence.end));
  if (!group?.[1]) return null;
  const start = sentence.start + group.index;
  return { organization: null, person: null, span: { start, end: start + group[1].length } };
}

/** The person whose words a statement is given as; only asked where it is a claim already. */
function speakerOf(
  document: TextDocument,
  sentence: Sentence,
  people: readonly Person[],
  names: readonly OwnedSpan[],
): Asserter | null {
  for (const { start, end, owner } of firstOfEach(names, sentence)) {
    const behind = document.plain.slice(end, Math.min(sentence.end, end + 200));
    if (waysOf(document).speaks.test(behind) || SPEAKS_IN_CHINESE.test(behind))
      return { organization: null, person: people[owner] ?? null, span: { start, end } };
  }
  return null;
}

const SAYS_THAT = new RegExp(`^(?: \\([^)]{1,20}\\))?(?:, [^,]{1,80},)? (?:also )?${SAYS} that\\b`);

/** A sentence of fewer letters says nothing that can be checked. */
const LEAST_IN_CHINESE = 10;
/** 'X的调查显示', 'X发布的报告称' behind a body's name. */
const FOUND_IN_CHINESE =
  /^(?:[（(][^（）()]{1,12}[）)])?[^，,。；]{0,16}?(?:调查|数据|研究|统计|评估|报告|监测|问卷)[^，,。；]{0,20}?(?:显示|表明|发现)/u;
const SPEAKS_IN_CHINESE =
  /^(?:教授|博士|女士|先生)?(?:在[^，,。]{1,16}?)?(?:还|也|则)?(?:说|称|表示|指出|介绍|透露|强调|认为|提醒|警告)/u;

const SPEAKS = new RegExp(`(?:^|,| who) ?(?:also )?(?:${SAYS}|told [\\p{L}]+)(?: that\\b| (?=\\p{Lu}))`, 'u');

const ENGLISH: WaysOfClaims = { according: ACCORDING, saysThat: SAYS_THAT, groups: GROUPS, speaks: SPEAKS };
const waysOf = ({ language }: TextDocument): WaysOfClaims => claimsAbroad(language) ?? ENGLISH;

function claimOf(
  document: TextDocument,
  sentence: Sentence,
  asserter: Asserter | null,
  figure: (Span & { value: string }) | null,
  dates: readonly DateMention[],
): Claim {
  const asOf = within(dates, sentence).find((date) =>
    AS_OF.test(document.plain.slice(Math.max(sentence.start, date.start - BEFORE_DATE), date.start)),
  );
  const passages: Claim['passages'] = [{ start: sentence.start, end: sentence.end, role: 'text' }];
  if (asserter) passages.push({ ...asserter.span, role: 'assertedBy' });
  const figureSpan = figure && { start: sentence.start + figure.start, end: sentence.start + figure.end };
  if (figureSpan) passages.push({ ...figureSpan, role: 'figure' });
  return {
    text: document.text.slice(sentence.start, sentence.end),
    organization: asserter?.organization ?? null,
    person: asserter?.person ?? null,
    assertedByText: asserter ? document.text.slice(asserter.span.start, asserter.span.end) : null,
    figure: figureSpan ? document.text.slice(figureSpan.start, figureSpan.end) : null,
    asOf: asOf?.endOn ?? null,
    passages,
  };
}

const CAUTION =
  /\b(?:caution(?:s|ed)?(?: that| against)|cautionary|with caution|urge[sd]? caution|caveats?|no (?:single )?(?:model|approach|programme|program|solution|blueprint)\b|one[- ]size[- ]fits[- ]all|not (?:be )?(?:universally|directly|easily|simply|readily|automatically) (?:applicable|transferable|transferred|replicated|replicable|copied|exported|applied)|cannot (?:simply )?be (?:simply )?(?:transferred|exported|copied|replicated|transplanted|applied)|should not be (?:copied|exported|replicated|transplanted))\b/i;
const DEPENDS =
  /\b(?:inextricably linked to|depend(?:s|ed)? (?:heavily |largely )?(?:on|upon)|rooted in|requires? a [^.]{0,40}understanding of)\b[^.]{0,80}\b(?:context|conditions|circumstances|local|setting)/i;
const APPROACH =
  /\b(?:models?|approach(?:es)?|frameworks?|programmes?|programs?|strateg(?:y|ies)|experience|practices?)\b/i;

/** Sentences that caution in their own words: against transfer, or that what worked depends on its context. */
export function findCaveats(document: TextDocument): Statement[] {
  return document.sentences.flatMap((sentence) => {
    const block = document.blocks[sentence.block];
    const text = document.plain.slice(sentence.start, sentence.end);
    if (block?.kind === 'heading' || block?.kind === 'metadata') return [];
    if (!CAUTION.test(text) && !(DEPENDS.test(text) && APPROACH.test(text))) return [];
    const own = document.text.slice(sentence.start, sentence.end);
    return [
      { headline: firstWords(own), text: own, passages: [{ start: sentence.start, end: sentence.end, role: 'text' }] },
    ];
  });
}
