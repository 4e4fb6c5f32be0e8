import { recordStore } from '../history/store';
import { aliasesOf, citationsOf } from '../parts/tables';
import { organization } from './schema';

export const organizations = recordStore(
  organization,
  {
    subject: 'organizationId',
    find: (tx, id) => tx.organization.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.organization.create({ data: columns }),
    update: (tx, at, columns) => tx.organization.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.organization.findUnique({ where: { slug }, select: { id: true } }),
  },
  { aliases: aliasesOf('organizationId'), citations: citationsOf('organizationId') },
);
