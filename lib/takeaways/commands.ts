import { recordStore } from '../history/store';
import { aboutOf, attributionsOf, citationsOf, topicsOf } from '../parts/tables';
import { takeaway } from './schema';

export const takeaways = recordStore(
  takeaway,
  {
    find: (tx, ids) => tx.takeaway.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.takeaway.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.takeaway.updateMany({ where: at, data: columns }),
  },
  {
    about: aboutOf('takeaway'),
    attributions: attributionsOf('takeaway'),
    topics: topicsOf('takeaway'),
    citations: citationsOf('takeaway'),
  },
);
