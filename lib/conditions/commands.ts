import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { condition } from './schema';

export const conditions = recordStore(
  condition,
  {
    subject: 'conditionId',
    find: (tx, id) => tx.transferabilityCondition.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.transferabilityCondition.create({ data: columns }),
    update: (tx, at, columns) => tx.transferabilityCondition.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('conditionId') },
);
