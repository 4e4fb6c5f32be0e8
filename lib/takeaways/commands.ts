import { recordStore } from '../history/store';
import { attributionsOf, citationsOf, topicsOf } from '../parts/tables';
import { takeaway } from './schema';

export const takeaways = recordStore(
  takeaway,
  {
    subject: 'takeawayId',
    find: (tx, id) => tx.takeaway.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.takeaway.create({ data: columns }),
    update: (tx, at, columns) => tx.takeaway.updateMany({ where: at, data: columns }),
  },
  { attributions: attributionsOf('takeawayId'), topics: topicsOf('takeawayId'), citations: citationsOf('takeawayId') },
);
