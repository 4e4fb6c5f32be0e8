import { recordStore } from '../history/store';
import { attributionsOf, citationsOf, topicsOf } from '../parts/tables';
import { claim } from './schema';

export const claims = recordStore(
  claim,
  {
    subject: 'claimId',
    find: (tx, id) => tx.claim.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.claim.create({ data: columns }),
    update: (tx, at, columns) => tx.claim.updateMany({ where: at, data: columns }),
  },
  { attributions: attributionsOf('claimId'), topics: topicsOf('claimId'), citations: citationsOf('claimId') },
);
