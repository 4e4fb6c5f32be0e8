import { recordStore } from '../history/store';
import { topicsOf } from '../parts/tables';
import { source } from './schema';

export const sources = recordStore(
  source,
  {
    subject: 'sourceId',
    find: (tx, id) => tx.source.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.source.create({ data: columns }),
    update: (tx, at, columns) => tx.source.updateMany({ where: at, data: columns }),
  },
  { topics: topicsOf('sourceId') },
);
