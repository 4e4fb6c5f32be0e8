import { recordStore } from '../history/store';
import { attributionsOf, citationsOf, topicsOf } from '../parts/tables';
import { claim } from './schema';

export const claims = recordStore(
  claim,
  {
    subject: 'claimId',
    find: (tx, ids) => tx.claim.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.claim.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.claim.updateMany({ where: at, data: columns }),
  },
  { attributions: attributionsOf('claimId'), topics: topicsOf('claimId'), citations: citationsOf('claimId') },
);
