import { describe, expect, test } from 'vitest';
import { recognised } from '@/server/testing/recognised';

/** What the import reads from a text without markup, in names. */
function read(text: string, format: 'text' | 'markdown' = 'text') {
  const { names, by, recognition } = recognised(text, format);
  return {
    ...names,
    headlines: recognition.takeaways.map(({ fields }) => fields.headline),
    promised: recognition.commitments.map(({ fields }) => [by(fields), fields.deliverable]),
    claimed: recognition.claims.map(({ fields }) => fields.text),
  };
}

describe('heads of documents', () => {
  test('a line above place and days is what a report or a record is about', () => {
    const head =
      'WORKSHOP REPORT\n\nDoes it help? Mentors in prisons\nVienna, Austria | 2–4 September 2025\n\nBackground\n\n';
    expect(read(`${head}Mentors were asked for their view of the matter, at length.`)).toMatchObject({
      title: 'Does it help? Mentors in prisons',
      city: 'Vienna',
      startOn: '2025-09-02',
      endOn: '2025-09-04',
    });
  });

  test('a newspaper writes its own headline above a day', () => {
    const text =
      'Mayors seek a way out of the quarrel\nVienna, 4 September 2025\n\nMayors could not agree, they said on the phone.';
    expect(read(text)).toMatchObject({ title: null, startOn: null });
  });

  test('a line in quotation marks is the title of a side event, and no room is', () => {
    const text =
      'Side event note\n"Heard at last: families as partners"\nHeld in the margins of the week\nConference Room 8, Vienna\nWednesday, 1 July 2026, 1.15–2.30 p.m.\n\nSummary\n\nThe moderator opened the event.';
    expect(read(text)).toMatchObject({ title: 'Heard at last: families as partners', startOn: '2026-07-01' });
  });

  test('minutes have their own number and day, and those of the meeting before are another’s', () => {
    const text =
      'MINUTES\n\nSteering Group on Resilience, 14th meeting\nDate: Tuesday 3 February 2026, 10.00-12.30\nPlace: Room B, Ministry of the Interior, Helsinki\n\nPresent: Given Alpha (Chair), Given Beta (Hillside Police Board)\n\n1. Opening\nThe minutes of the 13th meeting of 4 November 2025 were approved.';
    expect(read(text)).toMatchObject({
      title: 'Steering Group on Resilience, 14th meeting',
      startOn: '2026-02-03',
      city: 'Helsinki',
      bodies: ['Ministry of the Interior', 'Hillside Police Board'],
    });
  });

  test('those who were there, a line each, are no headings; the place of the meeting before is none', () => {
    const text =
      'MINUTES\n\nSteering Group of the Hillside Network – ninth meeting\n\nDate: Tuesday, 3 February 2026, 10.00–11.45 (EET)\nVenue: by videoconference\n\nPresent\nGiven Alpha (Chair), Counsellor, Ministry of the Interior of Estonia\nGiven Beta, Senior Inspector, Hillside Prison Administration\n\n1. Agenda\nThe minutes of the eighth meeting (Riga, 14 October 2025) were approved. Mr Beta pointed out that calls had risen.';
    expect(read(text)).toMatchObject({
      startOn: '2026-02-03',
      city: null,
      attendanceMode: 'online',
      people: [
        ['Given Alpha', 'Counsellor, Ministry of the Interior of Estonia'],
        ['Given Beta', 'Senior Inspector, Hillside Prison Administration'],
      ],
      bodies: ['Ministry of the Interior', 'Hillside Prison Administration'],
      found: [['Given Beta', 'Mr Beta pointed out that calls had risen.']],
    });
  });

  test('a hearing, on the record and by video link', () => {
    const text =
      'HILLSIDE ASSEMBLY\n\nSummary of evidence: public hearing on prevention in the north\nAccra, Wednesday 25 February 2026\n\nAll statements were made on the record. Members sat in the room, while two witnesses gave evidence by video link.';
    expect(read(text)).toMatchObject({
      title: 'Public hearing on prevention in the north',
      city: 'Accra',
      startOn: '2026-02-25',
      attendanceMode: 'hybrid',
      attributionRule: 'on_the_record',
    });
  });

  test('days that a sentence tells stand over the one in the head', () => {
    const text =
      'COMMUNIQUÉ\nFifth Conference of the Hillside Initiative\nKampala, 14 November 2025\n\nWe, the Ministers, gathered in Kampala from 13 to 14 November 2025.';
    expect(read(text)).toMatchObject({ startOn: '2025-11-13', endOn: '2025-11-14', city: 'Kampala' });
  });

  test('a letter is about its subject; its date is no day of the meeting', () => {
    const letter = (day: string) =>
      `From: Given Surname\nTo: Prevention team\nDate: Thu, 12 Feb 2026 18:04:11 +0100\nSubject: Notes from the roundtable on returnees\n\nDear all,\n\nHere are notes from ${day} roundtable on returnees, which was hosted in Brussels.`;
    expect(read(letter('Tuesday’s'))).toMatchObject({
      title: 'Roundtable on returnees',
      startOn: '2026-02-10',
      endOn: '2026-02-10',
      city: 'Brussels',
    });
    expect(read(letter('a'))).toMatchObject({ startOn: null });
  });
});

