import type { Sentence, TextDocument } from './document';
import { isEnglish, perLanguage, vocabularyOf } from './languages';
import type { Organization } from './organization';
import type { Person } from './person';
import { firstAtOrAfter, mentionsOf, type OwnedSpan, type Span, within } from './spans';

/** Who says or promises something: a body or a person of the text, else the text's own words for them; null where it names nobody. */
export interface Sayer {
  organization: Organization | null;
  person: Person | null;
  text: string | null;
  span: Span | null;
}

/** Nobody is named, or it is not plain who is meant. */
export const NOBODY_SAID: Sayer = { organization: null, person: null, text: null, span: null };

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
  /** What each of the people is, where the text says so. */
  offices: readonly OwnedSpan[];
}

interface Patterns {
  finding: RegExp;
  promise: RegExp;
  /** Who stands before a verb, at the end of what is given; behind it, at the beginning. */
  before: RegExp;
  behind: RegExp;
  due: RegExp;
  /** Whether words are those of who speaks without a name. */
  sayer: RegExp;
}

/** How far from a verb the one who speaks stands at most. */
const REACH = 200;
const MOST_VERBS = 6;
/** Words that stand before the one who speaks, and belong to another part of the sentence. */
const NO_MODIFIER =
  'in|of|by|that|how|which|who|and|so|doing|to|for|with|from|on|at|as|when|where|while|also|was|were|is|are|has|have|had|said|after|before|during|de|des|du|que|qui|et|y|e|en|por|para|del|dans|pour|par|lors|и|в|на|что';
/** When or where something is done, between who does it and the verb. */
const BETWEEN_IN_RUSSIAN = '(?: (?:до|к|в|на|с|со|по|весной|летом|осенью|зимой)(?: [^\\s,;:@"]+){1,6})?';
/** A sentence that says less than this says nothing that can be kept. */
const LEAST = { zh: 6, other: 24 };

const patternsOf = perLanguage((language): Patterns => {
  const { findings, promises, sayers, adverbs, due } = vocabularyOf(language);
  const isChinese = language === 'zh';
  const [from, to] = isChinese ? ['', ''] : ['(?<![\\p{L}\\p{M}\\p{N}-])', '(?![\\p{L}\\p{N}])'];
  const gap = isChinese ? '' : ' ';
  const between = language === 'ru' ? BETWEEN_IN_RUSSIAN : '';
  const word = isChinese ? '[\\p{Script=Han}“”"]' : `(?!(?:${NO_MODIFIER}) )[\\p{L}\\p{N}@'’-]+ `;
  return {
    finding: new RegExp(`${from}(?:${findings})${to}(?! (?:by|par|por)(?![\\p{L}]))`, 'giu'),
    promise: new RegExp(`${from}(?:${promises})${isChinese ? '' : '(?![\\p{L}\\p{N}])'}`, 'giu'),
    before: new RegExp(
      `${from}((?:${word}){0,${isChinese ? 0 : 4}}?(?:(?:${sayers})(?![\\p{L}])(?: (?:of|in|from|at|à|de|des|du|del|de la|au) (?:the |la |le |los |las )?[^,;:.]{2,80}?)?|@+(?: \\([^)]{1,20}\\))?)),?(?: [^,;]{2,90},)?(?:${gap}(?:${adverbs})(?![\\p{Ll}]),?)*${between}${gap}["']?$`,
      'iu',
    ),
    behind: new RegExp(
      `^ ?(?:(?:${adverbs}) )?((?:${word.trimEnd()}){0,1}?(?:${sayers})(?![\\p{L}])|@+|[\\p{Script=Arabic}\\p{M}@]+ [\\p{Script=Arabic}\\p{M}@]+)`,
      'u',
    ),
    sayer: new RegExp(`^(?:${sayers})$`, 'iu'),
    due: new RegExp(`${from}(?:${due}) ?(?:the |le |el )?$`, 'iu'),
  };
});

export function contextOf(
  document: TextDocument,
  masked: string,
  organizations: readonly Organization[],
  people: readonly Person[],
): Context {
  const withRole = (wanted: string) =>
    mentionsOf(people.map(({ mentions }) => ({ mentions: mentions.filter(({ role }) => role === wanted) })));
  const names = withRole('name');
  return {
    document,
    masked,
    patterns: patternsOf(document.language),
    bodies: mentionsOf(organizations),
    organizations,
    names,
    people,
    offices: withRole('publicRole'),
  };
}

