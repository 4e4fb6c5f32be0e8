import type { Sentence, TextDocument } from './document';
import { vocabularyOf } from './languages';
import type { Organization } from './organizations';
import type { Person } from './person';
import { indexSpans, mentionsOf, type OwnedSpan, type Span, within } from './spans';
import { firstWords, type Statement } from './takeaways';
import { en } from './vocabulary/en';
import type { Vocabulary } from './vocabulary/vocabulary';

/** Who says or promises something: a body or a person of the text, else the text's own words for them; null where it names nobody. */
export interface Sayer {
  organization: Organization | null;
  person: Person | null;
  text: string | null;
  span: Span | null;
}

/** Nobody is named, or it is not plain who is meant. */
export const NOBODY_SAID: Sayer = { organization: null, person: null, text: null, span: null };

/** What a sentence says that somebody found, stressed or recommended. */
export interface Finding extends Statement {
  sayer: Sayer;
}

/** All that the rules of statements ask of a text. */
export interface Context {
  document: TextDocument;
  /** The plain text with the names of bodies, people and countries blanked out by '@'. */
  masked: string;
  patterns: Patterns;
  bodies: readonly OwnedSpan[];
  organizations: readonly Organization[];
  names: readonly OwnedSpan[];
  people: readonly Person[];
}

interface Patterns {
  finding: RegExp;
  promise: RegExp;
  /** Who stands before a verb, at the end of what is given; behind it, at the beginning. */
  before: RegExp;
  behind: RegExp;
  due: RegExp;
}

/** How far from a verb the one who speaks stands at most. */
const REACH = 200;
const MOST_VERBS = 6;
/** Words that stand before the one who speaks, and belong to another part of the sentence. */
const NO_MODIFIER =
  'in|of|by|that|how|which|who|and|so|doing|to|for|with|from|on|at|as|when|where|while|also|was|were|is|are|has|have|had|said|after|before|during|de|des|du|que|qui|et|y|e|en|por|para|del|dans|pour|par|lors|и|в|на|что';
/** A sentence that says less than this says nothing that can be kept. */
const LEAST = { zh: 6, other: 24 };

const made = new Map<Vocabulary, Patterns>();

function patternsOf(language: string | null): Patterns {
  const vocabulary = vocabularyOf(language);
  const known = made.get(vocabulary);
  if (known) return known;
  const { findings, promises, sayers, adverbs, due } = vocabulary;
  const isChinese = language === 'zh';
  const [from, to] = isChinese ? ['', ''] : ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}])'];
  const gap = isChinese ? '' : ' ';
  const word = isChinese ? '[\\p{Script=Han}“”"]' : `(?!(?:${NO_MODIFIER}) )[\\p{L}\\p{N}@'’-]+ `;
  const patterns = {
    finding: new RegExp(`${from}(?:${findings})${to}(?! (?:by|par|por)(?![\\p{L}]))`, 'giu'),
    promise: new RegExp(`${from}(?:${promises})${isChinese ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu'),
    before: new RegExp(
      `${from}((?:${word}){0,${isChinese ? 0 : 4}}?(?:(?:${sayers})(?![\\p{L}])(?: (?:of|in|from|at|à|de|des|du|del|de la|au) (?:the |la |le |los |las )?[^,;:.]{2,80}?)?|@+(?: \\([^)]{1,20}\\))?)),?(?: [^,;]{2,90},)?(?:${gap}(?:${adverbs})(?![\\p{Ll}]),?)*${gap}["']?$`,
      'iu',
    ),
    behind: new RegExp(
      `^ ?(?:(?:${adverbs}) )?((?:${word.trimEnd()}){0,1}?(?:${sayers})(?![\\p{L}])|@+|[\\p{Script=Arabic}@]+ [\\p{Script=Arabic}@]+)`,
      'u',
    ),
    due: new RegExp(`${from}(?:${due}) ?(?:the |le |el )?$`, 'iu'),
  };
  made.set(vocabulary, patterns);
  return patterns;
}

export function contextOf(
  document: TextDocument,
  masked: string,
  organizations: readonly Organization[],
  people: readonly Person[],
): Context {
  const names = mentionsOf(
    people.map(({ mentions }) => ({ mentions: mentions.filter(({ role }) => role === 'name') })),
  );
  return {
    document,
    masked,
    patterns: patternsOf(document.language),
    bodies: mentionsOf(organizations),
    organizations,
    names,
    people,
  };
}

