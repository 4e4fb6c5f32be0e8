import type { Sentence, TextDocument } from './document';
import { isEnglish } from './languages';
import { quotationsOf, quotedIn } from './quotations';
import { firstAtOrAfter, indexSpans, type Span, type SpanIndex } from './spans';
import { firstWords, type Statement } from './takeaways';
import {
  type Context,
  NOBODY_SAID,
  type Sayer,
  speakerTest,
  type Told,
  told,
  toldSentences,
  withoutSubject,
} from './told';

/** What a sentence says that somebody found, stressed or recommended. */
export interface Finding extends Statement {
  sayer: Sayer;
}

/** 'It was emphasised that', 'It is essential to': a finding of the meeting that nobody is named for. */
const IMPERSONAL =
  /^(?:[^,;]{3,60}, )?[Ii]t (?:was|is|has been) (?:also |further |generally |widely )?(?:emphasi[sz]ed|noted|agreed|stressed|underlined|underscored|highlighted|recommended|recogni[sz]ed|acknowledged|suggested|proposed|observed|felt|argued|reiterated|reaffirmed|pointed out|concluded|essential|necessary|crucial|vital|imperative|important|critical) (?:that|to)\b|^(?:[^,;]{3,60}, )?[Ii]t (?:was|is) (?:also |therefore )?(?:essential|necessary|crucial|vital|imperative|important|critical) for [^;]{3,160}? to\b|, it was (?:also )?(?:agreed|noted|stressed|emphasi[sz]ed|concluded|recommended)\.?$|^(?:[^,;]{3,60} )it was (?:emphasi[sz]ed|noted|agreed|stressed|underlined|highlighted|recommended) that\b|^(?:[\p{L}\s-]{3,80}) (?:must|should) (?:also )?be in place\b|(?:, | )and it was (?:also )?(?:emphasi[sz]ed|noted|agreed|stressed|underlined|highlighted|recommended|recogni[sz]ed) that\b/u;
/** 'There was broad agreement that', 'Particular attention was paid to', 'One of the key messages was' */
const CONSENSUS =
  /^(?:An?|The) (?:\p{Ll}+ )?(?:agreement|consensus|understanding) was reached (?:on|that|among)\b|^(?:[^.;"]{0,90}?, )?[Tt]here (?:was|is) (?:an? )?(?:\p{Ll}+ ){0,2}(?:agreement|consensus|recognition|understanding|view|sense|support) (?:that|on|among|for)\b|^(?:[^.;"]{0,90}?, )?(?:[Pp]articular|[Ss]pecial|[Gg]reat|[Ss]trong) (?:emphasis|attention|importance) was (?:placed|put|given|paid|attached) (?:on|to)\b|^(?:One of the|The|A|Another) (?:\p{Ll}+ )?(?:key|main|common|central|important) (?:messages?|conclusions?|findings?|lessons?|takeaways?|recommendations?) (?:from the \p{Ll}+ )?(?:was|were|is|are)\b/u;
/** 'The need for … was underscored': a finding of the meeting too. Whose it is alone may be somebody else's. */
const PASSIVE =
  /^(?:[^.;]{0,160}[,;] (?:and )?)?(?:[Tt]he|[Aa]n?) (?:\p{L}+ ){0,2}?(?:need|necessity|importance|value|role|challenges?|potential|benefits?|lack|urgency|significance|relevance|impact|contribution)\b[^.;]{3,400}? (?:was|were|has been|have been) (?:also |further |strongly |repeatedly )?(?:underscored|underlined|stressed|emphasi[sz]ed|highlighted|noted|recogni[sz]ed|acknowledged)(?! by\b)/u;
/** 'Second, data should be shared': one of several recommendations that the text counts. */
const COUNTED =
  /^(?:First|Second|Third|Fourth|Fifth|Sixth|Firstly|Secondly|Thirdly|Finally|Lastly), [^?]{3,400}?\b(?:should|must|ought to|needs? to|need|is (?:essential|vital|crucial))\b/;
