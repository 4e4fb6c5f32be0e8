import { recordStore } from '../history/store';
import { aliasesOf, citationsOf } from '../parts/tables';
import { person } from './schema';

export const people = recordStore(
  person,
  {
    find: (tx, ids) => tx.person.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.person.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.person.updateMany({ where: at, data: columns }),
  },
  { aliases: aliasesOf('person'), citations: citationsOf('person') },
);