/** A line without an end is no sentence. */
const ENDED = /[.!?;:…。！？；؟"'»)\]]$/u;

/** Sentences of paragraphs and lists that may state something; headings, titles, questions and what is left of them do not. */
export function toldSentences({ blocks, sentences, plain, language }: TextDocument): Sentence[] {
  const least = language === 'zh' ? LEAST.zh : LEAST.other;
  return sentences.filter(({ block, start, end }) => {
    const kind = blocks[block]?.kind;
    if (block === 0 && blocks.length > 1 && !ENDED.test(plain.slice(end - 1, end))) return false;
    // What leads to a list says nothing by itself.
    const leads = plain[end - 1] === ':' && end === blocks[block]?.end && blocks[block + 1]?.kind === 'list_item';
    return (kind === 'paragraph' || kind === 'list_item') && end - start >= least && plain[end - 1] !== '?' && !leads;
  });
}

/** A verb of a sentence, and the one whose verb it is. */
export interface Told {
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
    const span = isFirst ? behindVerb(text, match, patterns) : subjectOf(document, text, match.index, patterns);
    if (!span) continue;
    const own = { start: sentence.start + span.start, end: sentence.start + span.end };
    if (!isActor(masked.slice(own.start, own.end))) continue;
    if (isFirst) return { verb, sayer: sayerBehind(context, own, verb) };
    const described = describedBefore(context, sentence, verb.start);
    if (described) return { verb, sayer: sayerAt(context, described) };
    const lead = masked.slice(Math.max(sentence.start, own.start - 24), own.start);
    if (AGENT.test(lead)) continue;
    const sayer = sayerAt(context, own);
    const named = sayer.person !== null && (within(context.names, own)[0]?.start ?? own.start) > own.start;
    const unsure = IN_LIST.test(lead) || (PART.test(lead) && !named);
    return { verb, sayer: unsure ? NOBODY_SAID : sayer };
  }
  return null;
}

/** A person with what they are behind the name: 'Given Surname, Fellow at the Endowment for Peace, stressed'. */
function describedBefore({ names, masked }: Context, sentence: Sentence, at: number): Span | null {
  if (!/, $/.test(masked.slice(at - 2, at))) return null;
  const own = within(names, { start: sentence.start, end: at });
  const last = own.at(-1);
  // 'Assistant Minister, Given Surname, stressed'
  if (last && last.end === at - 2 && /, $/.test(masked.slice(Math.max(sentence.start, last.start - 2), last.start)))
    return { start: last.start, end: last.end };
  const [first] = own;
  const between = first ? masked.slice(first.end, at) : '';
  const described = /^(?: \([^)]{1,20}\))?, [^;"]{2,180}, $/u.test(between);
  return first && described ? { start: first.start, end: first.end } : null;
}

/** Who did something else: 'which was highlighted by the observers, stresses'. */
const AGENT = /\b(?:by|including|such as|par|por)(?: the| les| los)? ?$/i;
/** What a subject is a part of, or where it was: 'remarks by governors of the parties stressed'. Whose verb it is is not plain. */
const PART =
  /\b(?:of|with|for|from|to|between|among|into|within|across|on|at|in|en|sur|dans|con|ante|de|des|du|del|в|на|из|от)(?: the| this| that| both| all| its| their| la| les| los| las)? ?$/i;
