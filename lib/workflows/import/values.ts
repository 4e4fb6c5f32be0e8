import { endAfter } from '../../clock';
import type { Values } from '../../field';
import { textLanguageOf } from '../../languages';
import { nameKey } from '../../names';
import { storeOf } from '../../nouns';
import { type CandidateNoun, isNameOnly, keysIn } from './candidates';
import type { DecidedCandidate } from './decisions';
import { RECORD_NOUN } from './fields';

/** What a candidate needs to know of the others while it is written. */
export interface CandidateContext {
  /** The record that a candidate became; null for what is not (or not yet) written. */
  id(key: unknown): string | null;
  nounOf(key: unknown): CandidateNoun | null;
  candidates: readonly DecidedCandidate[];
  meetingId(): string | null;
  cite(candidate: DecidedCandidate): { sourceId: string; quote: string | null; locator: string | null }[];
}
type Fields = DecidedCandidate['fields'];

/** Under these roles a body takes part or is named. One named twice, or matched to the same record twice, is listed once. */
export function participationsOf({ candidates, id }: CandidateContext): Values[] {
  const seen = new Set<string>();
  return candidates.flatMap((candidate): Values[] => {
    const { key, noun, fields } = candidate;
    if ((noun !== 'organization' && noun !== 'person' && noun !== 'country') || isNameOnly(candidate)) return [];
    const who =
      noun === 'country'
        ? { countryCode: fields.countryCode }
        : { [noun === 'person' ? 'personId' : 'organizationId']: id(key) };
    const listed = JSON.stringify([who, fields.role]);
    return seen.has(listed) || !seen.add(listed) ? [] : [{ ...who, role: fields.role }];
  });
}

/** Who said it: a candidate of this import, else the text's own words for them. */
function attributionsOf(
  { assertedBy, assertedByText }: Fields,
  { id, nounOf, candidates }: CandidateContext,
): Values[] {
  const who = id(assertedBy);
  if (who) return [{ [nounOf(assertedBy) === 'person' ? 'personId' : 'organizationId']: who }];
  const named = candidates.find(({ key }) => key === assertedBy)?.fields.name;
  const wording = named ?? assertedByText;
  return wording ? [{ wording }] : [];
}

/** What of a claim's subjects it is chiefly about: the first programme or model. */
const chiefOf = ({ noun, fields }: DecidedCandidate, { nounOf }: CandidateContext): string | undefined =>
  noun === 'claim'
    ? keysIn(fields.about).find((key) => nounOf(key) === 'programme' || nounOf(key) === 'model')
    : undefined;

/** What else a statement is about; two candidates that are one record are named once. */
function aboutOf(candidate: DecidedCandidate, context: CandidateContext): Values[] {
  const chief = context.id(chiefOf(candidate, context));
  const subjects = keysIn(candidate.fields.about).flatMap((key): [string, Values][] => {
    const [id, noun] = [context.id(key), context.nounOf(key)];
    return id && id !== chief && noun ? [[id, { [`${noun}Id`]: id }]] : [];
  });
  return [...new Map(subjects).values()];
}

/** Other names as parts; one equal to the record's own name says nothing. */
function aliasesOf({ name, aliases }: Fields): Values[] {
  const known = new Set([nameKey(String(name ?? ''))]);
  return (Array.isArray(aliases) ? aliases : [])
    .filter((alias) => !known.has(nameKey(alias)) && known.add(nameKey(alias)))
    .map((alias) => ({ name: alias }));
}

/** When a session was to be held, by the clocks of the meeting: a time means nothing without a day. An end before its start is of the next day. */
function scheduleOf({ date, startTime, endTime }: Fields, { candidates }: CandidateContext): Values {
  const zone = candidates.find(({ noun }) => noun === 'meeting')?.fields.timeZone;
  const at = (clock: unknown) =>
    typeof date === 'string' && date.length === 10 && typeof clock === 'string' ? `${date}T${clock}` : null;
  const [start, end] = [at(startTime), at(endTime)];
  const scheduledEnd = start && end ? endAfter(start, end, typeof zone === 'string' ? zone : null) : end;
  return { scheduledStart: start, scheduledEnd };
}

/** Whether a candidate is a name, and not a statement. */
const isName = ({ noun }: DecidedCandidate) => noun === 'organization' || noun === 'person';

/**
 * Where a body or a person is named, without the sentence: what was said there belongs to a statement of the meeting,
 * whose rule guards it, and not to a record that stands by itself.
 */
const placesOnly = (citations: ReturnType<CandidateContext['cite']>) =>
  citations.map((citation) => ({ ...citation, quote: null }));

/** The language of a statement that keeps the document's words: the document's. What a person put in other words is told from these. */
function languageOf({ noun, fields }: DecidedCandidate, passages: readonly { quote: string | null }[], of: unknown) {
  const record = RECORD_NOUN[noun];
  const said = Object.entries(record ? storeOf(record).noun.fields : {}).flatMap(([name, { states }]) =>
    states && typeof fields[name] === 'string' ? fields[name] : [],
  );
  const kept = passages.map(({ quote }) => nameKey(quote ?? ''));
  const isKept = (text: string) => kept.some((words) => words.includes(nameKey(text)));
  return said.length > 0 && said.every(isKept) ? textLanguageOf(of) : null;
}

/** What an import adds to the values of a record, by the field that takes it: its place among others, and its parts. */
const FURTHER: Partial<
  Record<string, (candidate: DecidedCandidate, context: CandidateContext, position: number) => unknown>
> = {
  position: (_candidate, _context, position) => position,
  meetingId: (_candidate, { meetingId }) => meetingId(),
  aliases: ({ fields }) => aliasesOf(fields),
  attributions: ({ fields }, context) => attributionsOf(fields, context),
  about: aboutOf,
  language: (candidate, { cite, candidates }) =>
    candidate.fields.language ??
    languageOf(candidate, cite(candidate), candidates.find(({ noun }) => noun === 'source')?.fields.language),
  citations: (candidate, { cite }) => (isName(candidate) ? placesOnly(cite(candidate)) : cite(candidate)),
};

/** The values of the record that a candidate becomes, as its noun's schema takes them: a reference to another candidate is its record's id. */
export function valuesOf(candidate: DecidedCandidate, context: CandidateContext, position: number): Values {
  const { noun, fields } = candidate;
  const record = RECORD_NOUN[noun];
  const values: Values = {};
  for (const [name, { kind }] of Object.entries(record ? storeOf(record).noun.fields : {})) {
    const further = FURTHER[name];
    if (further) values[name] = further(candidate, context, position);
    else if (kind === 'reference') values[name] = context.id(fields[name]);
    else if (name in fields) values[name] = fields[name];
  }
  if (noun === 'meeting') values.participations = participationsOf(context);
  if (noun === 'session') Object.assign(values, scheduleOf(fields, context));
  const chief = chiefOf(candidate, context);
  if (chief) values[context.nounOf(chief) === 'programme' ? 'programmeId' : 'modelId'] = context.id(chief);
  return values;
}