/** A paragraph of a preamble: 'Deeply concerned by …;', 'Underscoring that …;'. What only recalls or takes note finds nothing. */
const PREAMBLE =
  /^(?:(?:[Aa]lso|[Ff]urther|[Dd]eeply|[Gg]ravely|[Ss]trongly|[Aa]gain) )*(?:[Cc]oncerned|[Aa]larmed|[Uu]nderscoring|[Uu]nderlining|[Ee]mphasi[sz]ing|[Ss]tressing|[Rr]eaffirming|[Rr]eiterating|[Rr]ecogni[sz]ing|[Aa]cknowledging|[Ww]elcoming|[Cc]ondemning|[Cc]onvinced|[Dd]etermined)\b/u;
/** A paragraph of a decision: 'Welcomes the …', 'Calls upon States to …'. */
const OPERATIVE =
  /^(?:(?:Strongly|Also|Further|Again|Once again) )?(?:Welcomes|Affirms|Takes note with|Stresses|Emphasi[sz]es|Underlines|Underscores|Reaffirms|Reiterates|Condemns|Calls|Urges|Encourages|Recogni[sz]es|Commends|Expresses|Notes with|Endorses|Appeals|Supports|Commits itself)\b/iu;

/** Whether a sentence opens its paragraph in one of these ways of documents. */
export const opens = (document: TextDocument, sentence: Sentence, pattern: RegExp): boolean =>
  sentence.start === document.blocks[sentence.block]?.start &&
  pattern.test(document.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)));

/**
 * What a text says in prose that somebody found, stressed, recommended or agreed. A sentence that `taken` holds is stated already.
 * Each is a whole sentence; its headline is what stands behind the verb.
 */
export function findFindings(context: Context, isRecord: boolean, taken: readonly Span[]): Finding[] {
  const { document } = context;
  const isTaken = indexSpans(taken);
  const english = isEnglish(document);
  const speaks = speakerTest(isRecord);
  const quoted = quotedFindings(context, isTaken);
  const isQuoted = indexSpans(sentencesOf(quoted));
  const others = toldSentences(document).flatMap((sentence): Finding[] => {
    if (isTaken.overlaps(sentence) || isQuoted.overlaps(sentence)) return [];
    const found =
      told(context, sentence, context.patterns.finding, speaks) ??
      withoutSubject(context, sentence, context.patterns.finding);
    if (found) return [findingOf(document, sentence, found)];
    const text = document.plain.slice(sentence.start, sentence.end);
    const unsaid =
      english &&
      (IMPERSONAL.test(text) ||
        PASSIVE.test(text) ||
        CONSENSUS.test(text) ||
        COUNTED.test(text) ||
        (opens(document, sentence, PREAMBLE) && /[;,]$/.test(text.trimEnd())) ||
        opens(document, sentence, OPERATIVE));
    return unsaid ? [findingOf(document, sentence, null)] : [];
  });
  return [...quoted, ...others].sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0));
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

function findingOf({ text, plain }: TextDocument, { start, end }: Sentence, found: Told | null): Finding {
  const impersonal = IMPERSONAL.exec(plain.slice(start, end))?.[0].length ?? 0;
  const from = found
    ? Math.max(found.verb.end, Math.min(end, found.sayer.span?.end ?? 0))
    : start + (/\b(?:that|to)$/.test(plain.slice(start, start + impersonal)) ? impersonal : 0);
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
    .replace(/^[\s,:]*(?:that|upon|que|qu'|то|что|أن|على|إلى)?[\s,:«"“']*/u, '')
    .replace(/[\s.;,。；،»"”']+$/u, '');
  const headline = firstWords(words);
  return headline.length < 3 ? '' : headline.charAt(0).toUpperCase() + headline.slice(1);
}

/** The sentences in which a text says so, once each. */
export const sentencesOf = (statements: readonly { passages: readonly (Span & { role: string })[] }[]): Span[] =>
  statements.flatMap(({ passages }) => passages.filter(({ role }) => role === 'text'));
