import { recordStore } from '../history/store';
import { aliasesOf, citationsOf, modelInstitutions, topicsOf } from '../parts/tables';
import { model } from './schema';

export const models = recordStore(
  model,
  {
    subject: 'modelId',
    find: (tx, id) => tx.presentedModel.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.presentedModel.create({ data: columns }),
    update: (tx, at, columns) => tx.presentedModel.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.presentedModel.findUnique({ where: { slug }, select: { id: true } }),
  },
  {
    institutions: modelInstitutions,
    aliases: aliasesOf('modelId'),
    topics: topicsOf('modelId'),
    citations: citationsOf('modelId'),
  },
);
