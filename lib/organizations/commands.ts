import { recordStore } from '../history/store';
import { aliasesOf, citationsOf } from '../parts/tables';
import { organization } from './schema';

export const organizations = recordStore(
  organization,
  {
    find: (tx, ids) => tx.organization.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.organization.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.organization.updateMany({ where: at, data: columns }),
  },
  { aliases: aliasesOf('organization'), citations: citationsOf('organization') },
);
