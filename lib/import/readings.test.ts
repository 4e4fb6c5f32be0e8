import { describe, expect, test } from 'vitest';
import { recognised } from '@/server/testing/recognised';
import { recognise } from './article';

/** What the import reads from a text without markup, in names. */
function read(text: string) {
  const { names, by, recognition } = recognised(text);
  return {
    ...names,
    promised: recognition.commitments.map(({ fields }) => fields.deliverable),
    claimed: recognition.claims.map(({ fields }) => [by(fields), fields.text]),
  };
}

describe('what the meeting is called', () => {
  test.each([
    [
      'an abbreviation is no end',
      'The 7th Hillside-U.S. Dialogue on Prevention was held in Vienna.',
      '7th Hillside-U.S. Dialogue on Prevention',
    ],
    [
      'a point within quotation marks',
      'Vienna hosted the “Workshop on Families and Schools.” It took two days.',
      'Workshop on Families and Schools',
    ],
    [
      'minutes of a body',
      'Minutes of the Hillside Board\nHeld on 14 March 2017 in Vienna\n\nThe chair opened the meeting.',
      'Hillside Board',
    ],
    [
      'words of a speaker are none',
      'The experts met in Vienna. “We must keep up the dialogue, and the meetings,” said the host.',
      null,
    ],
    [
      'nor with the speaker behind',
      '“This seminar should lead to plans that others can use,” the host said in Vienna.',
      null,
    ],
    [
      'a kind of meeting and its days',
      'The college hosted a two-day symposium on March 7 and 8, 2017 in Vienna.',
      null,
    ],
    [
      'two bodies with a stroke',
      'The ABC/XYZ Conference on Return to Work was held in Vienna.',
      'ABC/XYZ Conference on Return to Work',
    ],
  ])('%s', (_what, text, title) => {
    expect(read(text).title).toBe(title);
  });
});

describe('when and where', () => {
  test.each([
    [
      'announced',
      'VIENNA, 2 March 2021 — The Lakeside Summit on Prevention will open in Vienna on Monday, March 8.',
      '2021-03-08',
      '2021-03-08',
      'Vienna',
    ],
    [
      'scheduled',
      'VIENNA, 2 March 2021 — The Lakeside Summit on Prevention is planned in Vienna. The event is scheduled from March 8 to March 9.',
      '2021-03-08',
      '2021-03-09',
      'Vienna',
    ],
    [
      'today',
      'TASHKENT, 9 December 2010 — Experts are discussing prevention at a regional seminar that began in Tashkent today.',
      '2010-12-09',
      '2010-12-09',
      'Tashkent',
    ],
    [
      'on a day of the week',
      'VIENNA, 21 March 2018 — The seventh meeting of the group was held in Vienna on Wednesday.',
      '2018-03-21',
      '2018-03-21',
      'Vienna',
    ],
    [
      'on an earlier day of the week',
      'VIENNA, 21 March 2018 — The seventh meeting of the group was held in Vienna on Monday.',
      '2018-03-19',
      '2018-03-19',
      'Vienna',
    ],
    [
      'here',
      'VIENNA, 21 March 2018 — The seventh meeting of the group was held here on Wednesday.',
      '2018-03-21',
      '2018-03-21',
      'Vienna',
    ],
    [
      'a seminar of three days that ended',
      'VIENNA, 5 May 2019 (ABC) - Chiefs ended the three-day workshop here on Thursday with a call.',
      '2019-04-30',
      '2019-05-02',
      'Vienna',
    ],
    [
      'one of two days that began',
      'A two-day seminar began in Vienna on 5 May 2019.',
      '2019-05-05',
      '2019-05-06',
      'Vienna',
    ],
    [
      'one of two days, no more is said',
      'A two-day seminar was held in Vienna on 5 May 2019.',
      '2019-05-05',
      '2019-05-05',
      'Vienna',
    ],
  ])('%s', (_what, text, startOn, endOn, city) => {
    expect(read(text)).toMatchObject({ startOn, endOn, city });
  });

  test.each([
    [
      'the first of two',
      'Bodies hosted the conference on returns. The initial event was convened in Lucca, Italy in May 2011.',
    ],
    ['another time', 'The delegations met at length. They agreed to meet again in January 2004 in Russia.'],
    ['the next one', 'The parties held talks. The next session of the group will take place in New Delhi in 2008.'],
    [
      'an announcement of an attack',
      'Today the threat is greater than before, and the attack in Vienna on Monday showed it.',
    ],
  ])('not of %s', (_what, text) => {
    expect(read(text)).toMatchObject({ startOn: null, city: null, countryCode: null });
  });
});

