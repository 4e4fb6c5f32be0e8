import { recordStore } from '../history/store';
import { aliasesOf } from '../parts/tables';
import { topic } from './schema';

export const topicTerms = recordStore(
  topic,
  {
    find: (tx, ids) => tx.topic.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.topic.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.topic.updateMany({ where: at, data: columns }),
  },
  { aliases: aliasesOf('topic') },
);
