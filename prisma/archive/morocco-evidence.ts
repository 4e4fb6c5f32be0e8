import { cite, type Entry, entry, idOf } from '../factories';
import { topics } from './shorthand';

/** What others than the state say of Morocco’s approach. */
export const moroccoEvidence: Entry[] = [
  entry('claim', 'morocco-rearrested', {
    modelId: idOf('model', 'morocco'),
    position: 10,
    text: 'Of the jihadis who were imprisoned from 2002 to 2018, 220 had been arrested on terrorism charges before. More than 3,000 alleged jihadis were arrested in those years. The figure is about prisoners in general, and most of those years lie before Moussalaha.',
    measure: 'People arrested again on terrorism charges, Morocco 2002–2018',
    figure: '220',
    unit: 'people',
    asOf: '2018',
    attributions: [{ wording: 'Mohammed Masbah and Souad Ahmadoun' }],
    topics: topics('evaluation', 'prisons'),
    citations: [cite('carnegie-2019', 'par. 2')],
  }),
  entry('evidence', 'morocco-carnegie', {
    title: 'Morocco’s Failure to Reintegrate Former Jihadis',
    modelId: idOf('model', 'morocco'),
    evaluatorId: idOf('organization', 'carnegie'),
    design: 'Expert commentary on published figures',
    independence: 'independent',
    finding:
      'The authors see a security-minded approach that leaves little room for rehabilitation, and a high rate of recidivism: former detainees led several of the cells broken up since 2015.',
    limits: 'Not a study of those who went through Moussalaha, and no rate is calculated for them.',
    issuedOn: '2019-02-06',
    citations: [cite('carnegie-2019', 'par. 1–2', 'a high rate of recidivism among jihadi prisoners')],
  }),
];