/** Sentences of paragraphs and lists that may state something; headings, questions and what is left of them do not. */
export function toldSentences({ blocks, sentences, plain, language }: TextDocument): Sentence[] {
  const least = language === 'zh' ? LEAST.zh : LEAST.other;
  return sentences.filter(({ block, start, end }) => {
    const kind = blocks[block]?.kind;
    return (kind === 'paragraph' || kind === 'list_item') && end - start >= least && plain[end - 1] !== '?';
  });
}

/** A verb of a sentence, and the one whose verb it is. */
interface Told {
  verb: Span;
  sayer: Sayer;
}

/** The first of the verbs in a sentence that somebody is said to do. */
export function told(
  context: Context,
  sentence: Sentence,
  verbs: RegExp,
  isActor: (sayer: string) => boolean,
): Told | null {
  const { document, masked, patterns } = context;
  const text = masked.slice(sentence.start, sentence.end);
  let count = 0;
  for (const match of text.matchAll(verbs)) {
    count += 1;
    if (count > MOST_VERBS) break;
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].trimEnd().length };
    const isFirst = vocabularyOf(document.language).verbFirst;
    const span = isFirst ? behindVerb(text, match, patterns) : beforeVerb(text, match.index, patterns);
    if (!span) continue;
    const own = { start: sentence.start + span.start, end: sentence.start + span.end };
    if (!isActor(masked.slice(own.start, own.end))) continue;
    const inList = IN_LIST.test(masked.slice(Math.max(sentence.start, own.start - 12), own.start));
    return { verb, sayer: inList && !isFirst ? NOBODY_SAID : sayerAt(context, own) };
  }
  return null;
}

/** The last of several that are named together: it alone is not the one who speaks. */
const IN_LIST = /(?:, | (?:and|et|y|e|и|或) |、|和)(?:the |le |la |el |l')?$/;

function beforeVerb(text: string, at: number, { before }: Patterns): Span | null {
  const from = Math.max(0, at - REACH);
  const found = before.exec(text.slice(from, at));
  const words = found?.[1];
  if (!found || !words) return null;
  const start = from + found.index + found[0].indexOf(words);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: start + words.length };
}

/** What stands before the one who speaks, and is no part of them. */
const LEAD =
  /^(?:.*\b(?:that|which|where|while|and|when|as|meeting|discussions|conclusion|session|que|qué|cual|où|lors) )?(?:[Aa]t|[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]n|[Tt]oday|[Aa]nd|[Bb]ut|[Ff]inally|[Ff]urthermore|[Aa]lso|[Mm]oreover|[Aa]dditionally|[Tt]he|[Ll]es|[Ll]e|[Ll]a|[Ll]os|[Ll]as|[Ee]l) ?(?=\S)/u;

function behindVerb(text: string, match: RegExpExecArray, { behind }: Patterns): Span | null {
  const from = match.index + match[0].length;
  const found = behind.exec(text.slice(from, from + 80));
  const words = found?.[1];
  if (!found || !words) return null;
  const start = from + found[0].indexOf(words);
  return { start, end: start + words.length };
}

/** In a communiqué 'we' are those who met; in an article, its author. */
export const speakerTest =
  (isRecord: boolean) =>
  (sayer: string): boolean =>
    isRecord || !/(?:^| )(?:we|nous|nosotros)$/i.test(sayer.trim());

/** Spanish leaves out who is meant: 'Asimismo, expresaron su preocupación'. A sentence that begins with such a verb says so of the meeting. */
export function withoutSubject({ document, masked }: Context, sentence: Sentence, verbs: RegExp): Told | null {
  if (document.language !== 'es') return null;
  const text = masked.slice(sentence.start, sentence.end);
  const [match] = text.matchAll(verbs);
  if (!match || !/^(?:\p{L}+ ?\p{L}*,? )?$/u.test(text.slice(0, match.index)) || !/(?:aron|ieron) ?$/.test(match[0]))
    return null;
  const start = sentence.start + match.index;
  return { verb: { start, end: start + match[0].trimEnd().length }, sayer: NOBODY_SAID };
}

/** 'They', 'it' and the like name nobody: who is meant is not guessed. */
const NOBODY = /^(?:they|it|we|he|she|this|these|those|i|nous|ils|elles|il|elle|ellos|ellas|nosotros|мы|они)$/i;

