import { recordStore } from '../history/store';
import { aliasesOf, citationsOf } from '../parts/tables';
import { person } from './schema';

export const people = recordStore(
  person,
  {
    subject: 'personId',
    find: (tx, id) => tx.person.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.person.create({ data: columns }),
    update: (tx, at, columns) => tx.person.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.person.findUnique({ where: { slug }, select: { id: true } }),
  },
  { aliases: aliasesOf('personId'), citations: citationsOf('personId') },
);