describe('when and where else', () => {
  const on = (words: string) => read(`VIENNA, 24 June 2026 — The seminar was held in Vienna ${words}.`);

  test.each([
    ['on Tuesday and Wednesday', '2026-06-23', '2026-06-24'],
    ['on Tuesday and Wednesday of last week', '2026-06-16', '2026-06-17'],
    ['on Sunday', '2026-06-21', '2026-06-21'],
    ['on Friday last week', '2026-06-19', '2026-06-19'],
    ['yesterday', '2026-06-23', '2026-06-23'],
  ])('%s', (words, startOn, endOn) => {
    expect(on(words)).toMatchObject({ startOn, endOn });
  });

  test('a year that only a meeting to come has is not this one’s', () => {
    const text =
      'Chaplains gathered in Graz on 6 and 7 November for the annual meeting.\n\nThe next annual meeting takes place in Ljubljana on 5-6 November 2026.';
    expect(read(text)).toMatchObject({ city: 'Graz', startOn: null, endOn: null });
  });

  test.each([
    'A first regional conference was held in Kampala in 2023.',
    'The meeting in Reykjavik has been moved to 2027.',
  ])('another meeting: %s', (sentence) => {
    const text = `Officials talked for two days about what to do against recruitment, and differed over who should pay for it. ${'They had much to say. '.repeat(12)}\n\n${sentence}`;
    expect(read(text)).toMatchObject({ title: null, city: null, countryCode: null });
  });

  test('people who were brought together met there', () => {
    const text =
      'On Thursday 5 February 2026 the Hillside Centre for Local Government brought together mayors and police officers at its seat in Lyon.';
    expect(read(text)).toMatchObject({
      city: 'Lyon',
      startOn: '2026-02-05',
      bodies: ['Hillside Centre for Local Government'],
    });
  });

  test.each([
    ['The meeting was held in Vienna and online.', 'hybrid'],
    ['The workshop in Vienna drew forty people; another ten listened in online.', 'hybrid'],
    ['It was the fourth online exchange on prevention.', 'online'],
  ])('%s', (text, attendanceMode) => {
    expect(read(text)).toMatchObject({ attendanceMode });
  });

  test('money and cities name no country', () => {
    expect(read('Japan gave 600,000 United States dollars, and Kenya gave none to it.').countries).toEqual([
      'JP',
      'KE',
    ]);
    expect(read('The experts met in Port of Spain on 3 May 2019.')).toMatchObject({ countries: [], countryCode: 'TT' });
  });
});