function sayerAt({ document, bodies, organizations, names, people }: Context, span: Span): Sayer {
  const person = within(names, span)[0];
  if (person) return { organization: null, person: people[person.owner] ?? null, text: null, span };
  const own = document.text.slice(span.start, span.end);
  const body = within(bodies, span).find((one) => one.end >= span.end - 1 && isAlone(own, span, one));
  if (body) return { organization: organizations[body.owner] ?? null, person: null, text: null, span };
  const words = own.trim();
  return NOBODY.test(words) ? NOBODY_SAID : { organization: null, person: null, text: words, span };
}

/** A body speaks where nothing but 'the' stands before its name: 'members of the Council' are others. */
function isAlone(words: string, span: Span, body: Span): boolean {
  return /^(?:the |le |la |el |l')?$/i.test(words.slice(0, body.start - span.start));
}

/** 'It was emphasised that', 'It is essential to': a finding of the meeting that nobody is named for. */
const IMPERSONAL =
  /^(?:[^,;]{3,60}, )?[Ii]t (?:was|is|has been) (?:also |further |generally |widely )?(?:emphasi[sz]ed|noted|agreed|stressed|underlined|underscored|highlighted|recommended|recogni[sz]ed|acknowledged|suggested|concluded|essential|necessary|crucial|vital|imperative|important) (?:that|to)\b|^(?:[^,;]{3,60} )it was (?:emphasi[sz]ed|noted|agreed|stressed|underlined|highlighted|recommended) that\b|^(?:[\p{L}\s-]{3,80}) (?:must|should) (?:also )?be in place\b/u;
/** A paragraph of a preamble: 'Deeply concerned by …;', 'Underscoring that …;'. What only recalls or takes note finds nothing. */
const PREAMBLE =
  /^(?:(?:[Aa]lso|[Ff]urther|[Dd]eeply|[Gg]ravely|[Ss]trongly|[Aa]gain) )*(?:[Cc]oncerned|[Aa]larmed|[Uu]nderscoring|[Uu]nderlining|[Ee]mphasi[sz]ing|[Ss]tressing|[Rr]eaffirming|[Rr]eiterating|[Rr]ecogni[sz]ing|[Aa]cknowledging|[Ww]elcoming|[Cc]ondemning|[Cc]onvinced|[Dd]etermined)\b/u;
/** A paragraph of a decision: 'Welcomes the …', 'Calls upon States to …'. */
const OPERATIVE =
  /^(?:(?:Strongly|Also|Further|Again|Once again) )?(?:Welcomes|Stresses|Emphasi[sz]es|Underlines|Underscores|Reaffirms|Reiterates|Condemns|Calls|Urges|Encourages|Recogni[sz]es|Commends|Expresses|Notes with|Endorses|Appeals)\b/u;

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
  const isEnglish = vocabularyOf(document.language) === en;
  const speaks = speakerTest(isRecord);
  return toldSentences(document).flatMap((sentence): Finding[] => {
    if (isTaken.overlaps(sentence)) return [];
    const found =
      told(context, sentence, context.patterns.finding, speaks) ??
      withoutSubject(context, sentence, context.patterns.finding);
    if (found) return [findingOf(document, sentence, found)];
    const text = document.plain.slice(sentence.start, sentence.end);
    const unsaid =
      isEnglish &&
      (IMPERSONAL.test(text) ||
        (opens(document, sentence, PREAMBLE) && /[;,]$/.test(text.trimEnd())) ||
        opens(document, sentence, OPERATIVE));
    return unsaid ? [findingOf(document, sentence, null)] : [];
  });
}

function findingOf({ text, plain }: TextDocument, { start, end }: Sentence, found: Told | null): Finding {
  const impersonal = IMPERSONAL.exec(plain.slice(start, end))?.[0].length ?? 0;
  const from = found
    ? Math.max(found.verb.end, found.sayer.span?.end ?? 0)
    : start + (/\b(?:that|to)$/.test(plain.slice(start, start + impersonal)) ? impersonal : 0);
  const passages: Finding['passages'] = [{ start, end, role: 'text' }];
  if (found?.sayer.span) passages.push({ ...found.sayer.span, role: 'assertedBy' });
  return {
    headline: headlineOf(text.slice(from, end)) || firstWords(text.slice(start, end)),
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
