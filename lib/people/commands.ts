import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, personRoles } from '../parts/tables';
import { person } from './schema';

export const people = recordStore(
  person,
  {
    find: (tx, ids) => tx.person.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.person.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.person.updateMany({ where: at, data: columns }),
  },
  { roles: personRoles, aliases: aliasesOf('person'), citations: citationsOf('person') },
);
