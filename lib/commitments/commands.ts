import { recordStore } from '../history/store';
import { attributionsOf, citationsOf, commitmentAssessments, topicsOf } from '../parts/tables';
import { commitment } from './schema';

export const commitments = recordStore(
  commitment,
  {
    subject: 'commitmentId',
    find: (tx, id) => tx.commitment.findUnique({ where: { id } }),
    insert: (tx, columns) => tx.commitment.create({ data: columns }),
    update: (tx, at, columns) => tx.commitment.updateMany({ where: at, data: columns }),
  },
  {
    assessments: commitmentAssessments,
    attributions: attributionsOf('commitmentId'),
    topics: topicsOf('commitmentId'),
    citations: citationsOf('commitmentId'),
  },
);
