import { recordStore } from '../history/store';
import { citationsOf, sessionParticipations, topicsOf } from '../parts/tables';
import { session } from './schema';

export const sessions = recordStore(
  session,
  {
    subject: 'sessionId',
    find: (tx, id) => tx.meetingSession.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.meetingSession.create({ data: columns }),
    update: (tx, at, columns) => tx.meetingSession.updateMany({ where: at, data: columns }),
  },
  { participations: sessionParticipations, topics: topicsOf('sessionId'), citations: citationsOf('sessionId') },
);
