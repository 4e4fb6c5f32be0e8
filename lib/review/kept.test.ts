import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesIn } from './kept';

const TEXTS = {
  English:
    'The Council’s counter-terrorism committee said: “Member States’ efforts to pre-\nvent radicalisation” are well under way – in 2019–2020 some 1,200 people took part.',
  French:
    'L’Union européenne a rappelé que « la lutte contre l’extrémisme violent » doit rester une priorité — celle de tous les États, d’ici à 2030.',
  Spanish: 'El Gobierno afirmó: «No hay paz sin justicia», y añadió que unos 350 jóvenes terminaron el programa.',
  Russian: 'Министр заявил: „Борьба с терроризмом — общая задача“, и назвал 17 государств-участников.',
  Arabic: 'قال الوزير: «إنّ مكافحة التطرّف العنيف مسؤولية الجميع»، وأضاف أنّ ٢٢ دولة شاركت في البرنامج.',
  Chinese: '会议指出：“反恐怖主义是所有国家的共同责任”，并强调2030年以前必须加强合作。',
};
const found = (text: string, quote: string) => quotesIn(text)(quote) === 'found';

describe('what is forgiven', () => {
  test.each([
    ['English', 'Member States\' efforts to prevent radicalisation" are well under way'],
    ['English', "The Council's counterterrorism committee said: 'Member States’ efforts"],
    ['English', 'well under way — in 2019-2020 some 1,200 people'],
    ['English', 'counter-\nterrorism   committee'],
    ['English', 'Member States’ efforts … in 2019–2020 […] took part.'],
    ['English', '... committee said (...) 1,200 people ...'],
    ['French', 'L\'Union européenne a rappelé que "la lutte contre l\'extrémisme violent" doit rester'],
    ['French', 'une priorité\u00a0– celle de tous les E\u0301tats'],
    ['Spanish', '"No hay paz sin justicia", y añadió'],
    ['Russian', '«Борьба с терроризмом – общая задача»'],
    ['Russian', '17 государств­участников'],
    ['Arabic', 'إنّ مكافحـــة التطرّف العنيف'],
    ['Arabic', '"إنّ مكافحة … ٢٢ دولة شاركت'],
    ['Chinese', '「反恐怖主义是所有国家的共同责任」'],
    ['Chinese', '反恐怖主义…2030年以前 必须\n加强合作'],
  ] as const)('%s: %s', (language, quote) => {
    expect(found(TEXTS[language], quote)).toBe(true);
  });

  test('ligatures and letters as they are drawn', () => {
    expect(found('The oﬃce ﬁnds the eﬀort suﬃcient.', 'office finds the effort')).toBe(true);
    expect(found('office finds the effort', 'oﬃce ﬁnds')).toBe(true);
    expect(found('ﻣﻜﺎﻓﺤﺔ اﻹرﻫﺎب', 'مكافحة الإرهاب')).toBe(true);
  });
});

describe('what is not', () => {
  test.each([
    ['another word', 'English', 'The Council’s counter-terrorism commission'],
    ['a word less', 'English', 'are under way'],
    ['half a word', 'English', 'some 1,200 peop'],
    ['half a figure', 'English', 'in 2019–202'],
    ['another figure', 'English', 'in 2019–2021'],
    ['a figure joined', 'English', 'in 20192020 some'],
    ['a capital', 'English', 'Well under way'],
    ['parts in another order', 'English', 'took part … Member States'],
    ['part twice', 'English', 'took part … took part'],
    ['another word in French', 'French', 'doit rester une nécessité'],
    ['another word in Spanish', 'Spanish', 'unos 350 niños'],
    ['another case in Russian', 'Russian', 'общую задачу'],
    ['another word in Arabic', 'Arabic', 'مكافحة الإرهاب'],
    ['another character', 'Chinese', '所有国家的共同义务'],
    ['no word at all', 'English', ' … “ ” – '],
    ['nothing', 'English', ''],
  ] as const)('%s', (_, language, quote) => {
    expect(found(TEXTS[language], quote)).toBe(false);
  });

  test('a loss is no gain', () => {
    expect(found('It changed by −5 % that year.', 'changed by 5 %')).toBe(false);
    expect(found('It changed by −5 % that year.', 'changed by -5 %')).toBe(true);
  });

  test('a whole word is found behind one that only begins like it', () => {
    expect(found('Terrorisms and terrorism.', 'terrorism')).toBe(true);
    expect(found('aab aaba aab', 'aab aab')).toBe(false);
  });
});

