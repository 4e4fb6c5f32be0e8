import { recordStore } from '../history/store';
import { attributionsOf, citationsOf } from '../parts/tables';
import { presentation } from './schema';

export const presentations = recordStore(
  presentation,
  {
    find: (tx, ids) => tx.presentation.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.presentation.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.presentation.updateMany({ where: at, data: columns }),
  },
  { attributions: attributionsOf('presentation'), citations: citationsOf('presentation') },
);
