import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { condition } from './schema';

export const conditions = recordStore(
  condition,
  {
    find: (tx, ids) => tx.transferabilityCondition.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.transferabilityCondition.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.transferabilityCondition.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('condition') },
);
