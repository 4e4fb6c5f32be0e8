import { endAfter } from '../../clock';
import type { Values } from '../../field';
import { nameKey } from '../../names';
import type { CandidateNoun } from './candidates';
import type { DecidedCandidate } from './decisions';

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
  return candidates.flatMap(({ key, noun, fields }): Values[] => {
    if (noun !== 'organization' && noun !== 'person' && noun !== 'country') return [];
    const who =
      noun === 'country'
        ? { countryCode: fields.countryCode }
        : { [noun === 'person' ? 'personId' : 'organizationId']: id(key) };
    const listed = JSON.stringify([who, fields.role]);
    return seen.has(listed) || !seen.add(listed) ? [] : [{ ...who, role: fields.role }];
  });
}

/** Who said it: a candidate of this import, else the text's own words for them. */
function attributionsOf({ assertedBy, assertedByText }: Fields, { id, nounOf }: CandidateContext): Values[] {
  const who = id(assertedBy);
  if (who) return [{ [nounOf(assertedBy) === 'person' ? 'personId' : 'organizationId']: who }];
  return assertedByText ? [{ wording: assertedByText }] : [];
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

const without = (fields: Fields, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/**
 * Where a body or a person is named, without the sentence: what was said there belongs to a statement of the meeting,
 * whose rule guards it, and not to a record that stands by itself.
 */
const placesOnly = (citations: ReturnType<CandidateContext['cite']>) =>
  citations.map((citation) => ({ ...citation, quote: null }));

/** The values of the record that a candidate becomes, as its noun's schema takes them. */
export function valuesOf(candidate: DecidedCandidate, resolve: CandidateContext, position: number): Values {
  const { fields } = candidate;
  const citations = resolve.cite(candidate);
  switch (candidate.noun) {
    case 'source':
      return { ...fields };
    case 'reference':
      // The passage stays with the statements that cite it: a document's own record has no meeting whose rule would guard it.
      return { ...fields };
    case 'meeting':
      return { ...fields, participations: participationsOf(resolve), citations };
    case 'session':
      return {
        title: fields.title,
        meetingId: resolve.meetingId(),
        position,
        ...scheduleOf(fields, resolve),
        citations,
      };
    case 'organization':
      return { ...without(fields, 'role'), aliases: aliasesOf(fields), citations: placesOnly(citations) };
    case 'person':
      return {
        ...without(fields, 'role'),
        organizationId: resolve.id(fields.organizationId),
        aliases: aliasesOf(fields),
        citations: placesOnly(citations),
      };
    case 'model':
      return { ...without(fields, 'presented'), aliases: aliasesOf(fields), citations };
    case 'programme':
      return {
        ...fields,
        modelId: resolve.id(fields.modelId),
        leadOrganizationId: resolve.id(fields.leadOrganizationId),
        aliases: aliasesOf(fields),
        citations,
      };
    case 'pillar':
    case 'condition':
      return { ...fields, modelId: resolve.id(fields.modelId), position, citations };
    case 'takeaway':
      return {
        ...without(fields, 'assertedBy', 'assertedByText'),
        meetingId: resolve.meetingId(),
        position,
        attributions: attributionsOf(fields, resolve),
        citations,
      };
    case 'claim': {
      const about = resolve.id(fields.about);
      const subject = resolve.nounOf(fields.about) === 'programme' ? 'programmeId' : 'modelId';
      return {
        ...without(fields, 'assertedBy', 'assertedByText', 'about'),
        meetingId: resolve.meetingId(),
        [subject]: about,
        position,
        attributions: attributionsOf(fields, resolve),
        citations,
      };
    }
    case 'country':
      return {};
  }
}
