import type { Sentence, TextDocument } from './document';
import { impersonalLead, impersonalTest } from './impersonal';
import { isEnglish } from './languages';
import { quotationsOf, quotedIn } from './quotations';
import { quotedInChinese } from './quotations-chinese';
import { firstAtOrAfter, indexSpans, type Span, type SpanIndex } from './spans';
import { foundAbroad } from './statements-romance';
import { firstWords, type Statement } from './takeaways';
import {
  type Context,
  NOBODY_SAID,
  type Sayer,
  sayerAt,
  speakerTest,
  type Told,
  told,
  toldSentences,
  withoutSubject,
} from './told';
import { findingInChinese } from './told-chinese';
import { unsaidIn } from './unsaid';
import { en } from './vocabulary/en';

/** What a sentence says that somebody found, stressed or recommended. */
export interface Finding extends Statement {
  sayer: Sayer;
}

/** 'In the view of many', 'In Surname\'s judgement': what somebody thinks. */
const OPINION =
  /^(?:For|To) (@+), (?=[^"]{0,100}")|^In (?:the (?:view|opinion|judge?ment|assessment|experience) of ([^,;]{3,80})|((?:\p{L}+ )?@+(?:'s?)?|his|her|their|the \p{L}+'s?) (?:view|opinion|judge?ment|assessment|experience)), /u;
/** 'Small towns, she argued, have …' */
const INSERTED =
  /, (?:@+|he|she|they|(?:one|another|an?|the|some|others) ?(?:(?!(?:and|as|but|that|which|who)\b)\p{L}+ ){0,3}?) ?(?:also )?(?:added|argued|believed|cautioned|complained|concluded|explained|found|insisted|maintained|noted|observed|pointed out|said|stressed|suggested|thought|warned)(?:[,;]|\.$)/u;
/** '…, officials have concluded after two days of talks.' */
const SAID_LAST = new RegExp(
  `, (?:@+|[^,;"@]{0,60}?(?:${en.sayers}))(?: (?:of|from|in) [^,;"]{3,80}?)? (?:have |has |had )?(?:agreed|argued|concluded|heard|said|warned)(?: (?:after|at|during|in|on|when) [^.;]{3,100})?\\.$`,
  'u',
);
/** Verbs by which somebody takes a side: what they welcome or regret is a finding, though a figure stands in it. */
const TAKES_SIDE =
  /^(?:welcome|commend|applaud|praise|endorse|regret|deplore|condemn|denounce|reject|recommend|urge|call|encourage|appeal)/i;

/**
 * What a text says in prose that somebody found, stressed, recommended or agreed. A sentence that `taken` holds is stated already; one of
 * `claimed` is a claim, and a finding besides only where somebody takes a side.
 * Each is a whole sentence; its headline is what stands behind the verb.
 */
export function findFindings(
  context: Context,
  isRecord: boolean,
  taken: readonly Span[],
  claimed: readonly Span[],
): Finding[] {
  const { document } = context;
  const isTaken = indexSpans(taken);
  const isClaimed = indexSpans(claimed);
  const isImpersonal = impersonalTest(document);
  const speaks = speakerTest(isRecord);
  const stated = indexSpans([...taken, ...claimed]);
  const quoted =
    document.language === 'zh'
      ? quotedInChinese(context)
          .filter(({ sentence }) => !stated.overlaps(sentence))
          .map((one) => findingOf(document, one.sentence, one))
      : quotedFindings(context, stated);
  const isQuoted = indexSpans(sentencesOf(quoted));
  const others = toldSentences(document).flatMap((sentence): Finding[] => {
    if (isTaken.overlaps(sentence) || isQuoted.overlaps(sentence)) return [];
    const found =
      opinionIn(context, sentence) ??
      told(context, sentence, context.patterns.finding, speaks) ??
      withoutSubject(context, sentence, context.patterns.finding) ??
      unsaidIn(context, sentence, 'findings') ??
      (document.language === 'zh' ? findingInChinese(context, sentence) : null);
    const isAlso = found && TAKES_SIDE.test(document.plain.slice(found.verb.start, found.verb.end));
    if (isClaimed.overlaps(sentence) && !isAlso) return [];
    if (found) return [findingOf(document, sentence, found)];
    const abroad = foundAbroad(context, sentence, document.sentences[firstAtOrAfter(document.sentences, sentence.end)]);
    if (abroad) return [findingOf(document, sentence, abroad)];
    return isImpersonal(sentence) ? [findingOf(document, sentence, null)] : [];
  });
  return [...quoted, ...others].sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0));
}

