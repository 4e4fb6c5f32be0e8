import { Prisma } from '@/prisma/generated/client';
import { calledText } from '../called';
import { publicDb, publicSearchDb } from '../db';
import type { NounName } from '../field';
import { publicPictures } from '../meetings/queries/timeline';
import { storeOf } from '../nouns';
import { among, takeawayBrief } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import { paths } from '../paths';
import { OPEN_TEXTS } from '../search/rows';
import { answerFor, type Reader, type TextSearch, type ToldRecord } from './answers';
import { placed } from './permalink';
import { type RecordWithHome, recordPath } from './record-path';

const found = {
  ...placed,
  title: true,
  ...takeawayBrief,
  meeting: { select: { slug: true, title: true } },
} as const;

/** Whether records of a noun are said by somebody. */
const isSaid = (noun: NounName): boolean => 'attributions' in storeOf(noun).noun.fields;

/** Anybody: through the public role. */
const anybody = (): Reader => ({
  texts: OPEN_TEXTS,
  search: publicSearchDb(),
  client: publicDb(),
  where: {},
  readable: Prisma.sql`TRUE`,
  pictures: publicPictures,
  told: async (hits, most) => {
    const records = await tellAbsent(await publicDb().record.findMany({ where: among(hits, most), select: found }));
    return new Map(
      records.flatMap((record): [string, ToldRecord][] => {
        const [path, noun] = [recordPath(record as RecordWithHome), record.noun as NounName];
        const { slug, title } = record.meeting ?? {};
        const meeting = slug ? { path: paths.meeting(slug), title: title ?? '' } : null;
        const said = isSaid(noun) ? record : null;
        return path ? [[record.id, { path, title: calledText(noun, record.title), meeting, said }]] : [];
      }),
    );
  },
});

/** What the public record says of a question: see `answerFor`. */
export const publicTexts = (asked: TextSearch, called?: ReadonlyMap<string, NounName>, most?: number) =>
  answerFor(anybody(), asked, called, most);
