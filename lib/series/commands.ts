import { recordStore } from '../history/store';
import { aliasesOf } from '../parts/tables';
import { series } from './schema';

export const seriesStore = recordStore(
  series,
  {
    subject: 'seriesId',
    find: (tx, id) => tx.meetingSeries.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.meetingSeries.create({ data: columns }),
    update: (tx, at, columns) => tx.meetingSeries.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.meetingSeries.findUnique({ where: { slug }, select: { id: true } }),
  },
  { aliases: aliasesOf('seriesId') },
);
