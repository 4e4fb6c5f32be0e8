import { expect, test } from 'vitest';
import { passageOf } from './passage';
import { questionOf } from './question';

const called = new Map([
  ['commitments', 'commitment'],
  ['documents', 'source'],
]);

test.each([
  ['what was said about “quiet rivers”?', { parts: [['quiet rivers']], without: [] }],
  ['fox or hen -brown', { parts: [['fox', 'hen']], without: ['brown'] }],
  ['fox or -brown hen', { parts: [['fox'], ['hen']], without: ['brown'] }],
  ['or or fox or', { parts: [['fox']], without: [] }],
  ['the of', { parts: [['the'], ['of']], without: [] }],
  ['fox since 2016', { parts: [['fox']], without: [], from: '2016' }],
  ['fox after 2016', { parts: [['fox']], without: [], from: '2017' }],
  ['fox between 2019 and 2016', { parts: [['fox']], without: [], from: '2016', until: '2019' }],
  ['fox en 2016', { parts: [['fox']], without: [], from: '2016', until: '2016' }],
  ['constructor 2016', { parts: [['constructor'], ['2016']], without: [] }],
  ['S/RES/2178', { parts: [['S/RES/2178', '2178']], without: [] }],
  ['22.777', { parts: [['22.777']], without: [] }],
  ['counter terrorism', { parts: [['counter-terrorism']], without: [] }],
  ["engagements de l’OSCE et d'Interpol", { parts: [['engagements'], ['OSCE'], ['Interpol']], without: [] }],
  ['¿Cuántos presos?', { parts: [['presos?']], without: [] }],
  ['reuniones Viena', { parts: [['reuniones'], ['Viena', 'Vienna', 'Vienne']], without: [] }],
  ['المغرب', { parts: [['المغرب', 'Morocco']], without: [] }],
  ['grenade', { parts: [['grenade']], without: [] }],
  ['какой фонд', { parts: [['фонд']], without: [] }],
  ['commitments fox', { parts: [['fox']], without: [], noun: 'commitment' }],
  ['commitments', { parts: [], without: [], noun: 'commitment' }],
  ['"commitments" fox', { parts: [['commitments'], ['fox']], without: [] }],
  ['commitments or prison', { parts: [['commitments', 'prison']], without: [] }],
  ['identity documents commitments', { parts: [['identity'], ['documents'], ['commitments']], without: [] }],
])('%s', (typed, expected) => {
  expect(questionOf(typed, called)).toEqual(expected);
});

test.each(['', '   ', '"', '- -', '?!', '\0'])('nothing is asked (%#)', (typed) => {
  expect(questionOf(typed)).toBeNull();
});

test('no question has more than eight parts of eight alternatives', () => {
  expect(questionOf('fox or '.repeat(60))?.parts[0]).toHaveLength(8);
  expect(questionOf('fox hen '.repeat(40))?.parts).toHaveLength(8);
});

test('a passage begins and ends at spaces, or where there are none near, at its measure', () => {
  const shown = (text: string, stem: string) =>
    passageOf(text, [stem])
      ?.map(({ text: said, found }) => (found ? `[${said}]` : said))
      .join('');
  expect(shown(`${'before '.repeat(40)}fox ${'after '.repeat(80)}`, 'fox')).toMatch(/^… (before )+\[fox\]( after)+ …$/);
  const chinese = shown(`${'一'.repeat(500)}恐怖主义${'二'.repeat(500)}`, '恐怖') ?? '';
  expect(chinese).toContain('[恐怖]主义');
  expect(chinese.length).toBeGreaterThan(250);
  expect(chinese.length).toBeLessThan(330);
  expect(shown('Nothing of it.', 'fox')).toBeUndefined();
});
