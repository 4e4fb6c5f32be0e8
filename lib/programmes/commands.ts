import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, programmePartners, topicsOf } from '../parts/tables';
import { programme } from './schema';

export const programmes = recordStore(
  programme,
  {
    subject: 'programmeId',
    find: (tx, id) => tx.programme.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.programme.create({ data: columns }),
    update: (tx, at, columns) => tx.programme.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.programme.findUnique({ where: { slug }, select: { id: true } }),
  },
  {
    partners: programmePartners,
    aliases: aliasesOf('programmeId'),
    topics: topicsOf('programmeId'),
    citations: citationsOf('programmeId'),
  },
);
