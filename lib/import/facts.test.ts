import { describe, expect, it, test } from 'vitest';
import { recognise } from './article';

/** What the import reads from a text without markup. */
const read = (text: string) => recognise({ text, format: 'text' });
const names = (items: readonly { fields: { name: string } }[]) => items.map(({ fields }) => fields.name);

describe('lines that end on purpose', () => {
  const signatures = [
    'President Given Surname of the Republic of Austria  ',
    'President Second Surname of the Republic of Chile',
  ];
  const countries = [
    ['Given Surname', 'AT'],
    ['Second Surname', 'CL'],
  ];

  it.each([
    ['text', `Signatories of the joint appeal of that day\n\n${signatures.join('\n')}\n`],
    ['markdown', `## Signatories\n\n${signatures.join('\n')}\n`],
  ] as const)('leave each signature its own country (%s)', (format, text) => {
    const { people } = recognise({ text, format });
    expect(people.map(({ fields }) => [fields.name, fields.countryCode])).toEqual(countries);
  });

  it('stay apart in a text whose other lines are wrapped', () => {
    const wrapped =
      'The participants spent the whole of the first morning on\nthe question of how families are told and by whom they\nare told, and then went on to the schools.';
    const { people } = read(`${wrapped}\n\n${signatures.join('\n')}`);
    expect(people.map(({ fields }) => [fields.name, fields.countryCode])).toEqual(countries);
  });
});

test.each([
  ['Experts met in Vienna on 3 May 2019 for a closed roundtable on prevention.', 'closed'],
  ['The experts met in Vienna behind closed doors.', 'closed'],
  ['The discussions in Vienna were held under the non-attribution rule.', 'chatham_house'],
  ['The discussions were held under the Chatham House Rule.', 'chatham_house'],
  ['Les débats de la réunion se sont tenus à huis clos à Rabat avec tous les experts.', 'closed'],
  ['The meeting was on the record and took place in Vienna.', 'on_the_record'],
  ['The meeting was closed by the Minister of Justice in Vienna.', null],
  ['The meeting was held in Vienna and was open to all Member States.', null],
])('“%s” gives the rule of attribution %s', (text, rule) => {
  expect(read(text).meeting.fields.attributionRule).toBe(rule);
});

test.each([
  'The committee took stock of progress since the last Bonn Committee Meeting, held in Geneva, in March 2019.',
  'The initiative builds on a special meeting in Madrid in July 2015.',
  'Ministers are on the road to the Climate Conference in November 2021 in Glasgow.',
  'Much has changed since the first ministerial meeting in Rome in 2015.',
  'We recall the Eighth Summit in Vientiane on 30 November 2004.',
])('“%s” speaks of another meeting', (text) => {
  const { title, city, countryCode, startOn } = read(text).meeting.fields;
  expect({ title, city, countryCode, startOn }).toEqual({ title: null, city: null, countryCode: null, startOn: null });
});

test.each([
  ['The 18th Hillside Workshop on Returnees was held in Vienna.', '18th Hillside Workshop on Returnees'],
  ['Vienna hosted the twenty-first Hillside Workshop on Returnees.', 'Twenty-first Hillside Workshop on Returnees'],
])('“%s” is the meeting %s', (text, title) => {
  expect(read(text).meeting.fields.title).toBe(title);
});

test('two meetings in one text are not mixed', () => {
  const text =
    'The Second Conference on Border Security was held in Nairobi on 4 March 2020. It builds on the first conference in Rome on 5 May 2018.';
  expect(read(text).meeting.fields).toMatchObject({ city: 'Nairobi', startOn: '2020-03-04' });
});

