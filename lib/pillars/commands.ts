import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { pillar } from './schema';

export const pillars = recordStore(
  pillar,
  {
    subject: 'pillarId',
    find: (tx, id) => tx.pillar.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.pillar.create({ data: columns }),
    update: (tx, at, columns) => tx.pillar.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('pillarId') },
);
