import { cite, type Entry, entry, idOf } from '../factories';

interface Role {
  name: string;
  role: string;
  of?: string;
  country?: string;
  cited: string;
}

/** Somebody with a public role, as the source gave it then; the role is no statement about today. */
export const holder = (key: string, { name, role, of, country, cited }: Role): Entry =>
  entry('person', key, {
    name,
    publicRole: role,
    organizationId: of ? idOf('organization', of) : null,
    countryCode: country,
    citations: [cite(cited)],
  });

export const internationalPeople: Entry[] = [
  holder('guterres', {
    name: 'António Guterres',
    role: 'Secretary-General of the United Nations (as of 2018)',
    cited: 'sg-closing-2018',
  }),
  holder('voronkov', {
    name: 'Vladimir Voronkov',
    role: 'Under-Secretary-General, head of the UN Office of Counter-Terrorism (as of 2020)',
    of: 'unoct',
    cited: 'osce-fighters-opening',
  }),
  holder('coninsx', {
    name: 'Michèle Coninsx',
    role: 'Executive Director of CTED (as of 2018)',
    of: 'cted',
    cited: 'cted-2018',
  }),
  holder('chen', {
    name: 'Weixiong Chen',
    role: 'Deputy Executive Director of CTED (as of 2023)',
    of: 'cted',
    cited: 'medafrica-2023',
  }),
  holder('mohammed', {
    name: 'Amina Mohammed',
    role: 'Deputy Secretary-General of the United Nations (as of 2024)',
    cited: 'dsg-abuja',
  }),
  holder('gherman', {
    name: 'Natalia Gherman',
    role: 'Head of the UN Regional Centre for Preventive Diplomacy for Central Asia (as of 2022)',
    of: 'unrcca',
    cited: 'sco-tashkent',
  }),
  holder('imnadze', {
    name: 'Kaha Imnadze',
    role: 'Special Representative of the UN Secretary-General for Central Asia (as of 2024)',
    of: 'unrcca',
    cited: 'newscentral-kuwait',
  }),
  holder('lucas', {
    name: 'Jonathan Lucas',
    role: 'Director of UNICRI (as of 2013)',
    of: 'unicri',
    cited: 'ctc-saudi-2013',
  }),
  holder('zhang', {
    name: 'Zhang Ming',
    role: 'Secretary-General of the Shanghai Cooperation Organisation (as of 2022)',
    cited: 'sco-tashkent',
  }),
  holder('greminger', {
    name: 'Thomas Greminger',
    role: 'Secretary General of the OSCE (as of 2020)',
    of: 'osce',
    cited: 'un-fighters-page',
  }),
  holder('schmid', {
    name: 'Helga Maria Schmid',
    role: 'Secretary General of the OSCE (as of 2021)',
    of: 'osce',
    cited: 'osce-2021-opening',
  }),
  holder('ostrauskaite', {
    name: 'Rasa Ostrauskaite',
    role: 'OSCE Co-ordinator of Activities to Address Transnational Threats (as of 2018)',
    of: 'osce',
    cited: 'esteri-osce-2018',
  }),
  holder('bekkers', {
    name: 'Paul Bekkers',
    role: 'Director of the Office of the OSCE Secretary General (as of 2018)',
    of: 'osce',
    cited: 'esteri-osce-2018',
  }),
  holder('neumann', {
    name: 'Peter Neumann',
    role: 'Special Representative of the OSCE Chairmanship on countering radicalisation (2017)',
    cited: 'krone-osce-2017',
  }),
  holder('king', {
    name: 'Julian King',
    role: 'European Commissioner for security (as of 2017)',
    of: 'eu',
    cited: 'orf-osce-2017',
  }),
  holder('bono-vandorme', {
    name: 'Aude Bono-Vandorme',
    role: 'Vice-Chair of the OSCE Parliamentary Assembly’s committee on countering terrorism (as of 2021)',
    of: 'osce-pa',
    country: 'FR',
    cited: 'oscepa-2021',
  }),
  holder('madeira', {
    name: 'Francisco Madeira',
    role: 'African Union special representative for counter-terrorism, Director of the ACSRT (as of 2014)',
    of: 'acsrt',
    cited: 'caert-2014',
  }),
  holder('schori-liang', {
    name: 'Christina Schori Liang',
    role: 'Expert of the Geneva Centre for Security Policy (as of 2015)',
    of: 'gcsp',
    cited: 'gcsp-osce-2015',
  }),
  holder('borrell', {
    name: 'Josep Borrell',
    role: 'High Representative of the European Union and Vice-President of the Commission (as of 2022)',
    of: 'eu',
    cited: 'eu-gctf-2022',
  }),
];
