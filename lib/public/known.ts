import type { AttributionRule } from '@/prisma/generated/enums';
import { calledText } from '../called';
import { publicDb } from '../db';
import { env } from '../env';
import type { NounName } from '../field';
import { isSlug, isUuid } from '../names';
import { storeOf } from '../nouns';
import { paths } from '../paths';
import { recordPath } from './record-path';
import type { PublicReference, References } from './shape';

/** A public record by what all nouns have in common. */
export interface KnownRecord extends PublicReference {
  /** Its part of its addresses. */
  handle: string;
  version: number;
  publishedAt: Date | null;
  updatedAt: Date | null;
  rule: AttributionRule;
}

interface Row {
  id: string;
  noun: NounName;
  slug: string | null;
  title: string | null;
  version: number | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  effectiveRule: AttributionRule;
  homeId: string | null;
  homeNoun: NounName | null;
  homeSlug: string | null;
}

/** The address of a record for programs, whether it has a page of its own or not. */
const dataPath = (noun: NounName, handle: string): string => paths.twin(paths.page(noun, handle), 'json');

function known({ id, noun, slug, title, effectiveRule: rule, ...row }: Row): KnownRecord {
  const { version, publishedAt, updatedAt, homeId, homeNoun, homeSlug } = row;
  const site = env().NEXTAUTH_URL;
  const home = homeId && homeNoun ? { id: homeId, noun: homeNoun, slug: homeSlug } : null;
  const handle = slug ?? id;
  return {
    id,
    noun,
    title: calledText(noun, title),
    url: `${site}${recordPath({ noun, id, slug, home }) ?? paths.permalink(id)}`,
    json: `${site}${dataPath(noun, handle)}`,
    handle,
    version: version ?? 1,
    publishedAt,
    updatedAt,
    rule,
  };
}

/** The records with these ids that anybody may read, by their ids, through the public role: one statement, however many there are. */
export async function knownRecords(ids: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await publicDb().$queryRaw<Row[]>`
    SELECT r."id", r."noun", r."slug", r."title", r."version", r."publishedAt", r."updatedAt", r."effectiveRule"::text AS "effectiveRule",
      h."id" AS "homeId", h."noun" AS "homeNoun", h."slug" AS "homeSlug"
    FROM "Record" r LEFT JOIN "Record" h ON h."id" = r."homeId"
    WHERE r."id" = ANY(${[...new Set(ids)]}::uuid[]) AND r."partOfId" IS NULL`;
  return new Map(rows.map((row) => [row.id, known(row)]));
}

/** The same as others point to them: what a reference says and nothing more. */
export async function referencesTo(ids: readonly string[]): Promise<References> {
  const found = await knownRecords(ids);
  return new Map([...found].map(([key, one]) => [key, referenceTo(one)]));
}

export const referenceTo = ({ id, noun, title, url, json }: PublicReference): PublicReference => ({
  id,
  noun,
  title,
  url,
  json,
});

/** Whether the records of a noun are addressed by a slug. */
export const hasSlug = (noun: NounName): boolean => 'slug' in storeOf(noun).noun.fields;

/** The id of the public record at an address, through the public role: by its slug where its noun has slugs, else by its id; null where there is none. */
export async function idAt(noun: NounName, handle: string): Promise<string | null> {
  if (!(hasSlug(noun) ? isSlug(handle) : isUuid(handle))) return null;
  const where = hasSlug(noun) ? { slug: handle } : { id: handle };
  const record = await publicDb().record.findFirst({ where: { noun, ...where }, select: { id: true } });
  return record?.id ?? null;
}
