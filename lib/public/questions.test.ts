import { beforeAll, expect, test } from 'vitest';
import { seed } from '@/prisma/seed';
import '@/server/testing/database';
import type { NounName } from '../field';
import type { TextResult } from './answers';
import { publicTexts } from './texts';

beforeAll(async () => {
  await seed();
}, 120_000);

/** Words by which the page has kinds of records called in English. */
const CALLED = new Map<string, NounName>([
  ['meetings', 'meeting'],
  ['commitments', 'commitment'],
  ['promises', 'commitment'],
  ['sources', 'source'],
]);

/** Questions as readers put them, and what the first right answer says or where it is read. */
const QUESTIONS: [string, RegExp][] = [
  ['recidivism', /No independent rate of recidivism|high rate of recidivism/],
  ['438 participants', /vienna-foreign-terrorist-fighters/],
  ['800 prisoners', /prisoners had gone through Moussalaha/],
  ['Chatham House', /House/],
  ['what was said about Moussalaha since 2016', /Moussalaha/],
  ['meetings in Vienna', /^meeting .*Vienna/],
  ['meetings in Vienna since 2018', /^meeting .*Vienna/],
  ['commitments', /^commitment/],
  ['promises of the GCTF', /^commitment/],
  ['OSCE promise', /OSCE/],
  ['counterterrorism week', /Counter-Terrorism Week/],
  ['S/RES/2178', /2178/],
  ['"foreign terrorist fighters"', /[Ff]oreign [Tt]errorist [Ff]ighters/],
  ['prison -Moussalaha', /[Pp]rison/],
  ['Turkey', /Turkey|ankara/],
  ['Türkiye', /Turkey|ankara/],
  ['Who presented the Moroccan model?', /Moroccan model|Morocco/],
  ['How many prisoners took part in Moussalaha?', /prisoners had gone through Moussalaha/],
  ['How many women have gone through Moussalaha?', /women had gone through Moussalaha/],
  ['deradicalization', /[Dd]eradicalisation/],
  ['Saudi or Singapore', /Saudi|Singapore/],
  ['women religious leaders', /women/i],
  ['victims of terrorism', /[Vv]ictims of terrorism/],
  ['independent evaluation of Moussalaha', /relapse|independent/],
  ['Rabita Mohammadia', /Rabita Mohammadia/],
  ['madrid principles victims', /Madrid/],
  ['transfer without adaptation', /No transfer without adaptation/],
  ['royal pardon', /pardon/],
  ['Aarhus young people Syria', /Aarhus/],
  ['relapse Saudi', /relapsed/],
  ['safeguards in prison', /prison without safeguards/],
  ['hostages ransom', /hostages/],
  ['Abuja summit', /abuja/i],
  ['who pays for the fund', /fund/],
  ['children of returnees', /returnees|children|fighters/],
  ['DGAPR', /DGAPR/],
  ['combien de détenus ont bénéficié de Moussalaha', /détenus.*Moussalaha|Moussalaha/],
  ['réinsertion des détenus', /réinsertion/],
  ['extrémistes en prison', /extr[eé]mist/],
  ['libertad or terrorismo', /Terrorismo/i],
];

const saidBy = ({ noun, path, title, passage }: TextResult) =>
  `${noun} ${path} ${title.map(({ text }) => text).join('')} ${passage?.map(({ text }) => text).join('') ?? ''}`;

test('questions are answered, mostly at once', async () => {
  const ranks: [string, number][] = [];
  for (const [query, right] of QUESTIONS) {
    const { results = [] } = (await publicTexts({ query }, CALLED)) ?? {};
    ranks.push([query, results.findIndex((result) => right.test(saidBy(result))) + 1]);
  }
  expect(ranks.filter(([, rank]) => rank === 0 || rank > 3)).toEqual([]);
});
