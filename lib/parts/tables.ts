import type { z } from 'zod';
import type { Tx } from '../db';
import type { NounName } from '../field';
import { newIds } from '../ids';
import type {
  aliases,
  assessments,
  attributions,
  citations,
  institutions,
  participantCounts,
  participations,
  partners,
  topics,
} from './schema';
import { part } from './sync';

type ItemOf<F extends () => { schema: z.ZodType<unknown[]> }> = z.infer<ReturnType<F>['schema']>[number];
export type CitationItem = ItemOf<typeof citations>;
type AliasItem = ItemOf<typeof aliases>;
type AttributionItem = ItemOf<typeof attributions>;
type ParticipationItem = ItemOf<typeof participations>;
type ParticipantCountItem = ItemOf<typeof participantCounts>;
type InstitutionItem = ItemOf<typeof institutions>;
type AssessmentItem = ItemOf<typeof assessments>;
type TopicItem = ItemOf<typeof topics>;
type PartnerItem = ItemOf<typeof partners>;

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** The citations of a record of this noun. */
export const citationsOf = (noun: NounName) =>
  part<CitationItem>({
    list: (tx, id) =>
      tx.citation.findMany({
        where: { recordId: id },
        orderBy: inOrder,
        select: { id: true, sourceId: true, quote: true, locator: true },
      }),
    add: (tx, added) =>
      tx.citation.createMany({
        data: added.map(({ recordId, item, position }) => ({ ...item, position, noun, recordId })),
      }),
    change: (tx, id, item, position) => tx.citation.update({ where: { id }, data: { ...item, position } }),
    drop: (tx, ids) => tx.citation.deleteMany({ where: { id: { in: ids } } }),
  });

export const aliasesOf = (noun: NounName) =>
  part<AliasItem>({
    list: (tx, id) =>
      tx.alias.findMany({
        where: { recordId: id },
        orderBy: { id: 'asc' },
        select: { id: true, name: true, kind: true, language: true },
      }),
    add: (tx, added) =>
      tx.alias.createMany({
        data: added.map(({ recordId, item }) => ({ ...item, noun, recordId })),
      }),
    change: (tx, id, item) => tx.alias.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.alias.deleteMany({ where: { id: { in: ids } } }),
  });

export const attributionsOf = (noun: NounName) =>
  part<AttributionItem>({
    list: (tx, id) =>
      tx.attribution.findMany({
        where: { recordId: id },
        orderBy: { id: 'asc' },
        select: { id: true, personId: true, organizationId: true, countryCode: true, wording: true, capacity: true },
      }),
    add: (tx, added) =>
      tx.attribution.createMany({ data: added.map(({ recordId, item }) => ({ ...item, noun, recordId })) }),
    change: (tx, id, item) => tx.attribution.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.attribution.deleteMany({ where: { id: { in: ids } } }),
  });

const participationColumns = {
  id: true,
  role: true,
  personId: true,
  organizationId: true,
  countryCode: true,
  capacity: true,
} as const;

/** Who took part in a meeting as a whole. */
export const meetingParticipations = part<ParticipationItem>({
  list: (tx, meetingId) =>
    tx.participation.findMany({
      where: { meetingId, sessionId: null },
      orderBy: inOrder,
      select: participationColumns,
    }),
  add: (tx, added) =>
    tx.participation.createMany({
      data: added.map(({ recordId, item, position }) => ({ ...item, meetingId: recordId, position })),
    }),
  change: (tx, id, item, position) => tx.participation.update({ where: { id }, data: { ...item, position } }),
  drop: (tx, ids) => tx.participation.deleteMany({ where: { id: { in: ids } } }),
});

/** Who took part in one session. */
export const sessionParticipations = part<ParticipationItem>({
  list: (tx, sessionId) =>
    tx.participation.findMany({ where: { sessionId }, orderBy: inOrder, select: participationColumns }),
  async add(tx, added) {
    const sessions = await tx.meetingSession.findMany({
      where: { id: { in: added.map(({ recordId }) => recordId) } },
      select: { id: true, meetingId: true },
    });
    const meetings = new Map(sessions.map(({ id, meetingId }) => [id, meetingId]));
    const meetingOf = (sessionId: string): string => {
      const meetingId = meetings.get(sessionId);
      if (!meetingId) throw new Error(`There is no session ${sessionId}`);
      return meetingId;
    };
    return tx.participation.createMany({
      data: added.map(({ recordId, item, position }) => ({
        ...item,
        sessionId: recordId,
        meetingId: meetingOf(recordId),
        position,
      })),
    });
  },
  change: (tx, id, item, position) => tx.participation.update({ where: { id }, data: { ...item, position } }),
  drop: (tx, ids) => tx.participation.deleteMany({ where: { id: { in: ids } } }),
});

/** A row that carries one source of its own: in the form two fields, in the database a citation like any other. */
interface Sourced {
  sourceId: string | null;
  locator: string | null;
}
const oneCitation = { select: { sourceId: true, locator: true }, take: 1 } as const;
const cited = ([citation]: { sourceId: string; locator: string | null }[]): Sourced => ({
  sourceId: citation?.sourceId ?? null,
  locator: citation?.locator ?? null,
});

