import { recordStore } from '../history/store';
import { aboutOf, attributionsOf, citationsOf, topicsOf } from '../parts/tables';
import { claim } from './schema';

export const claims = recordStore(
  claim,
  {
    find: (tx, ids) => tx.claim.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.claim.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.claim.updateMany({ where: at, data: columns }),
  },
  {
    about: aboutOf('claim'),
    attributions: attributionsOf('claim'),
    topics: topicsOf('claim'),
    citations: citationsOf('claim'),
  },
);