/** What a sentence gives as somebody's view or in the middle of their words, and whose. */
function opinionIn(context: Context, sentence: Sentence): Told | null {
  if (!isEnglish(context.document)) return null;
  const text = context.masked.slice(sentence.start, sentence.end);
  const found = OPINION.exec(text) ?? INSERTED.exec(text) ?? SAID_LAST.exec(text);
  if (!found) return null;
  // Words of the speaker stand on both sides of what is inserted.
  const end = found.index > 0 ? sentence.start : sentence.start + found[0].length;
  const name = /@+/.exec(found[0]);
  const start = sentence.start + found.index + (name?.index ?? 0);
  const sayer = name ? sayerAt(context, { start, end: start + name[0].length }) : NOBODY_SAID;
  return { verb: { start: end, end }, sayer };
}

/** As many sentences belong to one quotation at most. */
const MOST_SENTENCES = 12;

/**
 * What is quoted: all sentences of a quotation whose speaker one of them names, and a second quotation that follows it in the paragraph and
 * names nobody, as theirs.
 */
function quotedFindings(context: Context, isTaken: SpanIndex): Finding[] {
  const { document } = context;
  const { sentences } = document;
  const quotations = quotationsOf(document);
  /** The quotation that an offset lies in. */
  const around = (offset: number): Span | undefined => {
    const before = quotations[firstAtOrAfter(quotations, offset + 1) - 1];
    return before && before.end > offset ? before : undefined;
  };
  const isFree = (one: Sentence | undefined, block: number): one is Sentence =>
    one !== undefined && one.block === block && !isTaken.overlaps(one);
  const found: Finding[] = [];
  let behind = 0;
  for (const sentence of toldSentences(document)) {
    if (isTaken.overlaps(sentence) || sentence.start < behind) continue;
    const named = quotedIn(context, sentence);
    if (!named) continue;
    const index = firstAtOrAfter(sentences, sentence.start);
    let first = index;
    const quotation = around(sentence.start);
    while (quotation && index - first < MOST_SENTENCES && quotation.start < (sentences[first]?.start ?? 0)) {
      const before = sentences[first - 1];
      if (!isFree(before, sentence.block) || before.start < behind) break;
      first -= 1;
    }
    const start = sentences[first]?.start ?? sentence.start;
    found.push(findingOf(document, { ...sentence, start }, named));
    behind = sentence.end;
    const next = sentences[index + 1];
    const second = isFree(next, sentence.block) ? around(next.start) : undefined;
    if (!second || second.start !== next?.start || quotedIn(context, next)) continue;
    let last = index + 1;
    while (last - index < MOST_SENTENCES && (sentences[last]?.end ?? second.end) < second.end) {
      if (!isFree(sentences[last + 1], sentence.block)) break;
      last += 1;
    }
    const end = sentences[last]?.end ?? next.end;
    if (end < second.end || sentences.slice(index + 1, last + 1).some((one) => quotedIn(context, one))) continue;
    found.push(
      findingOf(document, { ...next, end }, { verb: { start: next.start, end: next.start }, sayer: named.sayer }),
    );
    behind = end;
  }
  return found;
}

/** What somebody doubts or rejects is no headline by itself: it would say the contrary. */
const AGAINST = /^(?:condemn|denounce|deplore|differ|disagree|doubt|question|reject|wonder)|divided|against$/i;

function findingOf({ text, plain }: TextDocument, { start, end }: Sentence, found: Told | null): Finding {
  const isAgainst = found && AGAINST.test(plain.slice(found.verb.start, found.verb.end));
  const from = isAgainst
    ? start
    : found
      ? Math.max(found.verb.end, Math.min(end, found.sayer.span?.end ?? 0))
      : start + impersonalLead(plain.slice(start, end));
  // Behind what was said stands only who said it.
  const [, quoted] = /^["“«]([^"”»]{3,})/u.exec(text.slice(start, end)) ?? [];
  const passages: Finding['passages'] = [{ start, end, role: 'text' }];
  if (found?.sayer.span) passages.push({ ...found.sayer.span, role: 'assertedBy' });
  return {
    headline: headlineOf(quoted ?? text.slice(from, end)) || firstWords(text.slice(start, end)),
    text: text.slice(start, end),
    sayer: found?.sayer ?? NOBODY_SAID,
    passages,
  };
}

/** What was said, without 'that' before it, as a headline. */
function headlineOf(said: string): string {
  const words = said
    .replace(/^[\s,:，：]*(?:that|upon|que|qu'|то|что|أن|على|إلى)?[\s,:«"“']*/u, '')
    .replace(/[\s.;,。；،»"”']+$/u, '');
  const headline = firstWords(words);
  return headline.length < 3 ? '' : headline.charAt(0).toUpperCase() + headline.slice(1);
}

/** The sentences in which a text says so, once each. */
export const sentencesOf = (statements: readonly { passages: readonly (Span & { role: string })[] }[]): Span[] =>
  statements.flatMap(({ passages }) => passages.filter(({ role }) => role === 'text'));
