import { recordStore } from '../history/store';
import { topicsOf } from '../parts/tables';
import { source } from './schema';

export const sources = recordStore(
  source,
  {
    find: (tx, ids) => tx.source.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.source.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.source.updateMany({ where: at, data: columns }),
  },
  { topics: topicsOf('source') },
);