const word = fc.constantFrom(
  ...'the committee States l’État pre-vention office efforts 2019 1,200 said: d’ici государств общая مكافحة دولة 反恐 合作 naïve (b)'.split(
    ' ',
  ),
);
const between = fc.constantFrom(' ', '\n', '  ', '\u00a0', ' \r\n', ' “', '” ', ' – ', ' « ', ' » ');
const texts = fc.array(fc.tuple(word, between), { minLength: 3, maxLength: 60 });
const written = (pieces: readonly (readonly [string, string])[]) => pieces.flat().join('');

/** Writes a passage as somebody else might have. */
const MANGLED: ((passage: string) => string)[] = [
  (passage) => passage.replace(/\s+/g, ' '),
  (passage) => passage.replace(/\s+/g, ' \n\t'),
  (passage) => passage.replace(/[“”«»]/g, '"'),
  (passage) => passage.replace(/[“”«»]/g, ''),
  (passage) => passage.replace(/’/g, "'"),
  (passage) => passage.replace(/(?<=\p{L}) – (?=\p{L})/gu, '—'),
  (passage) => passage.replace(/ffi/g, 'ﬃ').replace(/ff/g, 'ﬀ'),
  (passage) => passage.replace(/(?<=\p{Script=Latin}{2})(?=\p{Script=Latin}{2})/gu, '\u00ad'),
  (passage) => passage.replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, '-\n'),
  (passage) => passage.replace(/-/g, '\u2011'),
  (passage) => passage.normalize('NFD'),
];

test('a passage of a text is found however it is written, and its ends in their order', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.subarray(MANGLED), (pieces, at, length, mangle) => {
      const from = at % (pieces.length - 1);
      const passage = pieces.slice(from, from + 1 + (length % (pieces.length - from)));
      const look = quotesIn(written(pieces));
      const quote = mangle.reduce((said, change) => change(said), written(passage));
      expect(look(quote)).toBe('found');
      const [first = '', last = ''] = [passage[0]?.[0], passage.at(-1)?.[0]];
      if (passage.length > 2) expect(look(`${first} […] ${last}`)).toBe('found');
    }),
  );
});

test('a passage with a word changed, cut or added is not', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom('changed', 'added'), (pieces, at, how) => {
      const index = at % pieces.length;
      const other = pieces.map(([said, space], place) =>
        place === index ? ([how === 'added' ? `${said} wholly` : 'wholly', space] as const) : ([said, space] as const),
      );
      expect(quotesIn(written(pieces))(written(other))).toBe('not_found');
    }),
  );
});

const LARGE = 1_000_000;
test.each(['a', 'a-', '- ', "a'", 'a ', '\u0301\u0323', '反', '[… '])('millions of “%s” are no work', (piece) => {
  const quotes = [
    `${'a'.repeat(20_000)}b${'a'.repeat(9_999)}`,
    'a'.repeat(20_000),
    '[…'.repeat(700),
    'a … '.repeat(500),
  ];
  const begun = process.cpuUsage();
  const look = quotesIn(piece.repeat(LARGE / piece.length));
  for (const quote of quotes) look(quote);
  const { user } = process.cpuUsage(begun);
  // Microseconds on a machine that has other work; what grows by the square takes minutes.
  expect(user).toBeLessThan(15_000_000);
});
