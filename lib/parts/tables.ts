import type { z } from 'zod';
import type { Subject } from '../history/store';
import { nameKey } from '../names';
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

/** The citations of the record that `subject` points to. */
export const citationsOf = (subject: Subject) =>
  part<CitationItem>({
    list: (tx, id) =>
      tx.citation.findMany({
        where: { [subject]: id },
        orderBy: inOrder,
        select: { id: true, sourceId: true, quote: true, locator: true },
      }),
    add: (tx, added) =>
      tx.citation.createMany({
        data: added.map(({ recordId, item, position }) => ({ ...item, position, [subject]: recordId })),
      }),
    change: (tx, id, item, position) => tx.citation.update({ where: { id }, data: { ...item, position } }),
    drop: (tx, ids) => tx.citation.deleteMany({ where: { id: { in: ids } } }),
  });

export const aliasesOf = (subject: Subject) =>
  part<AliasItem>({
    list: (tx, id) =>
      tx.alias.findMany({
        where: { [subject]: id },
        orderBy: { id: 'asc' },
        select: { id: true, name: true, kind: true, language: true },
      }),
    add: (tx, added) =>
      tx.alias.createMany({
        data: added.map(({ recordId, item }) => ({ ...item, nameKey: nameKey(item.name), [subject]: recordId })),
      }),
    change: (tx, id, item) => tx.alias.update({ where: { id }, data: { ...item, nameKey: nameKey(item.name) } }),
    drop: (tx, ids) => tx.alias.deleteMany({ where: { id: { in: ids } } }),
  });

export const attributionsOf = (subject: Subject) =>
  part<AttributionItem>({
    list: (tx, id) =>
      tx.attribution.findMany({
        where: { [subject]: id },
        orderBy: { id: 'asc' },
        select: { id: true, personId: true, organizationId: true, countryCode: true, wording: true, capacity: true },
      }),
    add: (tx, added) =>
      tx.attribution.createMany({ data: added.map(({ recordId, item }) => ({ ...item, [subject]: recordId })) }),
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

/** Parts that carry one source of their own: in the form two fields, in the database a citation like any other. */
const itsCitation = ({ sourceId, locator }: { sourceId: string | null; locator: string | null }) =>
  sourceId ? [{ sourceId, locator }] : [];
const oneCitation = { select: { sourceId: true, locator: true }, take: 1 } as const;
const cited = ([citation]: { sourceId: string; locator: string | null }[]) => ({
  sourceId: citation?.sourceId ?? null,
  locator: citation?.locator ?? null,
});

export const meetingCounts = part<ParticipantCountItem>({
  async list(tx, meetingId) {
    const rows = await tx.participantCount.findMany({
      where: { meetingId },
      orderBy: inOrder,
      select: {
        id: true,
        kind: true,
        value: true,
        hedge: true,
        asOf: true,
        citations: oneCitation,
      },
    });
    return rows.map(({ citations, ...row }) => ({ ...row, ...cited(citations) }));
  },
  async add(tx, added) {
    for (const { recordId, item, position } of added) {
      const { sourceId: _, locator: __, ...count } = item;
      await tx.participantCount.create({
        data: { ...count, meetingId: recordId, position, citations: { create: itsCitation(item) } },
      });
    }
  },
  change: (tx, id, { sourceId, locator, ...item }, position) =>
    tx.participantCount.update({
      where: { id },
      data: { ...item, position, citations: { deleteMany: {}, create: itsCitation({ sourceId, locator }) } },
    }),
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
    for (const { recordId, item, position } of added) {
      const { sourceId: _, locator: __, ...institution } = item;
      await tx.modelInstitution.create({
        data: { ...institution, modelId: recordId, position, citations: { create: itsCitation(item) } },
      });
    }
  },
  change: (tx, id, { sourceId, locator, ...item }, position) =>
    tx.modelInstitution.update({
      where: { id },
      data: { ...item, position, citations: { deleteMany: {}, create: itsCitation({ sourceId, locator }) } },
    }),
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
  list: (tx, commitmentId) =>
    tx.assessment.findMany({
      where: { commitmentId },
      orderBy: [{ assessedOn: 'asc' }, { id: 'asc' }],
      select: { id: true, assessedOn: true, progress: true, note: true },
    }),
  add: (tx, added) =>
    tx.assessment.createMany({ data: added.map(({ recordId, item }) => ({ ...item, commitmentId: recordId })) }),
  change: (tx, id, item) => tx.assessment.update({ where: { id }, data: item }),
  drop: (tx, ids) => tx.assessment.deleteMany({ where: { id: { in: ids } } }),
});

/** The topics of the record that `subject` points to. */
export const topicsOf = (subject: Subject) =>
  part<TopicItem>({
    list: (tx, id) =>
      tx.topicAssignment.findMany({
        where: { [subject]: id },
        orderBy: { id: 'asc' },
        select: { id: true, topicId: true },
      }),
    add: (tx, added) =>
      tx.topicAssignment.createMany({ data: added.map(({ recordId, item }) => ({ ...item, [subject]: recordId })) }),
    change: (tx, id, item) => tx.topicAssignment.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.topicAssignment.deleteMany({ where: { id: { in: ids } } }),
  });