describe('names', () => {
  test.each([
    [
      'a list body with a word before it',
      'The Lakeside Institute for Security Studies (LISS) was host.',
      ['Lakeside Institute for Security Studies'],
    ],
    [
      'a short name after the long one',
      'The Straits Centre for Peace met. The Straits Centre was host.',
      ['Straits Centre for Peace'],
    ],
    [
      'a part of a ministry',
      'Officials of the Support Office of the Ministry of the Interior came.',
      ['Support Office', 'Ministry of the Interior'],
    ],
    ['a preamble', 'Recalling Security Council resolution 1325 (2000), they met.', ['United Nations Security Council']],
    ['a counted meeting', 'The Third Regional Forum of Hillside Police Officers was held in Vienna.', []],
    ['a forum of its own', 'They spoke with companies in the EU Internet Forum of the matter.', []],
    [
      'whose office it is',
      'The Public Prosecutor’s Office and the Children’s Authority came.',
      ['Public Prosecutor’s Office', 'Children’s Authority'],
    ],
    [
      'somebody who speaks for it',
      'Speaking for the Lakeside Observatory on Borderlands, she agreed.',
      ['Lakeside Observatory on Borderlands'],
    ],
    ['what a state has abroad', 'The Embassy of Norway was host.', ['Embassy of Norway']],
  ])('%s', (_what, text, bodies) => {
    expect(read(text).bodies).toEqual(bodies);
  });

  test.each([
    [
      '“It is so,” Given Surname, who heads the Lakeside Centre for Safety, told delegates.',
      ['Given Surname', 'heads the Lakeside Centre for Safety'],
    ],
    [
      'Given Surname (project manager, Lakeside Studios) opened the day.',
      ['Given Surname', 'project manager, Lakeside Studios'],
    ],
    [
      'Alhaji Given Surname, coordinator of the Lakeside Circle, stated it.',
      ['Given Surname', 'coordinator of the Lakeside Circle'],
    ],
    ['Its research director, Dr Given Surname, argued it.', ['Given Surname', 'research director']],
    ['Given Surname, of the Lakeside Observatory, praised it.', ['Given Surname', 'of the Lakeside Observatory']],
    [
      'Given Surname, a sociologist at the University of Lakeside, was less sure.',
      ['Given Surname', 'a sociologist at the University of Lakeside'],
    ],
    [
      'The chair, Dr Given binti Other-Surname, a Fellow at the Lakeside Centre, wrote it.',
      ['Given binti Other-Surname', 'chair'],
    ],
  ])('%s', (text, person) => {
    expect(read(text).people).toEqual([person]);
  });

  test('whoever a list names speaks by the whole name too, whatever the verb', () => {
    const text =
      'MINUTES\n\nPresent\nGiven Alpha (Chair)\nGiven Beta, Senior Inspector, Hillside Prison Service\n\n1. Calls\nGiven Beta pointed out that most callers were mothers.';
    expect(read(text).found).toEqual([['Given Beta', 'Given Beta pointed out that most callers were mothers.']]);
  });

  test('a region behind a role is nobody', () => {
    const { people } = read(
      '"He should not be left alone with them," Given Surname, a governor from Central Lakeside, told the room.',
    );
    expect(people).toEqual([['Given Surname', 'a governor from Central Lakeside']]);
  });
});

