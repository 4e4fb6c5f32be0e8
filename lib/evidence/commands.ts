import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { evidence } from './schema';

export const evidenceItems = recordStore(
  evidence,
  {
    find: (tx, ids) => tx.evidenceItem.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.evidenceItem.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.evidenceItem.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('evidence') },
);