test.each([
  ['According to the Counter-Terrorism Centre of Kenya, 40 people had returned.', 'Counter-Terrorism Centre of Kenya'],
  ['The Security Council of Kazakhstan discussed the plan.', 'Security Council of Kazakhstan'],
  ['They told the National Security Council of the plan.', 'National Security Council'],
  ['The Peace and Security Council of the African Union was told.', 'African Union Peace and Security Council'],
  ['The Office of Counter-Terrorism of Uganda took part.', 'Office of Counter-Terrorism of Uganda'],
  ['The Human Rights Council of Tunisia took part.', 'Human Rights Council of Tunisia'],
  ['The Gulf Counter-Terrorism Centre took part.', 'Gulf Counter-Terrorism Centre'],
  ['The Counter-Terrorism Center of Kenya (CTC) opened its doors.', 'Counter-Terrorism Center of Kenya'],
  [
    'The Committee of Intelligence and Security Services of Africa met.',
    'Committee of Intelligence and Security Services of Africa',
  ],
  ['The UN Children’s Fund took part.', "United Nations Children's Fund"],
  ['The Department of Health and Human Services took part.', 'Department of Health and Human Services'],
  ['The experts met at United Nations Headquarters.', 'United Nations'],
  ['The United Arab Emirates (UAE) took part.', undefined],
  ['The OIC Secretary of the Ministry came.', undefined],
  ['ALL THE PEOPLE WHO CAME TO THE TALKS.', undefined],
])('“%s” names one body', (text, name) => {
  expect(names(read(text).organizations)).toEqual(name ? [name] : []);
});

test('who asserts a figure is the body that the text names', () => {
  const { claims, organizations } = read('According to the Counter-Terrorism Centre of Kenya, 40 people had returned.');
  expect(claims[0]?.fields.assertedBy).toBe(organizations[0]?.key);
  expect(organizations[0]?.fields).toMatchObject({ acronym: null, countryCode: 'KE' });
});

test.each([
  ['The plan is worth $4.16 trillion in all, said the officials.', '4.16', '$ trillion', null],
  ['The fund holds USD 500 million for the region today.', '500', 'USD million', null],
  ['Last year nearly 12 500 fighters came from the area.', '12500', null, 'nearly'],
  ['Some 2 600 people received this e-mail from the office.', '2600', null, 'some'],
  ['The rate was 46-50% against an existing 26% goal, they said.', null, null, null],
  ['The rate was 46 to 50 per cent in all of the prisons.', null, null, null],
])('“%s” gives the figure %s in %s', (text, figure, unit, hedge) => {
  expect(read(text).claims.map(({ fields }) => fields)).toMatchObject([{ figure, unit, hedge }]);
});

test.each([
  ['A Project convened a workshop in London on 3 May 2019.', null],
  ['The meeting was held in Vienna on 3 May 2019.', null],
  [
    'The AU Commission Conference on Terrorism Held On 23 October 2019 in Algiers',
    'AU Commission Conference on Terrorism',
  ],
  [
    'The Bureau organized the “Regional Workshop on Prisons in West Africa and the Sahel” in Abuja.',
    'Regional Workshop on Prisons in West Africa and the Sahel',
  ],
  [
    'Minister opens talks\n\nThe Ministry organized a workshop on cooperation in criminal matters in Cairo on 3 May 2019 for all of the judges who work on such cases.',
    'Workshop on cooperation in criminal matters',
  ],
])('“%s” has the title %s', (text, title) => {
  expect(read(text).meeting.fields.title).toBe(title);
});

test.each([
  ['The meeting was held in Vienna, Virginia, on 3 May 2019.', []],
  ['The team of the school came from Atlanta, Georgia, by train.', []],
  ['The team of the school came from Lebanon, Ohio, by train.', []],
  ['Mr. Jordan Smith said that the plan of the school worked.', []],
  ['Georgia Brown, Director of the Institute of Peace, said that it did.', []],
  ['Delegates of Armenia, Georgia and Moldova came to the talks.', ['AM', 'GE', 'MD']],
  ['Delegates of the DPRK came to the talks in the capital.', ['KP']],
  ['Delegates of DR Congo came to the talks in the capital.', ['CD']],
  ['Delegates of the Republic of the Congo came to the talks.', ['CG']],
])('“%s” speaks of the countries %s', (text, codes) => {
  const { countries, meeting } = read(text);
  expect(countries.map(({ fields }) => fields.countryCode)).toEqual(codes);
  expect(meeting.fields.countryCode).toBe(null);
});

