import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, meetingCounts, meetingParticipations, topicsOf } from '../parts/tables';
import { meeting } from './schema';

export const meetings = recordStore(
  meeting,
  {
    find: (tx, ids) => tx.meeting.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.meeting.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.meeting.updateMany({ where: at, data: columns }),
  },
  {
    participations: meetingParticipations,
    participantCounts: meetingCounts,
    aliases: aliasesOf('meeting'),
    topics: topicsOf('meeting'),
    citations: citationsOf('meeting'),
  },
);
