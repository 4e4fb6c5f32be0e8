import { cite, type Entry, entry, idOf } from '../factories';
import { saidByBody, saidByPerson, topics } from './shorthand';

/** What is said of Moussalaha: figures that differ stand side by side, each with who gave it and when. */
const PROGRAMME = idOf('programme', 'moussalaha');
const TAMEK = saidByPerson('tamek');
const CENTRE = saidByBody('moussalaha-centre');
type Speaker = { personId: string } | { organizationId: string } | { wording: string };
interface Figure {
  key: string;
  text: string;
  hedge?: string;
  figure: string;
  asOf?: string;
  by: Speaker;
  cited: string;
  also?: string;
  standing?: 'contested';
}

let position = 0;
/** Claims of one measure. */
export const figures = (measure: string, unit: string, given: Figure[]): Entry[] =>
  given.map(({ key, text, hedge, figure, asOf, by, cited, also, standing }) =>
    entry('claim', `moussalaha-${key}`, {
      programmeId: PROGRAMME,
      position: position++,
      text,
      measure,
      hedge: hedge ?? null,
      figure,
      unit: unit || null,
      asOf: asOf ?? null,
      standing: standing ?? 'asserted',
      attributions: [by],
      topics: topics('rehabilitation', 'prisons'),
      citations: [cited, also ?? []].flat().map((source) => cite(source)),
    }),
  );