/** Gives rows of a cited part their one source, in place of the one that they had. */
async function cite(tx: Tx, noun: CitedPart, rows: (Sourced & { id: string })[], had = false): Promise<void> {
  if (had) await tx.citation.deleteMany({ where: { recordId: { in: rows.map(({ id }) => id) } } });
  const data = rows.flatMap(({ id, sourceId, locator }) =>
    sourceId ? [{ noun, recordId: id, sourceId, locator }] : [],
  );
  if (data.length > 0) await tx.citation.createMany({ data });
}
type CitedPart = 'participant_count' | 'institution' | 'assessment';

/** Items to be added, each as the columns of its row under an id of its own, and with its source. */
const sourced = <I extends Sourced>(added: { recordId: string; item: I; position: number }[]) => {
  const ids = newIds(added.length);
  return added.map(({ recordId, item: { sourceId, locator, ...columns }, position }, index) => {
    const id = ids[index] ?? '';
    return { row: { id, ...columns }, recordId, position, source: { id, sourceId, locator } };
  });
};

export const meetingCounts = part<ParticipantCountItem>({
  async list(tx, meetingId) {
    const rows = await tx.participantCount.findMany({
      where: { meetingId },
      orderBy: inOrder,
      select: { id: true, kind: true, value: true, hedge: true, asOf: true, citations: oneCitation },
    });
    return rows.map(({ citations, ...row }) => ({ ...row, ...cited(citations) }));
  },
  async add(tx, added) {
    const counts = sourced(added);
    await tx.participantCount.createMany({
      data: counts.map(({ row, recordId, position }) => ({ ...row, position, meetingId: recordId })),
    });
    await cite(
      tx,
      'participant_count',
      counts.map(({ source }) => source),
    );
  },
  async change(tx, id, { sourceId, locator, ...item }, position) {
    await tx.participantCount.update({ where: { id }, data: { ...item, position } });
    await cite(tx, 'participant_count', [{ id, sourceId, locator }], true);
  },
  drop: (tx, ids) => tx.participantCount.deleteMany({ where: { id: { in: ids } } }),
});

export const modelInstitutions = part<InstitutionItem>({
  async list(tx, modelId) {
    const rows = await tx.modelInstitution.findMany({
      where: { modelId },
      orderBy: inOrder,
      select: { id: true, organizationId: true, role: true, citations: oneCitation },
    });
    return rows.map(({ citations, ...row }) => ({ ...row, ...cited(citations) }));
  },
  async add(tx, added) {
    const institutions = sourced(added);
    await tx.modelInstitution.createMany({
      data: institutions.map(({ row, recordId, position }) => ({ ...row, position, modelId: recordId })),
    });
    await cite(
      tx,
      'institution',
      institutions.map(({ source }) => source),
    );
  },
  async change(tx, id, { sourceId, locator, ...item }, position) {
    await tx.modelInstitution.update({ where: { id }, data: { ...item, position } });
    await cite(tx, 'institution', [{ id, sourceId, locator }], true);
  },
  drop: (tx, ids) => tx.modelInstitution.deleteMany({ where: { id: { in: ids } } }),
});

export const programmePartners = part<PartnerItem>({
  list: (tx, programmeId) =>
    tx.programmePartner.findMany({
      where: { programmeId },
      orderBy: inOrder,
      select: { id: true, organizationId: true },
    }),
  add: (tx, added) =>
    tx.programmePartner.createMany({
      data: added.map(({ recordId, item, position }) => ({ ...item, programmeId: recordId, position })),
    }),
  change: (tx, id, item, position) => tx.programmePartner.update({ where: { id }, data: { ...item, position } }),
  drop: (tx, ids) => tx.programmePartner.deleteMany({ where: { id: { in: ids } } }),
});

export const commitmentAssessments = part<AssessmentItem>({
  async list(tx, commitmentId) {
    const rows = await tx.assessment.findMany({
      where: { commitmentId },
      orderBy: [{ assessedOn: 'asc' }, { id: 'asc' }],
      select: { id: true, assessedOn: true, progress: true, note: true, citations: oneCitation },
    });
    return rows.map(({ citations, ...row }) => ({ ...row, ...cited(citations) }));
  },
  async add(tx, added) {
    const assessments = sourced(added);
    await tx.assessment.createMany({
      data: assessments.map(({ row, recordId }) => ({ ...row, commitmentId: recordId })),
    });
    await cite(
      tx,
      'assessment',
      assessments.map(({ source }) => source),
    );
  },
  async change(tx, id, { sourceId, locator, ...item }) {
    await tx.assessment.update({ where: { id }, data: item });
    await cite(tx, 'assessment', [{ id, sourceId, locator }], true);
  },
  drop: (tx, ids) => tx.assessment.deleteMany({ where: { id: { in: ids } } }),
});

/** The topics of a record of this noun. */
export const topicsOf = (noun: NounName) =>
  part<TopicItem>({
    list: (tx, id) =>
      tx.topicAssignment.findMany({
        where: { recordId: id },
        orderBy: { id: 'asc' },
        select: { id: true, topicId: true },
      }),
    add: (tx, added) =>
      tx.topicAssignment.createMany({ data: added.map(({ recordId, item }) => ({ ...item, noun, recordId })) }),
    change: (tx, id, item) => tx.topicAssignment.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.topicAssignment.deleteMany({ where: { id: { in: ids } } }),
  });
