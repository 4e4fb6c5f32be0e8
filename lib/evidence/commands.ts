import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { evidence } from './schema';

export const evidenceItems = recordStore(
  evidence,
  {
    subject: 'evidenceItemId',
    find: (tx, id) => tx.evidenceItem.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.evidenceItem.create({ data: columns }),
    update: (tx, at, columns) => tx.evidenceItem.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('evidenceItemId') },
);
