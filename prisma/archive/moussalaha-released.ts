import type { Entry } from '../factories';
import { figures } from './moussalaha';
import { saidByBody, saidByPerson } from './shorthand';

/** Who of those that went through Moussalaha was pardoned or set free, and how many were women. */
const TAMEK = saidByPerson('tamek');

export const moussalahaReleased: Entry[] = [
  ...figures('Share of participants in Moussalaha who were pardoned', 'per cent', [
    {
      key: 'pardoned-65',
      text: '65 per cent of those who had gone through Moussalaha were pardoned, shortened sentences counted with pardons.',
      figure: '65',
      asOf: '2022-07-28',
      by: TAMEK,
      cited: 'yabiladi-239',
    },
    {
      key: 'pardoned-61',
      text: 'About 61.72 per cent of the 259 who had gone through Moussalaha were pardoned.',
      hedge: 'about',
      figure: '61.72',
      asOf: '2023-02',
      by: saidByBody('dgapr', 'communiqué'),
      cited: 'le360-259',
    },
  ]),
  ...figures('Participants in Moussalaha released by royal pardon', 'people', [
    {
      key: 'pardons-137',
      text: '137 of the 180 participants in Moussalaha who had been released owed it to a pardon; 18 others had their sentences shortened.',
      figure: '137',
      asOf: '2022-07-28',
      by: TAMEK,
      cited: 'telquel-239',
    },
    {
      key: 'pardons-159',
      text: '159 of the 202 participants in Moussalaha who were free owed it to a pardon. Other reports of the same speech give 150.',
      figure: '159',
      asOf: '2023-06',
      by: saidByPerson('tamek', 'as Le360 reports him'),
      cited: 'le360-279',
      also: 'le360-mid-2023',
    },
    {
      key: 'pardons-150',
      text: '150 of the 202 participants in Moussalaha who were free owed it to a pardon; 23 others had their sentences shortened.',
      figure: '150',
      asOf: '2023-07-07',
      by: TAMEK,
      cited: 'goud-2023',
      also: 'barlaman-center',
    },
  ]),
  ...figures('Women who have gone through Moussalaha', 'women', [
    {
      key: 'women-8',
      text: 'Eight women had gone through Moussalaha. The report has no date.',
      figure: '8',
      by: { wording: 'The press report itself' },
      cited: 'majalat-207',
    },
    {
      key: 'women-10',
      text: 'Ten women had gone through Moussalaha, and all were free. A fuller report of the same speech has two more.',
      figure: '10',
      asOf: '2023-07-07',
      by: saidByPerson('tamek', 'as two newspapers report him'),
      cited: 'le360-279',
      also: 'article19-2023',
    },
    {
      key: 'women-12-editions',
      text: 'Twelve women had gone through Moussalaha, all of them free: ten in the fifth edition, of 2019, and two in the eleventh.',
      figure: '12',
      asOf: '2023-07-07',
      by: TAMEK,
      cited: 'goud-2023',
    },
    {
      key: 'women-12',
      text: 'Twelve women had gone through Moussalaha, all of them free.',
      figure: '12',
      asOf: '2023-11-13',
      by: saidByPerson('abbadi'),
      cited: 'medias24-301',
      also: 'map-women',
    },
  ]),
];
