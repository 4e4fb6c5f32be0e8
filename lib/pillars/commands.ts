import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { pillar } from './schema';

export const pillars = recordStore(
  pillar,
  {
    find: (tx, ids) => tx.pillar.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.pillar.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.pillar.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('pillar') },
);
