import { recordStore } from '../history/store';
import { aliasesOf } from '../parts/tables';
import { series } from './schema';

export const seriesStore = recordStore(
  series,
  {
    find: (tx, ids) => tx.meetingSeries.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.meetingSeries.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.meetingSeries.updateMany({ where: at, data: columns }),
  },
  { aliases: aliasesOf('series') },
);
