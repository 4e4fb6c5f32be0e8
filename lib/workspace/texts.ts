import type { Prisma } from '@/prisma/generated/client';
import { calledText } from '../called';
import { db } from '../db';
import type { NounName } from '../field';
import { among } from '../parts/queries';
import { paths } from '../paths';
import { seesRestricted, visibleTo } from '../policy';
import { answerFor, type Reader, type TextAnswer, type TextSearch, type ToldRecord } from '../public/answers';
import { memberTexts } from '../search/rows';
import type { Viewer } from '../viewer';
import { visibleRow } from './tables';

const listed = {
  id: true,
  noun: true,
  title: true,
  status: true,
  meeting: { select: { id: true, title: true } },
} as const satisfies Prisma.RecordSelect;

/** A member: over the members' side, where every query says what they may read. Results lead to the record at the desk. */
function memberReader(viewer: Viewer): Reader {
  const where = visibleTo(viewer);
  return {
    texts: memberTexts(seesRestricted(viewer)),
    search: db(),
    client: db(),
    where,
    readable: visibleRow(viewer),
    told: async (hits, most) => {
      const records = await db().record.findMany({ where: { AND: [where, among(hits, most)] }, select: listed });
      return new Map(
        records.map(({ id, noun, title, status, meeting }): [string, ToldRecord] => [
          id,
          {
            path: paths.record(noun as NounName, id),
            title: calledText(noun as NounName, title),
            meeting: meeting && { path: paths.record('meeting', meeting.id), title: meeting.title ?? '' },
            said: null,
            status: status ?? undefined,
          },
        ]),
      );
    },
  };
}

/** What the whole record says of a question, drafts and what was withdrawn included, as far as a member may read it: see `answerFor`. */
export const memberAnswer = async (
  viewer: Viewer,
  asked: TextSearch,
  called?: ReadonlyMap<string, NounName>,
): Promise<TextAnswer | null> => (viewer.kind === 'anonymous' ? null : answerFor(memberReader(viewer), asked, called));