describe('bodies and people', () => {
  test.each([
    [
      'an office behind a body begins a person',
      'The side was led by Ministry of Foreign Affairs Director General Given Surname in Vienna.',
      ['Ministry of Foreign Affairs'],
      [['Given Surname', 'Ministry of Foreign Affairs Director General']],
    ],
    [
      'with a title of address',
      'It was led by Ministry of External Affairs Joint Secretary Shri Given Surname.',
      ['Ministry of External Affairs'],
      [['Given Surname', 'Ministry of External Affairs Joint Secretary']],
    ],
    [
      'an office of two words behind “and”',
      'It was led by the Bureau of Law Enforcement Affairs and Deputy Assistant Attorney General Given Surname.',
      ['Bureau of Law Enforcement Affairs'],
      [['Given Surname', 'Deputy Assistant Attorney General']],
    ],
    ['a body and a state', 'The Office of Border Safety and Uzbekistan organized it.', ['Office of Border Safety'], []],
    [
      'a theme is no body',
      'It is held under the theme, ‘Strengthening Regional Institution Building to Address the Threat’.',
      [],
      [],
    ],
    [
      'a body that does something',
      'They heard the Combating Hatred Centre of Vienna.',
      ['Combating Hatred Centre of Vienna'],
      [],
    ],
    ['a town that ends like a verb', 'They heard the Stirling Peace University.', ['Stirling Peace University'], []],
    [
      'initials',
      'Ambassador K.C. Surname, Additional Secretary for Peace, led it.',
      [],
      [['K.C. Surname', 'Additional Secretary for Peace']],
    ],
    [
      'a role ends before a verb',
      'Given Surname, Coordinator for Peace met over a full day with others.',
      [],
      [['Given Surname', 'Coordinator for Peace']],
    ],
    [
      'an office for a field',
      'It was led by Coordinator for Counterterrorism J. Given Surname.',
      [],
      [['J. Given Surname', 'Coordinator for Counterterrorism']],
    ],
    [
      'who is',
      'Speakers included Given Al-Surname who is the president of the Hillside Council, Other Person, and more.',
      ['Hillside Council'],
      [['Given Al-Surname', 'president of the Hillside Council']],
    ],
    [
      'a name with a small letter behind a hyphen',
      'Secretary-General Given Sur-name opened the meeting and thanked all of them.',
      [],
      [['Given Sur-name', 'Secretary-General']],
    ],
    ['a newspaper', 'Journalists from The Hillside Post, moderated it.', [], []],
  ])('%s', (_what, text, bodies, people) => {
    expect(read(text)).toMatchObject({ bodies, people });
  });

  test('a name in single quotation marks keeps none', () => {
    expect(
      read('Alumni of the ‘Leaders against Hatred and Fear’ (LHF) project came to the meeting.').programmes.join(),
    ).not.toMatch(/[‘’]/);
  });
});