export const moussalaha: Entry[] = [
  ...figures('People who have gone through Moussalaha since 2017', 'people', [
    {
      key: 'count-207',
      text: '207 prisoners had gone through Moussalaha, eight of them women. The report has no date.',
      figure: '207',
      by: { wording: 'The press report itself' },
      cited: 'majalat-207',
      also: 'majalat-en',
    },
    {
      key: 'count-239',
      text: '239 prisoners had gone through Moussalaha, including the 17 of the tenth edition.',
      figure: '239',
      asOf: '2022-07-28',
      by: TAMEK,
      cited: 'telquel-239',
      also: 'yabiladi-239',
    },
    {
      key: 'count-259',
      text: '259 prisoners, women and men, had gone through Moussalaha, including the 20 of the eleventh edition.',
      figure: '259',
      asOf: '2023-02',
      by: saidByBody('dgapr', 'communiqué'),
      cited: 'le360-259',
    },
    {
      key: 'count-279',
      text: '279 prisoners had gone through Moussalaha, including the 20 of the twelfth edition.',
      figure: '279',
      asOf: '2023-06',
      by: TAMEK,
      cited: 'le360-279',
      also: 'le360-mid-2023',
    },
    {
      key: 'count-259-twelfth',
      text: 'More than 259 people had gone through Moussalaha. The report speaks of the close of the twelfth edition; others give 279, counting the 20 of that edition.',
      hedge: 'more than',
      figure: '259',
      asOf: '2023-11-04',
      by: { wording: 'The press report itself' },
      cited: 'barlaman-center',
    },
    {
      key: 'count-300',
      text: 'More than 300 prisoners had gone through Moussalaha, at the launch of the thirteenth edition.',
      hedge: 'more than',
      figure: '300',
      asOf: '2023-11-13',
      by: saidByPerson('abbadi'),
      cited: 'barlaman-13',
    },
    {
      key: 'count-301',
      text: '301 prisoners had gone through Moussalaha, counting the 22 with whom the thirteenth edition was only beginning.',
      figure: '301',
      asOf: '2023-11-13',
      by: saidByPerson('abbadi'),
      cited: 'medias24-301',
    },
    {
      key: 'count-322-launch',
      text: '322 prisoners had gone through Moussalaha, counting the 21 with whom the fourteenth edition was only beginning.',
      figure: '322',
      by: CENTRE,
      cited: 'lnt-322',
    },
    {
      key: 'count-322',
      text: '322 prisoners had gone through Moussalaha, including the 21 of the fourteenth edition, at its close.',
      figure: '322',
      asOf: '2024-07-02',
      by: CENTRE,
      cited: 'medias24-322',
    },
    {
      key: 'count-343',
      text: '343 prisoners had gone through Moussalaha, including the 21 of the fifteenth edition.',
      figure: '343',
      asOf: '2025-01-17',
      by: { wording: 'The director of criminal affairs, pardons and crime surveillance at the Ministry of Justice' },
      cited: 'dayfr-343',
      also: 'allafrica-15',
    },
    {
      key: 'count-363',
      text: '363 prisoners had gone through Moussalaha, including the 20 of the fifteenth edition, for which others give 343 and 21.',
      figure: '363',
      asOf: '2025-01-17',
      by: { wording: 'The press report itself' },
      cited: 'le360-363',
    },
    {
      key: 'count-364',
      text: '364 prisoners had gone through Moussalaha, including the 21 of the sixteenth edition.',
      figure: '364',
      asOf: '2025-04-28',
      by: CENTRE,
      cited: 'panorapost-364',
    },
    {
      key: 'count-390',
      text: '390 prisoners had gone through Moussalaha, including the 26 of the seventeenth edition.',
      figure: '390',
      asOf: '2025-07',
      by: { wording: 'The press report itself' },
      cited: 'economiste-390',
    },
    {
      key: 'count-22000',
      text: 'Nearly 22,000 prisoners had gone through Moussalaha. Other reports give that number for another scheme, in which prisoners teach prisoners.',
      hedge: 'nearly',
      figure: '22000',
      asOf: '2017',
      standing: 'contested',
      by: saidByBody('dgapr', 'report for 2017, as the press gives it'),
      cited: 'economiste-22000',
    },
  ]),
  ...figures('Length of one edition of Moussalaha in hours', 'hours', [
    {
      key: 'hours-200',
      text: 'The eleventh edition of Moussalaha took 200 hours, over two months.',
      figure: '200',
      asOf: '2023-02',
      by: saidByBody('dgapr', 'communiqué'),
      cited: 'le360-259',
    },
    {
      key: 'hours-180',
      text: 'Moussalaha takes 180 hours.',
      figure: '180',
      asOf: '2023-11-04',
      by: { wording: 'The press report itself' },
      cited: 'barlaman-center',
    },
    {
      key: 'hours-232',
      text: 'The fourteenth edition of Moussalaha took 232 hours: 183 of training and 59 of other activities, says the report, which does not add up.',
      figure: '232',
      asOf: '2024-07-02',
      by: CENTRE,
      cited: 'medias24-322',
    },
  ]),
  ...figures('Length of one edition of Moussalaha in months', 'months', [
    {
      key: 'months-tenth',
      text: 'The tenth edition of Moussalaha went on for three and a half months.',
      figure: '3.5',
      asOf: '2022-07-28',
      by: TAMEK,
      cited: 'yabiladi-239',
    },
    {
      key: 'months-eleventh',
      text: 'The eleventh edition of Moussalaha went on for two months.',
      figure: '2',
      asOf: '2023-02',
      by: saidByBody('dgapr', 'communiqué'),
      cited: 'le360-259',
    },
    {
      key: 'months-eleventh-press',
      text: 'The eleventh edition of Moussalaha went on for two and a half months.',
      figure: '2.5',
      asOf: '2023-02-24',
      by: { wording: 'The press report itself' },
      cited: 'latestnews-2023',
    },
    {
      key: 'months-fourteenth',
      text: 'The fourteenth edition of Moussalaha went on for four and a half months.',
      figure: '4.5',
      asOf: '2024-07-02',
      by: CENTRE,
      cited: 'medias24-322',
    },
  ]),
  ...figures('Year in which Moussalaha began', '', [
    {
      key: 'began-2017',
      text: 'Moussalaha was launched in 2017. The approach that it came from dates from 2015, an official of the prison administration says there.',
      figure: '2017',
      by: { wording: 'The press report itself' },
      cited: 'majalat-207',
      also: 'majalat-en',
    },
    {
      key: 'began-2015',
      text: 'Moussalaha was launched in 2015. Most reports say 2017.',
      figure: '2015',
      by: { wording: 'The press report itself' },
      cited: 'bladi-2015',
    },
  ]),
  ...figures('Participants in Moussalaha who returned to radicalism', 'people', [
    {
      key: 'no-relapse',
      text: 'No case of a return to radicalism has been recorded among those who went through Moussalaha. This is the prison administration’s own statement, not an evaluation.',
      figure: '0',
      asOf: '2023-02',
      by: saidByBody('dgapr', 'communiqué'),
      cited: 'le360-259',
    },
  ]),
  entry('evidence', 'moussalaha-own-statement', {
    title: 'The prison administration’s statement that no relapse was recorded',
    claimId: idOf('claim', 'moussalaha-no-relapse'),
    programmeId: PROGRAMME,
    evaluatorId: idOf('organization', 'dgapr'),
    design: 'Statement of the institution that runs the programme',
    independence: 'self_reported',
    finding: 'No return to radicalism recorded among those who went through the programme.',
    limits:
      'Neither method, time of follow-up nor definition is given. No independent rate of recidivism was found in the public sources searched for this archive (23 November 2026).',
    issuedOn: '2023-02',
    citations: [cite('le360-259')],
  }),
];
