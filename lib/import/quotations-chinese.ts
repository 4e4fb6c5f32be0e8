import { datelineOf } from './dateline';
import type { Sentence } from './document';
import { quotationsOf } from './quotations';
import { firstAtOrAfter, type Span, within } from './spans';
import { type Context, NOBODY_SAID, type Told } from './told';
import { speakerBefore } from './told-chinese';

/** A quotation that is kept: the sentences that it stands in, and who said it. */
export interface QuotedInChinese extends Told {
  sentence: Sentence;
}

/** A name or a word in quotation marks says nothing yet. */
const LEAST_LETTERS = 10;
const SPEAKS =
  /(?:说|说道|表示|指出|强调|认为|警告|提醒|介绍|呼吁|建议|坦言|直言|回忆|解释|补充|总结|感慨|反问|透露|谈到|写道|告诉[^，。]{1,10})(?:道)?/gu;
/** Behind who is named where the words before are theirs: 'X的开场白', 'X的一番话'. */
const THEIR_WORDS = /^的(?:开场白|一番话|这番话|这句话|话|发言|讲述|感慨|一席话)/u;
const PRONOUN_SPEAKS = /^(?:他|她)(?:还|也|则)?(?:说|表示|指出|强调|认为|补充|透露|坦言|介绍|解释)/u;
/** How far behind a quotation the one who said it is named. */
const REACH = 60;

/** What a Chinese text quotes: behind 'X说：', before 'X说', or before somebody whose words they are called. A pronoun names nobody. */
export function quotedInChinese(context: Context): QuotedInChinese[] {
  const { document, masked } = context;
  const dateline = datelineOf(document);
  let behind = 0;
  return quotationsOf(document).flatMap((quotation): QuotedInChinese[] => {
    const letters = document.plain.slice(quotation.start, quotation.end).replace(/[^\p{L}\p{N}]/gu, '').length;
    const sentences = sentencesAround(context, quotation);
    const first = sentences[0];
    if (letters < LEAST_LETTERS || !first || first.start < behind) return [];
    const before = masked.slice(first.start, quotation.start);
    const lead = /[：:，,]?$/u.exec(before)?.[0].length ?? 0;
    const shift = Math.max(0, before.length - REACH);
    const verb = [...before.slice(-REACH).matchAll(SPEAKS)].findLast(
      ({ index, 0: word }) => shift + index + word.length === before.length - lead && lead > 0,
    );
    if (verb) {
      const sayer = speakerBefore(context, first, shift + verb.index);
      if (!sayer) return [];
      behind = sentences.at(-1)?.end ?? behind;
      return [quotedAs(sentences, { start: first.start + shift + verb.index, end: quotation.start }, sayer)];
    }
    // Words of a sentence that goes on around them are its own; a dateline is no part of it.
    if (before.trim() !== '' && dateline?.end !== quotation.start - (/ *$/.exec(before)?.[0].length ?? 0)) return [];
    return saidBehind(context, quotation, sentences, (end) => {
      behind = end;
    });
  });
}

const quotedAs = (sentences: readonly Sentence[], verb: Span, sayer: Told['sayer']): QuotedInChinese => ({
  sentence: { block: sentences[0]?.block ?? 0, start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 },
  verb,
  sayer,
});

/** Whoever is named behind a quotation, in its last sentence or the next one of the paragraph. */
function saidBehind(
  context: Context,
  quotation: Span,
  sentences: readonly Sentence[],
  reach: (end: number) => void,
): QuotedInChinese[] {
  const { document, masked, names } = context;
  const last = sentences.at(-1);
  if (!last) return [];
  const next = document.sentences[firstAtOrAfter(document.sentences, last.end)];
  const isNext = last.end <= quotation.end && next?.block === last.block;
  const teller = isNext && next ? next : last;
  const from = isNext ? teller.start : quotation.end;
  const text = masked.slice(from, Math.min(teller.end, from + REACH + 40));
  const lead = /^[，,—\s]*/u.exec(text)?.[0].length ?? 0;
  const own = isNext ? [...sentences] : sentences;
  if (PRONOUN_SPEAKS.test(text.slice(lead))) {
    reach(last.end);
    return [quotedAs(own, { start: quotation.start, end: quotation.start }, NOBODY_SAID)];
  }
  for (const verb of text.matchAll(SPEAKS)) {
    if (verb.index > REACH) break;
    const sayer = speakerBefore(context, { ...teller, start: from + lead }, verb.index - lead);
    if (!sayer) continue;
    // 'X说。' alone tells of the quotation and of nothing else.
    const isAlone = /^[。，,]?\s*$/u.test(masked.slice(from + verb.index + verb[0].length, teller.end));
    const all = isNext && isAlone ? [...own, teller] : own;
    reach(all.at(-1)?.end ?? last.end);
    return [quotedAs(all, { start: quotation.start, end: quotation.start }, sayer)];
  }
  const inTeller = within(names, { start: from, end: teller.end });
  const [name, other] = inTeller;
  if (!name || other || !THEIR_WORDS.test(document.plain.slice(name.end, name.end + 12))) return [];
  reach(teller.end);
  const sayer = { organization: null, person: context.people[name.owner] ?? null, text: null, span: name };
  return [quotedAs(isNext ? [...own, teller] : own, { start: quotation.start, end: quotation.start }, sayer)];
}

/** The sentences of a paragraph that a quotation stands in. */
function sentencesAround({ document: { sentences } }: Context, { start, end }: Span): Sentence[] {
  const found: Sentence[] = [];
  for (let index = Math.max(0, firstAtOrAfter(sentences, start + 1) - 1); index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= end) break;
    if (sentence.end > start) found.push(sentence);
  }
  return found;
}