describe('who said what', () => {
  const SPEECH = 'Alone they cannot defeat it. Policies without care can drive people away';
  test.each([
    ['told', `Given Surname, Director of Peace, came. “${SPEECH},” Ms Surname told reporters.`],
    ['according to', `Given Surname, Director of Peace, came. “${SPEECH},” according to Surname.`],
  ])('a quotation of whoever %s', (_how, text) => {
    const found = read(text).found.filter(([, own]) => own?.includes(SPEECH));
    expect(found.map(([own]) => own)).toEqual(['Given Surname']);
  });

  test.each([
    [
      'a quotation of two sentences, by a surname',
      `Director Given Surname opened the meeting. “${SPEECH},” Surname said.`,
      'Given Surname',
      SPEECH,
    ],
    [
      'said before the name',
      `“${SPEECH}”, said Given Surname, who serves for the others in the team.`,
      'Given Surname',
      SPEECH,
    ],
    [
      'a quotation that goes on behind the speaker',
      `“${SPEECH},” said Director Given Surname. “We must listen to families.”`,
      'Given Surname',
      'We must listen to families.',
    ],
  ])('%s', (_what, text, sayer, words) => {
    const found = read(text).found.filter(([, own]) => own?.includes(words));
    expect(found.map(([own]) => own)).toEqual([sayer]);
  });

  test.each([
    ['There was a shared view that schools should be involved early.', null],
    ['Many called for programmes of their own for those who return.', null],
    ['Observers voiced concern about how the data of people is kept.', 'Observers'],
    ['Second, data should be shared with those who ask for it only.', null],
    ['The General underlined that poverty feeds the recruitment of many.', 'General'],
    ['Given Surname, Director of Peace, said in her welcome remarks that mentoring must be paid for.', 'Given Surname'],
    ['It is imperative for the community to come together in this matter.', null],
    ['It was important for the countries of the region to cooperate, it was agreed.', null],
    ['A broad agreement was reached on the fact that all face one threat.', null],
    ['The Hillside side highly appreciated what the others had done against it.', 'Hillside side'],
    ['They concurred that no country is safe from the threat of today.', null],
    ['Most delegates supported the initiative to draft a plan of action together.', 'delegates'],
    ['Director Given Surname began by saying that the question keeps coming back.', 'Given Surname'],
    ['Chief Given Surname concluded his speech by stating that trust must return.', 'Given Surname'],
    ['Assistant Minister of Security, Given Surname, noted how the plan has been made.', 'Given Surname'],
    [
      'Foreign Affairs Officer of the Ministry of Justice, Given Surname, said that the threat remains.',
      'Given Surname',
    ],
  ])('“%s” is a finding', (text, sayer) => {
    const { found, claimed } = read(text);
    expect([...found, ...claimed].map(([own, words]) => [own?.replace(/^Most /, '') ?? null, words])).toEqual([
      [sayer, text],
    ]);
  });

  test('a quotation is called by what was said', () => {
    const { takeaways } = recognise({
      text: `“${SPEECH},” said Given Surname, Director of Peace at the Hillside Institute.`,
      format: 'text',
    });
    expect(takeaways.map(({ fields }) => fields.headline)).toEqual([
      'Alone they cannot defeat it. Policies without care can drive people away',
    ]);
  });

  test('a later sentence by the surname alone is that person’s', () => {
    const { found } = read(
      'Director Given Surname opened the meeting.\n\nMs Surname stressed that families must be heard first.\n\nSurname emphasized that schools come next.',
    );
    expect(found.map(([sayer]) => sayer)).toEqual(['Given Surname', 'Given Surname']);
  });

  test.each([
    'The session considered a good practices document that a body had prepared.',
    'These practices shaped the assistance that the Hillside Council will provide beginning next year.',
    'Participants will compare their measures with international standards and best practices.',
    'The public conference, featuring speakers from many countries, will address the topic of prevention.',
    'The event had workshops on threats of violent extremism, such as increased disorder of information.',
  ])('“%s” says nothing of the kind', (text) => {
    const { found, promised, claimed } = read(text);
    expect([...found, ...promised, ...claimed]).toEqual([]);
  });
});

test('of a list of what was agreed, what will be done is promised', () => {
  const { promised, found } = read(
    [
      'The ministers met in Vienna on 4 July 2016 and have agreed as follows:',
      '',
      '1. To establish a joint centre in Vienna by December 2017;',
      '2. We call upon partners to support the centre;',
      '3. Member States shall ratify the Protocol within two years;',
      '4. The Secretariat is mandated to report on progress.',
    ].join('\n'),
  );
  expect(promised).toHaveLength(3);
  expect(found.map(([, text]) => text)).toEqual(['We call upon partners to support the centre;']);
});

test('a document is called by its own name, and a state that it is called by took no part', () => {
  const { references, countries } = recognise({
    text: 'The meeting was held in Vienna.\n\nRecalling the Malta Declaration of 2014, they went on to other business there.',
    format: 'text',
  });
  expect(references.map(({ fields }) => fields.title)).toEqual(['Malta Declaration']);
  expect(countries).toEqual([]);
});

test('who held a meeting in partnership with others organised it', () => {
  const { organizations } = recognise({
    text: 'On 18 October 2022, the Hillside Centre, in partnership with the Ministry of Justice, held a regional forum on mentoring in Nairobi, Kenya.',
    format: 'text',
  });
  expect(organizations.map(({ fields }) => [fields.name, fields.role])[0]).toEqual(['Hillside Centre', 'organiser']);
});

test('a line in capitals before a colon is no dateline', () => {
  const kindOf = (text: string) => recognise({ text, format: 'text' }).source.fields.kind;
  expect(kindOf('NOTE: The experts had spoken of families and schools for a long time.')).toBe('other');
  expect(kindOf('VIENNA, 5 May 2019 (ABC) - The experts had spoken of families for a long time.')).toBe('press');
});