describe('what was found', () => {
  test.each([
    ['Most were also of the view that tracing belongs in public hands.', null],
    ['Delegations shared the assessment that a victim should tell the story once.', 'Delegations'],
    ['Members expressed disquiet at the lack of figures.', 'Members'],
    ['One Member maintained that newspapers should print less.', 'One Member'],
    ['The team was impressed by the dedication of foster families.', 'team'],
    ['It found, however, that nobody keeps track of returnees.', null],
    ['Small towns, she argued, have what cities lack: people know one another.', null],
    ['In the view of many experts, the evidence is encouraging but thin.', null],
    ['Concern was expressed about footage that circulates without limit.', null],
    ['States were encouraged to name contact points before the end of January.', null],
    ['It emerged from the discussion that victims fall between two systems.', null],
    ['His main message: filters catch swearing but miss grooming almost entirely.', null],
    ['Fighters should be given a place in this work, officials have concluded after two days of talks.', null],
    ['Recruiters hardly ever pitch in the game itself, she found; they move people elsewhere.', null],
  ])('%s', (text, sayer) => {
    const { found } = read(`Experts met in Vienna on 3 May 2019.\n\n${text}`);
    expect(found).toEqual([[sayer, text]]);
  });

  test('points that a paragraph counts', () => {
    const text =
      'Experts met in Vienna.\n\nThree points came up again and again. First, money should follow the pupil. Second, a town needs one person to call. Third, a single afternoon changes nothing.';
    expect(read(text).headlines).toHaveLength(3);
  });

  test('advice below its heading, and none in a speech', () => {
    const below = (text: string) => read(`Experts met in Vienna.\n\nRecommendations\n\n${text}`);
    const advice = 'Services should set aside at least 5 per cent of budgets for evaluation.';
    expect(below(advice)).toMatchObject({ found: [[null, advice]], claimed: [] });
    expect(below('We should all go home now and come back tomorrow.').found).toEqual([]);
  });

  test('below a sentence that says what was agreed, by participants too', () => {
    const text =
      'Main findings\n\nParticipants broadly agreed on the following points:\n• Staff turnover distorts results.\n• Negative results deserve to be published.';
    expect(read(text).headlines).toEqual([
      'Staff turnover distorts results',
      'Negative results deserve to be published',
    ]);
  });

  test('paragraphs with a bold label, where the text says that so many ideas follow', () => {
    const labelled =
      '**Banks see little.** Staff lack the knowledge.\n\n**Venues are the bottleneck.** Owners cancel when warned.';
    expect(
      read(`Notes from Vienna.\n\nTwo ideas ran through the debate.\n\n${labelled}`, 'markdown').headlines,
    ).toEqual(['Banks see little', 'Venues are the bottleneck']);
    expect(read(`Notes from Vienna.\n\nIt rained.\n\n${labelled}`, 'markdown').headlines).toEqual([]);
  });

  test('what somebody doubts is no headline: it would say the contrary', () => {
    expect(read('Experts met in Vienna.\n\nSome doubted that such data would ever be shared.').headlines).toEqual([
      'Some doubted that such data would ever be shared',
    ]);
  });

  test('what is welcomed is found, though a figure stands in it', () => {
    const text = 'The ministers welcomed the programme, through which 61 towns trained 2,400 officers.';
    expect(read(`Experts met in Vienna.\n\n${text}`)).toMatchObject({ found: [['ministers', text]], claimed: [text] });
  });

  test('a visit to somebody is no call on them', () => {
    expect(
      read('Experts met in Vienna.\n\nThe team also called on the Hillside Circle, a voluntary body.').found,
    ).toEqual([]);
  });
});

describe('what is promised', () => {
  test.each([
    [
      'The Lakeside Institute was asked to circulate a model protocol.',
      'Lakeside Institute',
      'circulate a model protocol',
    ],
    [
      'The Lakeside Institute is to submit its full report by 15 December 2025.',
      'Lakeside Institute',
      'submit its full report by 15 December 2025',
    ],
    ['The Lakeside Institute indicated that it would fund two studies.', 'Lakeside Institute', 'fund two studies'],
    ['Spain declared its readiness to translate the guide.', 'Spain', 'translate the guide'],
    [
      'The Lakeside Institute will be invited to take up the matter.',
      'Lakeside Institute',
      'be invited to take up the matter',
    ],
    [
      'The Lakeside Institute has kindly agreed to find two more studios.',
      'Lakeside Institute',
      'find two more studios',
    ],
  ])('%s', (text, sayer, deliverable) => {
    expect(read(`Experts met in Vienna.\n\n${text}`).promised).toEqual([[sayer, deliverable]]);
  });

  test('what people are asked to do as a rule is none', () => {
    expect(read('Experts met in Vienna.\n\nTeachers are asked to report whatever they see.').promised).toEqual([]);
  });

  test('paragraphs of a decision, whomever they name', () => {
    const text =
      'OUTCOME DOCUMENT\n\n3. Invites the Ministries of the States to reserve a place for women officers;\n\n4. Further requests Europol to report on the use made of it;';
    expect(read(text).promised).toHaveLength(2);
  });

  test('a list below the words for promises', () => {
    const text =
      'Experts met in Vienna.\n\nWhat was promised:\n- The Foundation will send round a template.\n- The hosts offered to organise a visit.';
    expect(read(text)).toMatchObject({ found: [], promised: [expect.anything(), expect.anything()] });
  });
});

test('shares and documents', () => {
  expect(read('One suspect in five detained last year was a minor.').claimed).toHaveLength(1);
  expect(read('Of the disputes, nearly two thirds concerned water or pasture.').claimed).toHaveLength(1);
  expect(
    read(
      'Experts met in Vienna.\n\nRecalling Security Council resolutions 1325 (2000) and 2242 (2015), and Regulation (EU) 2021/784, they met.',
    ).documents,
  ).toEqual(['Security Council resolutions 1325 (2000)', '2242 (2015)', 'Regulation (EU) 2021/784']);
});
