import { beforeAll, expect, test } from 'vitest';
import messages from '@/messages/en.json';
import { seed } from '@/prisma/seed';
import '@/server/testing/database';
import type { TextResult } from './answers';
import { calledBy } from './called';
import { publicTexts } from './texts';

beforeAll(async () => {
  await seed();
}, 120_000);

/** Words by which the page has kinds of records called. */
const CALLED = calledBy((noun) => messages.nouns[noun].called);

/** A question as a reader puts it, and what a right answer says or where it is read. */
type Asked = [question: string, right: RegExp];

/** In words, and as whole questions, of an archive that is in English and in French. */
const QUESTIONS: Record<'English' | 'French' | 'Spanish' | 'Arabic', Asked[]> = {
  English: [
    ['recidivism', /No independent rate of recidivism|high rate of recidivism/],
    ['438 participants', /vienna-foreign-terrorist-fighters/],
    ['800 prisoners', /prisoners had gone through Moussalaha/],
    ['Chatham House', /House/],
    ['what was said about Moussalaha since 2016', /Moussalaha/],
    ['meetings in Vienna', /^meeting .*Vienna/],
    ['meetings in Vienna since 2018', /^meeting .*Vienna/],
    ['commitments', /^commitment/],
    ['commitments OSCE', /OSCE/],
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
  ],
  French: [
    ['combien de détenus ont bénéficié de Moussalaha', /détenus.*Moussalaha|Moussalaha/],
    ['réinsertion des détenus', /réinsertion/],
    ['extrémistes en prison', /extr[eé]mist/],
    ['qu’a-t-on dit de Moussalaha depuis 2016 ?', /Moussalaha/],
    ['réunions à Vienne', /^meeting .*Vienna/],
    ['engagements de l’OSCE', /OSCE/],
    ['rôle des mourchidates', /mourchidates/],
    ['stratégie du Maroc contre le terrorisme', /Le Maroc a opté pour une stratégie/],
    ['Quels pays ont présenté le modèle marocain ?', /Moroccan model|Morocco/],
    ['lutte contre l’extrémisme', /extrémisme/],
  ],
  Spanish: [
    ['libertad or terrorismo', /Terrorismo/i],
    ['reuniones en Viena', /^meeting .*Vienna/],
    ['¿Qué se dijo sobre Moussalaha desde 2016?', /Moussalaha/],
    ['compromisos de la OSCE', /OSCE/],
    ['¿Cuántos presos participaron en Moussalaha?', /prisoners had gone through Moussalaha|détenus/],
    ['resolución 2178', /2178/],
    ['¿Quién presentó el modelo marroquí?', /Moroccan model|Morocco/],
    ['Casa Chatham', /House/],
    ['modelo de Arabia Saudita', /Saudi/],
    ['combatientes terroristas extranjeros', /[Ff]oreign [Tt]errorist [Ff]ighters/],
  ],
  Arabic: [
    ['المصالحة', /Moussalaha/],
    ['ماذا قيل عن المصالحة منذ 2016؟', /Moussalaha/],
    ['اجتماعات في فيينا', /^meeting .*Vienna/],
    ['القرار 2178', /2178/],
    ['مراكش', /Marrakech|marrakech/],
    ['من قدم النموذج المغربي؟', /Moroccan model|Morocco/],
    ['كم عدد السجناء في برنامج مصالحة؟', /prisoners had gone through Moussalaha|détenus/],
    ['السعودية', /Saudi/],
  ],
};

const saidBy = ({ noun, path, title, passage }: TextResult) =>
  `${noun} ${path} ${title.map(({ text }) => text).join('')} ${passage?.map(({ text }) => text).join('') ?? ''}`;

/**
 * Not answered within three, and why: the archive says it in another language (words are not translated, names of states and cities are), or knows
 * the programme by this name in its own record alone. One that is answered leaves this list.
 */
const MISSED = [
  '¿Cuántos presos participaron en Moussalaha?',
  '¿Quién presentó el modelo marroquí?',
  'Casa Chatham',
  'combatientes terroristas extranjeros',
  'ماذا قيل عن المصالحة منذ 2016؟',
  'من قدم النموذج المغربي؟',
  'كم عدد السجناء في برنامج مصالحة؟',
];

test('questions are answered, mostly at once', async () => {
  const ranks: [string, string, number, string][] = [];
  for (const [language, all] of Object.entries(QUESTIONS)) {
    for (const [query, right] of all) {
      const { results = [] } = (await publicTexts({ query }, CALLED)) ?? {};
      const at = results.findIndex((result) => right.test(saidBy(result)));
      ranks.push([language, query, at + 1, (results[at]?.title.map(({ text }) => text).join('') ?? '').slice(0, 60)]);
    }
  }
  // The table: language, question, rank of the first right answer (0: none on the first page), and what it is called.
  process.stdout.write(`${ranks.map((one) => one.join(' | ')).join('\n')}\n`);
  const isRight = (rank: number) => rank >= 1 && rank <= 3;
  expect(ranks.flatMap(([, query, rank]) => (isRight(rank) ? [] : [query]))).toEqual(MISSED);
  // At once, of those.
  expect(ranks.filter(([, , rank]) => rank === 1).length).toBeGreaterThanOrEqual(50);
});

test('meetings that a question asks for come in the order of their dates, the latest first', async () => {
  for (const query of ['meetings in Vienna', 'réunions à Vienne', 'reuniones en Viena', 'اجتماعات في فيينا']) {
    const { results = [], order } = (await publicTexts({ query }, CALLED)) ?? {};
    const dates = results.map(({ on }) => on ?? '');
    expect([query, order, results.every(({ noun }) => noun === 'meeting')]).toEqual([query, 'newest', true]);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted((a, b) => b.localeCompare(a)));
  }
});
