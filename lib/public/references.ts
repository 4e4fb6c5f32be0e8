import { calledText } from '../called';
import { publicDb } from '../db';
import type { NounName } from '../field';
import { amongIds, type TakeawayBrief, takeawayBrief } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import type { WithGone } from '../parts/queries/gone';

/** So many references are made at once. */
const MOST_CITED = 1_000;

const cited = {
  id: true,
  noun: true,
  title: true,
  version: true,
  publishedAt: true,
  meetingId: true,
  ...takeawayBrief,
} as const;
const document = {
  id: true,
  title: true,
  kind: true,
  symbol: true,
  language: true,
  authors: true,
  publisher: true,
  containerTitle: true,
  issuedOn: true,
  url: true,
  archiveUrl: true,
  doi: true,
} as const;

/** What a reference to a public record says of it. */
export interface CitedRecord extends WithGone {
  id: string;
  noun: NounName;
  title: string;
  /** The language of its words (BCP 47). */
  language: string | null;
  version: number;
  publishedAt: Date | null;
  /** Who said it, as far as the rule lets them be named. */
  attributions: TakeawayBrief['attributions'];
  /** The meeting where it was said. */
  meeting: { title: string; startOn: string | null } | null;
  /** The document that it is; null for what is none. */
  document: Awaited<ReturnType<typeof documentsOf>>[number] | null;
}

/** One statement for one reference, and one for any number (decision 0057). */
const citedBy = (ids: readonly string[]) => amongIds(ids, ids.length > 1 ? MOST_CITED : 1);
const documentsOf = async (ids: string[]) =>
  ids.length === 0 ? [] : publicDb().source.findMany({ where: citedBy(ids), select: document });
/** A record has the beginning of a long text as its title; a claim is cited whole, as its page does. */
const claimsOf = async (ids: string[]) =>
  ids.length === 0 ? [] : publicDb().claim.findMany({ where: citedBy(ids), select: { id: true, text: true } });
const meetingsOf = async (ids: string[]) =>
  ids.length === 0
    ? []
    : publicDb().meeting.findMany({ where: citedBy(ids), select: { id: true, title: true, startOn: true } });

/** What references to these records, at most `MOST_CITED`, say, through the public role, by their ids; what the public can't read is not among them. */
export async function publicReferences(ids: readonly string[]): Promise<ReadonlyMap<string, CitedRecord>> {
  const records = await tellAbsent(await publicDb().record.findMany({ where: citedBy(ids), select: cited }));
  const of = (noun: NounName) => records.flatMap((record) => (record.noun === noun ? [record.id] : []));
  const [documents, claims, meetings] = await Promise.all([
    documentsOf(of('source')),
    claimsOf(of('claim')),
    meetingsOf(records.flatMap(({ meetingId }) => meetingId ?? [])),
  ]);
  const documentById = new Map(documents.map((one) => [one.id, one]));
  const textById = new Map(claims.map(({ id, text }) => [id, text]));
  const meetingById = new Map(meetings.map((one) => [one.id, one]));
  return new Map(
    records.map(({ id, noun, title, version, publishedAt, attributions, gone, meetingId, language }) => {
      const document = documentById.get(id) ?? null;
      return [
        id,
        {
          id,
          noun: noun as NounName,
          title: document?.title ?? calledText(noun as NounName, textById.get(id) ?? title),
          language,
          version: version ?? 1,
          publishedAt,
          attributions,
          ...(gone && { gone }),
          meeting: meetingById.get(meetingId ?? '') ?? null,
          document,
        },
      ];
    }),
  );
}