test.each([
  ['Assistant Director Ms. Given Surname spoke of the plan.', 'Given Surname', 'Assistant Director'],
  ['Under Secretary Given Surname spoke of the plan.', 'Given Surname', 'Under Secretary'],
  ["Special Adviser Dr. Given Surname's Visit to the school ended.", 'Given Surname', 'Special Adviser'],
  [
    'They thanked Given Surname, Chairperson of the Board for March 2020 and by H.E. the Minister.',
    'Given Surname',
    'Chairperson of the Board',
  ],
  [
    'Ambassador of France to Nigeria, Mr Given Surname; and others came.',
    'Given Surname',
    'Ambassador of France to Nigeria',
  ],
  [
    'They heard H.E. Ambassador Given Surname, Commissioner for Political Affairs.',
    'Given Surname',
    'Commissioner for Political Affairs',
  ],
])('in “%s” the role of %s is %s', (text, name, role) => {
  expect(read(text).people.map(({ fields }) => [fields.name, fields.publicRole])).toEqual([[name, role]]);
});

test.each([
  [
    'Present\n\n- Given Surname (Chair)\n- Second Surname (Head of Planning, North)\n',
    ['Given Surname: Chair', 'Second Surname: Head of Planning, North'],
  ],
  [
    'Members present: Given Surname, Second Surname, Third Surname, Chair\n\nThe meeting was opened.',
    ['Given Surname: null', 'Second Surname: null', 'Third Surname: Chair'],
  ],
  [
    'Participants\n\n- Given Surname – Director of the Example Fund\n- Second Surname, Rapporteur\n',
    ['Given Surname: Director of the Example Fund', 'Second Surname: Rapporteur'],
  ],
  ['Apologies\n\n- Given Surname (Chair)\n', []],
])('who was there by a list: “%s”', (text, expected) => {
  const { people } = recognise({ text: `Minutes of the meeting\n\n${text}`, format: 'text' });
  expect(people.map(({ fields }) => `${fields.name}: ${fields.publicRole}`)).toEqual(expected);
});

test.each([
  ['The Example Steering Board Executive Director and Given Surname attended.', ['Example Steering Board']],
  ['It works on Countering Violent Extremism (CVE) and Foreign Terrorist Fighters (FTF) in towns.', []],
  ['The Foreign Ministers of the Example Coalition met in Rome.', ['Example Coalition']],
])('bodies of “%s”', (text, expected) => {
  const { organizations } = recognise({ text, format: 'text' });
  expect(organizations.map(({ fields }) => fields.name)).toEqual(expected);
});

test.each([
  [
    'See communiqué PSC/PR/COMM.(DXLIII) of the body and the Local Records Act 1972 for more.',
    ['PSC/PR/COMM.(DXLIII)', 'Local Records Act 1972'],
  ],
  ['They renewed their National Action Plan and the Joint Declaration last year.', []],
  ['They uphold the principles of the United Nations Charter in this work.', ['United Nations Charter']],
])('documents of “%s”', (text, expected) => {
  const { references } = recognise({ text: `Notes.\n\n${text}`, format: 'text' });
  expect(references.map(({ fields }) => fields.title)).toEqual(expected);
});

test.each([
  [
    'The conference was organised by the Ministry of Justice of Tunisia and UNODC in Tunis.',
    ['organiser', 'organiser'],
    ['TN mentioned'],
  ],
  ['The workshop was co-hosted by Egypt and the European Union in Cairo.', ['host'], ['EG host']],
  ['The meeting, hosted by the Government of Kenya, took place in Nairobi.', [], ['KE host']],
  ['Kenya and UNODC convened a conference on prisons in Nairobi.', ['organiser'], ['KE organiser']],
  [
    'The Kenyan delegation came to the conference that was organised by UNODC in Vienna.',
    ['organiser'],
    ['KE mentioned'],
  ],
])('who did what for the meeting: “%s”', (text, bodies, states) => {
  const { organizations, countries } = read(text);
  expect(organizations.map(({ fields }) => fields.role)).toEqual(bodies);
  expect(countries.map(({ fields }) => `${fields.countryCode} ${fields.role}`)).toEqual(states);
});
