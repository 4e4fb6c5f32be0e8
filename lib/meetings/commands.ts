import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, meetingCounts, meetingParticipations, topicsOf } from '../parts/tables';
import { meeting } from './schema';

export const meetings = recordStore(
  meeting,
  {
    subject: 'meetingId',
    find: (tx, id) => tx.meeting.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.meeting.create({ data: columns }),
    update: (tx, at, columns) => tx.meeting.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.meeting.findUnique({ where: { slug }, select: { id: true } }),
  },
  {
    participations: meetingParticipations,
    participantCounts: meetingCounts,
    aliases: aliasesOf('meetingId'),
    topics: topicsOf('meetingId'),
    citations: citationsOf('meetingId'),
  },
);
