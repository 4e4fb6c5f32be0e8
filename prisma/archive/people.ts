import { cite, type Entry, entry, idOf } from '../factories';

interface Role {
  name: string;
  role: string;
  of?: string;
  country?: string;
  cited: string;
}

/** Somebody with a public role, as the source gave it then; the role is no statement about today. */
const holder = (key: string, { name, role, of, country, cited }: Role): Entry =>
  entry('person', key, {
    name,
    publicRole: role,
    organizationId: of ? idOf('organization', of) : null,
    countryCode: country,
    citations: [cite(cited)],
  });

const international: Entry[] = [
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
  holder('borrell', {
    name: 'Josep Borrell',
    role: 'High Representative of the European Union and Vice-President of the Commission (as of 2022)',
    of: 'eu',
    cited: 'eu-gctf-2022',
  }),
];

const national: Entry[] = [
  holder('matyassy', {
    name: 'Johannes Matyassy',
    role: 'Ambassador of Switzerland (as of 2020)',
    country: 'CH',
    cited: 'osce-fighters-opening',
  }),
  holder('brulhart', {
    name: 'Wolfgang Amadeus Brülhart',
    role: 'Permanent Representative of Switzerland to the OSCE and the UN in Vienna (as of 2020)',
    country: 'CH',
    cited: 'un-fighters-page',
  }),
  holder('linde', {
    name: 'Ann Linde',
    role: 'Minister for Foreign Affairs of Sweden (as of 2021)',
    country: 'SE',
    cited: 'osce-2021-opening',
  }),
  holder('kurz', {
    name: 'Sebastian Kurz',
    role: 'Foreign Minister of Austria (as of 2017)',
    country: 'AT',
    cited: 'orf-osce-2017',
  }),
  holder('mati', {
    name: 'Vinicio Mati',
    role: 'Co-ordinator of Italy’s OSCE Chairmanship (2018)',
    country: 'IT',
    cited: 'esteri-osce-2018',
  }),
  holder('cortese', {
    name: 'Alessandro Cortese',
    role: 'Deputy Director General for Political Affairs and Security, Foreign Ministry of Italy (as of 2018)',
    country: 'IT',
    cited: 'esteri-osce-2018',
  }),
  holder('clinton', {
    name: 'Hillary Rodham Clinton',
    role: 'Secretary of State of the United States (as of 2011)',
    country: 'US',
    cited: 'gctf-2011-summary',
  }),
  holder('davutoglu', {
    name: 'Ahmet Davutoğlu',
    role: 'Foreign Minister of Turkey (as of 2011)',
    country: 'TR',
    cited: 'gctf-2011-summary',
  }),
  holder('otero', {
    name: 'Maria Otero',
    role: 'Under Secretary of State of the United States (as of 2011)',
    country: 'US',
    cited: 'gctf-2011-summary',
  }),
  holder('kerry', {
    name: 'John Kerry',
    role: 'Secretary of State of the United States (as of 2014)',
    country: 'US',
    cited: 'gctf-2014-home',
  }),
  holder('cavusoglu', {
    name: 'Mevlüt Çavuşoğlu',
    role: 'Foreign Minister of Turkey (as of 2014)',
    country: 'TR',
    cited: 'gctf-2014-home',
  }),
  holder('bin-zayed', {
    name: 'Abdullah bin Zayed Al Nahyan',
    role: 'Foreign Minister of the United Arab Emirates (as of 2012)',
    country: 'AE',
    cited: 'gctf-2012-deliverables',
  }),
  holder('sovndal', {
    name: 'Villy Søvndal',
    role: 'Minister of Foreign Affairs of Denmark (as of 2012)',
    country: 'DK',
    cited: 'gulf-hedayah',
  }),
  holder('bourita', {
    name: 'Nasser Bourita',
    role: 'Minister of Foreign Affairs of Morocco (as of 2022)',
    country: 'MA',
    cited: 'african-gctf-2022',
  }),
  holder('joly', {
    name: 'Mélanie Joly',
    role: 'Co-chair of the GCTF for Canada (as of 2022)',
    country: 'CA',
    cited: 'african-gctf-2022',
  }),
  holder('tamek', {
    name: 'Mohamed Salah Tamek',
    role: 'Delegate General for Prison Administration and Reintegration of Morocco (as of 2022)',
    of: 'dgapr',
    country: 'MA',
    cited: 'telquel-239',
  }),
  holder('abbadi', {
    name: 'Ahmed Abbadi',
    role: 'Secretary General of the Rabita Mohammadia des Oulémas (as of 2023)',
    of: 'rabita',
    country: 'MA',
    cited: 'labass-center',
  }),
  holder('farhane', {
    name: 'Azzeddine Farhane',
    role: 'Ambassador of Morocco to the international organisations in Vienna (as of 2021)',
    country: 'MA',
    cited: 'reporter-osce-2021',
  }),
  holder('al-beshi', {
    name: 'Saeed bin Ameer Al-Beshi',
    role: 'Major General, head of the Saudi counselling and care centre (as of 2013)',
    of: 'saudi-centre',
    country: 'SA',
    cited: 'ctc-saudi-2013',
  }),
  holder('teo', {
    name: 'Teo Chee Hean',
    role: 'Deputy Prime Minister of Singapore (as of 2015)',
    country: 'SG',
    cited: 'mha-eas-2015',
  }),
  holder('lee', {
    name: 'Lee Hsien Loong',
    role: 'Prime Minister of Singapore (as of 2015)',
    country: 'SG',
    cited: 'pmo-eas-2015',
  }),
  holder('bundsgaard', {
    name: 'Jacob Bundsgaard',
    role: 'Mayor of Aarhus (as of 2015)',
    of: 'aarhus-city',
    country: 'DK',
    cited: 'folketidende-aarhus',
  }),
  holder('ashykbayev', {
    name: 'Yerzhan Ashykbayev',
    role: 'Deputy Minister of Foreign Affairs of Kazakhstan (as of 2021)',
    country: 'KZ',
    cited: 'kz-zhusan-2021',
  }),
  holder('tinubu', {
    name: 'Bola Ahmed Tinubu',
    role: 'President of Nigeria (as of 2024)',
    country: 'NG',
    cited: 'dsg-abuja',
  }),
  holder('ribadu', {
    name: 'Nuhu Ribadu',
    role: 'National Security Adviser of Nigeria (as of 2024)',
    country: 'NG',
    cited: 'premium-abuja',
  }),
];

export const people: Entry[] = [...international, ...national];
