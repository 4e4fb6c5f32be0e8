import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, programmePartners, topicsOf } from '../parts/tables';
import { programme } from './schema';

export const programmes = recordStore(
  programme,
  {
    find: (tx, ids) => tx.programme.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.programme.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.programme.updateMany({ where: at, data: columns }),
  },
  {
    partners: programmePartners,
    aliases: aliasesOf('programme'),
    topics: topicsOf('programme'),
    citations: citationsOf('programme'),
  },
);
