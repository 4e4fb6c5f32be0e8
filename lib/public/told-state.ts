import type { AttributionRule } from '@/prisma/generated/enums';
import { calledText } from '../called';
import { publicDb } from '../db';
import { env } from '../env';
import type { NounName, Values } from '../field';
import { pointersIn, viewOf } from '../history/describe';
import { contentLicence, type Licence } from '../licence';
import { storeOf } from '../nouns';
import { paths } from '../paths';
import { type Asked, readPast } from './past';
import { type PublicReference, publicFields } from './shape';

/** An earlier state of a record, as programs read it. */
export interface ToldState {
  id: string;
  noun: NounName;
  title: string;
  /** Where people read this state. */
  url: string;
  permalink: string;
  version: number;
  /** From when to when the public could read it; null while it can. */
  from: string;
  until: string | null;
  /** The version that the public reads now; null where it reads none. */
  present: number | null;
  licence: Licence | null;
  /** As a record's own answer has them, with what they point to as it was called then. */
  fields: Values;
  /** What the public log holds of it, byte by byte: docs/public-log.md says how an entry is made of it. */
  state: LoggedState;
}

/** All that the entry of a state is made of, and where that stands; its place is null until the next checkpoint. */
interface LoggedState {
  number: string;
  from: string;
  rule: AttributionRule;
  nonce: string;
  shape: string;
  position: number | null;
}

/** Null where what a state said is not told. */
async function loggedAs(stateId: string): Promise<LoggedState | null> {
  const [logged] = await publicDb().$queryRaw<LoggedState[]>`
    SELECT v."number"::text AS "number", to_char(v."from" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "from", v."rule"::text AS "rule",
      encode(v."nonce", 'hex') AS "nonce", v."shape", l."position"::float8 AS "position"
    FROM "PublishedVersion" v LEFT JOIN "LoggedState" l ON l."stateId" = v."id" WHERE v."id" = ${stateId}::uuid AND v."readable"`;
  return logged ?? null;
}

/**
 * A record as it was public once, as data. Through the public role.
 *
 * @returns why not: nothing is known of the record, nothing was public then, or what it said is withheld
 */
export async function toldState(
  noun: NounName,
  handle: string,
  asked: Asked | null,
): Promise<ToldState | 'unknown' | 'never' | 'withheld'> {
  const past = await readPast(noun, handle, asked);
  if (!past) return 'unknown';
  const { state, present, called, recordId } = past;
  if (!state) return 'never';
  const logged = await loggedAs(state.id);
  if (!logged) return 'withheld';
  const { fields, title } = storeOf(state.noun).noun;
  const site = env().NEXTAUTH_URL;
  const references = new Map(
    pointersIn(viewOf(fields), state.values).flatMap((pointer): [string, PublicReference][] => {
      const then = called.get(pointer.id);
      if (!then) return [];
      const json = `${site}${paths.twin(paths.permalink(pointer.id), 'json')}`;
      return [[pointer.id, { ...pointer, title: then.title, url: `${site}${paths.permalink(pointer.id)}`, json }]];
    }),
  );
  const { version, from, until, values } = state;
  const name = String(values[title] ?? '');
  return {
    id: recordId,
    noun: state.noun,
    title: references.get(name)?.title ?? calledText(state.noun, name),
    url: `${site}${paths.versionOf(past.path?.split('#')[0] ?? paths.permalink(recordId), version)}`,
    permalink: `${site}${paths.versionOf(paths.permalink(recordId), version)}`,
    version,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    present: present?.version ?? null,
    licence: contentLicence(),
    fields: publicFields(fields, values, references),
    state: logged,
  };
}
