import { recordStore } from '../history/store';
import { aliasesOf } from '../parts/tables';
import { topic } from './schema';

export const topicTerms = recordStore(
  topic,
  {
    subject: 'topicId',
    find: (tx, id) => tx.topic.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.topic.create({ data: columns }),
    update: (tx, at, columns) => tx.topic.updateMany({ where: at, data: columns }),
    holderOf: (tx, slug) => tx.topic.findUnique({ where: { slug }, select: { id: true } }),
  },
  { aliases: aliasesOf('topicId') },
);
