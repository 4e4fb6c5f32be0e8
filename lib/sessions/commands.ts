import { recordStore } from '../history/store';
import { citationsOf, sessionParticipations, topicsOf } from '../parts/tables';
import { session } from './schema';

export const sessions = recordStore(
  session,
  {
    find: (tx, ids) => tx.meetingSession.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.meetingSession.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.meetingSession.updateMany({ where: at, data: columns }),
  },
  { participations: sessionParticipations, topics: topicsOf('session'), citations: citationsOf('session') },
);
