import { recordStore } from '../history/store';
import { attributionsOf, citationsOf } from '../parts/tables';
import { presentation } from './schema';

export const presentations = recordStore(
  presentation,
  {
    subject: 'presentationId',
    find: (tx, id) => tx.presentation.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.presentation.create({ data: columns }),
    update: (tx, at, columns) => tx.presentation.updateMany({ where: at, data: columns }),
  },
  { attributions: attributionsOf('presentationId'), citations: citationsOf('presentationId') },
);
