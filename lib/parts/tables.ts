import type { z } from 'zod';
import type { NounName } from '../field';
import type {
  about,
  aliases,
  assessments,
  attributions,
  citations,
  heldRoles,
  institutions,
  participantCounts,
  participations,
  partners,
  topics,
} from './schema';
import { oneCitation, sourcedPart } from './sourced';
import { part } from './sync';

type ItemOf<F extends () => { schema: z.ZodType<unknown[]> }> = z.infer<ReturnType<F>['schema']>[number];
export type CitationItem = ItemOf<typeof citations>;
type AliasItem = ItemOf<typeof aliases>;
type HeldRoleItem = ItemOf<typeof heldRoles>;
type AttributionItem = ItemOf<typeof attributions>;
type ParticipationItem = ItemOf<typeof participations>;
type ParticipantCountItem = ItemOf<typeof participantCounts>;
type InstitutionItem = ItemOf<typeof institutions>;
type AssessmentItem = ItemOf<typeof assessments>;
type TopicItem = ItemOf<typeof topics>;
type AboutItem = ItemOf<typeof about>;
type PartnerItem = ItemOf<typeof partners>;

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** The citations of a record of this noun. */
export const citationsOf = (noun: NounName) =>
  part<CitationItem>({
    owner: 'recordId',
    list: (tx, of) =>
      tx.citation.findMany({
        where: { recordId: of },
        orderBy: inOrder,
        select: { id: true, recordId: true, sourceId: true, quote: true, locator: true },
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
    owner: 'recordId',
    list: (tx, of) =>
      tx.alias.findMany({
        where: { recordId: of },
        orderBy: { id: 'asc' },
        select: { id: true, recordId: true, name: true, kind: true, language: true },
      }),
    add: (tx, added) =>
      tx.alias.createMany({
        data: added.map(({ recordId, item }) => ({ ...item, noun, recordId })),
      }),
    change: (tx, id, item) => tx.alias.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.alias.deleteMany({ where: { id: { in: ids } } }),
  });

/** The roles that a person held, earliest first. */
export const personRoles = part<HeldRoleItem>({
  owner: 'recordId',
  list: (tx, of) =>
    tx.heldRole.findMany({
      where: { recordId: of },
      orderBy: [{ fromOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      select: { id: true, recordId: true, role: true, organizationId: true, fromOn: true, toOn: true },
    }),
  add: (tx, added) =>
    tx.heldRole.createMany({ data: added.map(({ recordId, item }) => ({ ...item, noun: 'person', recordId })) }),
  change: (tx, id, item) => tx.heldRole.update({ where: { id }, data: item }),
  drop: (tx, ids) => tx.heldRole.deleteMany({ where: { id: { in: ids } } }),
});

export const attributionsOf = (noun: NounName) =>
  part<AttributionItem>({
    owner: 'recordId',
    list: (tx, of) =>
      tx.attribution.findMany({
        where: { recordId: of },
        orderBy: { id: 'asc' },
        select: {
          id: true,
          recordId: true,
          personId: true,
          organizationId: true,
          countryCode: true,
          wording: true,
          capacity: true,
        },
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
  owner: 'meetingId',
  list: (tx, of) =>
    tx.participation.findMany({
      where: { meetingId: of, sessionId: null },
      orderBy: inOrder,
      select: { ...participationColumns, meetingId: true },
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
  owner: 'sessionId',
  list: (tx, of) =>
    tx.participation.findMany({
      where: { sessionId: of },
      orderBy: inOrder,
      select: { ...participationColumns, sessionId: true },
    }),
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

export const meetingCounts = sourcedPart<ParticipantCountItem>('participant_count', {
  owner: 'meetingId',
  list: (tx, of) =>
    tx.participantCount.findMany({
      where: { meetingId: of },
      orderBy: inOrder,
      select: { id: true, meetingId: true, kind: true, value: true, hedge: true, asOf: true, citations: oneCitation },
    }),
  add: (tx, rows) =>
    tx.participantCount.createMany({
      data: rows.map(({ columns, recordId, position }) => ({ ...columns, position, meetingId: recordId })),
    }),
  change: (tx, id, columns, position) => tx.participantCount.update({ where: { id }, data: { ...columns, position } }),
  drop: (tx, ids) => tx.participantCount.deleteMany({ where: { id: { in: ids } } }),
});

export const modelInstitutions = sourcedPart<InstitutionItem>('institution', {
  owner: 'modelId',
  list: (tx, of) =>
    tx.modelInstitution.findMany({
      where: { modelId: of },
      orderBy: inOrder,
      select: { id: true, modelId: true, organizationId: true, role: true, citations: oneCitation },
    }),
  add: (tx, rows) =>
    tx.modelInstitution.createMany({
      data: rows.map(({ columns, recordId, position }) => ({ ...columns, position, modelId: recordId })),
    }),
  change: (tx, id, columns, position) => tx.modelInstitution.update({ where: { id }, data: { ...columns, position } }),
  drop: (tx, ids) => tx.modelInstitution.deleteMany({ where: { id: { in: ids } } }),
});

export const programmePartners = part<PartnerItem>({
  owner: 'programmeId',
  list: (tx, of) =>
    tx.programmePartner.findMany({
      where: { programmeId: of },
      orderBy: inOrder,
      select: { id: true, programmeId: true, organizationId: true },
    }),
  add: (tx, added) =>
    tx.programmePartner.createMany({
      data: added.map(({ recordId, item, position }) => ({ ...item, programmeId: recordId, position })),
    }),
  change: (tx, id, item, position) => tx.programmePartner.update({ where: { id }, data: { ...item, position } }),
  drop: (tx, ids) => tx.programmePartner.deleteMany({ where: { id: { in: ids } } }),
});

export const commitmentAssessments = sourcedPart<AssessmentItem>('assessment', {
  owner: 'commitmentId',
  list: (tx, of) =>
    tx.assessment.findMany({
      where: { commitmentId: of },
      orderBy: [{ assessedOn: 'asc' }, { id: 'asc' }],
      select: { id: true, commitmentId: true, assessedOn: true, progress: true, note: true, citations: oneCitation },
    }),
  add: (tx, rows) =>
    tx.assessment.createMany({
      data: rows.map(({ columns, recordId }) => ({ ...columns, commitmentId: recordId })),
    }),
  change: (tx, id, columns) => tx.assessment.update({ where: { id }, data: columns }),
  drop: (tx, ids) => tx.assessment.deleteMany({ where: { id: { in: ids } } }),
});

/** The topics of a record of this noun. */
export const topicsOf = (noun: NounName) =>
  part<TopicItem>({
    owner: 'recordId',
    list: (tx, of) =>
      tx.topicAssignment.findMany({
        where: { recordId: of },
        orderBy: { id: 'asc' },
        select: { id: true, recordId: true, topicId: true },
      }),
    add: (tx, added) =>
      tx.topicAssignment.createMany({ data: added.map(({ recordId, item }) => ({ ...item, noun, recordId })) }),
    change: (tx, id, item) => tx.topicAssignment.update({ where: { id }, data: item }),
    drop: (tx, ids) => tx.topicAssignment.deleteMany({ where: { id: { in: ids } } }),
    once: true,
  });

/** What a statement of this noun is about. */
export const aboutOf = (noun: NounName) =>
  part<AboutItem>({
    owner: 'recordId',
    list: (tx, of) =>
      tx.saidAbout.findMany({
        where: { recordId: of },
        orderBy: inOrder,
        select: { id: true, recordId: true, modelId: true, programmeId: true, organizationId: true },
      }),
    add: (tx, added) =>
      tx.saidAbout.createMany({
        data: added.map(({ recordId, item, position }) => ({ ...item, position, noun, recordId })),
      }),
    change: (tx, id, item, position) => tx.saidAbout.update({ where: { id }, data: { ...item, position } }),
    drop: (tx, ids) => tx.saidAbout.deleteMany({ where: { id: { in: ids } } }),
    once: true,
  });