/** The last of several that are named together: it alone is not the one who speaks. */
const IN_LIST = /(?:[@)], | (?:and|et|y|e|и|或) |、|和)(?:the |le |la |el |l')?$/;

/** The second of two verbs: what stands before 'and' is no subject, but whoever did what the first one says. */
const SECOND_VERB = /\band (?:(?:also|further|then|strongly|jointly) )?$/;

function subjectOf(document: TextDocument, text: string, at: number, patterns: Patterns): Span | null {
  if (!isEnglish(document) || !SECOND_VERB.test(text.slice(Math.max(0, at - 20), at)))
    return beforeVerb(text, at, patterns);
  const verb = FIRST_VERB.exec(text.slice(0, at));
  return verb && !OTHER_CLAUSE.test(text.slice(verb.index, at)) ? beforeVerb(text, verb.index + 1, patterns) : null;
}

/** Behind these words others are spoken of, and somebody else may be the one whose verb follows. */
const OTHER_CLAUSE = /\b(?:that|which|who|whether|if|where|when|as|while)\b|"/;
/** The first verb of a sentence, where it speaks of the past. */
const FIRST_VERB =
  / (?:met|held|took|gave|drew|said|noted|discussed|(?!(?:united|organi[sz]ed|associated|related|continued|shared|expanded|based|affected|entitled|titled)\b)\p{Ll}{3,}ed) /u;

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
  /^(?:.*\b(?:that|which|where|while|and|when|as|meeting|discussions|conclusion|session|que|qué|cual|où|lors) )?(?:[Aa]t|[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]n|[Tt]oday|[Aa]nd|[Bb]ut|[Ff]inally|[Ff]urthermore|[Aa]lso|[Mm]oreover|[Aa]dditionally|[Tt]he|[Ll]es|[Ll]e|[Ll]a|[Ll]os|[Ll]as|[Ee]l) (?=\S)/u;

function behindVerb(text: string, match: RegExpExecArray, { behind }: Patterns): Span | null {
  const from = match.index + match[0].length;
  const found = behind.exec(text.slice(from, from + 80));
  const words = found?.[1];
  if (!found || !words) return null;
  const start = from + found[0].indexOf(words);
  return { start, end: start + words.length };
}

/** What leads on from a verb to what was said, or what it is done to: nobody is named there. */
const NO_SAYER = /^(?:[أإا]ن|على|[إا]لى|في|من|عن|ب\p{L}{3,}|ل\p{L}{3,}|أهمية|ضرورة|عدم|رغبت\p{L}+|قلق\p{L}+)(?!\p{L})/u;
/** A future, which has what is done behind it as often as who does it. */
const FUTURE = /^[وف]?س[يت]/u;

/** Whoever stands behind a verb: a person by what they are, too, where the name follows it. */
function sayerBehind(context: Context, own: Span, verb: Span): Sayer {
  const { document, masked, offices, names, people } = context;
  const words = masked.slice(own.start, own.end);
  if (NO_SAYER.test(words)) return NOBODY_SAID;
  const office = offices[firstAtOrAfter(offices, own.start + 1) - 1];
  if (office && office.end >= own.end) {
    const name = within(names, { start: office.start - 60, end: office.end + 80 }).find(
      ({ owner }) => owner === office.owner,
    );
    if (name) return { organization: null, person: people[office.owner] ?? null, text: null, span: name };
  }
  const isKnown = words.startsWith('@') || context.patterns.sayer.test(words);
  if (!isKnown && FUTURE.test(document.plain.slice(verb.start, verb.end))) return NOBODY_SAID;
  return sayerAt(context, own);
}

/** In a communiqué 'we' are those who met; in an article, its author. */
export const speakerTest =
  (isRecord: boolean) =>
  (sayer: string): boolean =>
    isRecord || !/(?:^| )(?:we|nous|nosotros)$/i.test(sayer.trim());

/** What may stand before a verb without a subject at the beginning of a sentence, and what such a verb ends with. */
const NO_SUBJECT: Record<string, [RegExp, RegExp]> = {
  es: [/^(?:\p{L}+ ?\p{L}*,? )?$/u, /(?:aron|ieron)$/],
  ar: [/^(?:كما )?$/u, /وا$/],
  ru: [/^(?:(?:[Тт]акже|[Оо]собо|[Бб]ыл[оаи]?|[Пп]ри этом|[Кк]роме того,?) ?){0,3}$/u, /[её]н[оаы]$|нут[оаы]$/],
};

/**
 * Spanish and Arabic leave out who is meant: 'Asimismo, expresaron su preocupación'; in Russian 'it was noted that' is one word. A sentence
 * that begins with such a verb says so of the meeting.
 */
export function withoutSubject({ document, masked }: Context, sentence: Sentence, verbs: RegExp): Told | null {
  const forms = NO_SUBJECT[document.language ?? ''];
  if (!forms) return null;
  const text = masked.slice(sentence.start, sentence.end);
  const [match] = text.matchAll(verbs);
  if (!match || !forms[0].test(text.slice(0, match.index)) || !forms[1].test(match[0].trimEnd())) return null;
  const start = sentence.start + match.index;
  return { verb: { start, end: start + match[0].trimEnd().length }, sayer: NOBODY_SAID };
}

/** 'They', 'it' and the like name nobody: who is meant is not guessed. */
const NOBODY =
  /^(?:many|several|some|others|most|all|they|it|we|he|she|this|these|those|i|nous|ils|elles|il|elle|ellos|ellas|nosotros|мы|они)$/i;

/** Whom a name or words of the text mean. */
export function sayerAt({ document, bodies, organizations, names, people }: Context, span: Span): Sayer {
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
