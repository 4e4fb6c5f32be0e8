import { recordStore } from '../history/store';
import { aboutOf, attributionsOf, citationsOf, commitmentAssessments, topicsOf } from '../parts/tables';
import { commitment } from './schema';

export const commitments = recordStore(
  commitment,
  {
    find: (tx, ids) => tx.commitment.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.commitment.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.commitment.updateMany({ where: at, data: columns }),
  },
  {
    assessments: commitmentAssessments,
    about: aboutOf('commitment'),
    attributions: attributionsOf('commitment'),
    topics: topicsOf('commitment'),
    citations: citationsOf('commitment'),
  },
);
