import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, modelInstitutions, topicsOf } from '../parts/tables';
import { model } from './schema';

export const models = recordStore(
  model,
  {
    find: (tx, ids) => tx.presentedModel.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.presentedModel.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.presentedModel.updateMany({ where: at, data: columns }),
  },
  {
    institutions: modelInstitutions,
    aliases: aliasesOf('model'),
    topics: topicsOf('model'),
    citations: citationsOf('model'),
  },
);
