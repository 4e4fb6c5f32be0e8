import { cite, type Entry, entry, idOf } from '../factories';

type Kind = 'international' | 'regional' | 'government' | 'research' | 'civil_society' | 'religious' | 'other';
interface Body {
  name: string;
  acronym?: string;
  kind: Kind;
  country?: string;
  url?: string;
  parent?: string;
  description?: string;
  cited: string;
}

const organisation = (key: string, { name, acronym, kind, country, url, parent, description, cited }: Body): Entry =>
  entry('organization', key, {
    name,
    acronym,
    kind,
    countryCode: country,
    url,
    parentId: parent ? idOf('organization', parent) : null,
    description,
    citations: [cite(cited)],
  });

/** Bodies that take part in the meetings of the archive, beside those of the Vienna discussions. */
export const bodies: Entry[] = [
  organisation('gctf', {
    name: 'Global Counterterrorism Forum',
    acronym: 'GCTF',
    kind: 'international',
    url: 'https://www.thegctf.org/',
    description: 'An informal forum of 29 states and the European Union, launched in September 2011.',
    cited: 'gctf-2011-facts',
  }),
  organisation('hedayah', {
    name: 'Hedayah',
    kind: 'international',
    country: 'AE',
    description: 'Centre for countering violent extremism in Abu Dhabi, opened in December 2012.',
    cited: 'gctf-2012-deliverables',
  }),
  organisation('iij', {
    name: 'International Institute for Justice and the Rule of Law',
    acronym: 'IIJ',
    kind: 'international',
    country: 'MT',
    url: 'https://theiij.org/',
    cited: 'gctf-2014-facts',
  }),
  organisation('gcerf', {
    name: 'Global Community Engagement and Resilience Fund',
    acronym: 'GCERF',
    kind: 'international',
    country: 'CH',
    cited: 'eu-gctf-2022',
  }),
  organisation('eu', { name: 'European Union', acronym: 'EU', kind: 'regional', cited: 'egypt-gctf-2011' }),
  organisation('cted', {
    name: 'Counter-Terrorism Committee Executive Directorate',
    acronym: 'CTED',
    kind: 'international',
    parent: 'ctc',
    cited: 'cted-2018',
  }),
  organisation('unodc', {
    name: 'United Nations Office on Drugs and Crime',
    acronym: 'UNODC',
    kind: 'international',
    cited: 'doha-closing',
  }),
  organisation('unicri', {
    name: 'United Nations Interregional Crime and Justice Research Institute',
    acronym: 'UNICRI',
    kind: 'international',
    cited: 'ctc-saudi-2013',
  }),
  organisation('unrcca', {
    name: 'United Nations Regional Centre for Preventive Diplomacy for Central Asia',
    acronym: 'UNRCCA',
    kind: 'international',
    cited: 'un-tashkent',
  }),
  organisation('global-center', {
    name: 'Global Center on Cooperative Security',
    kind: 'research',
    url: 'https://www.globalcenter.org/',
    cited: 'un-fighters-page',
  }),
  organisation('icct', {
    name: 'International Centre for Counter-Terrorism',
    acronym: 'ICCT',
    kind: 'research',
    country: 'NL',
    url: 'https://icct.nl/',
    cited: 'icct-osce-2015',
  }),
  organisation('carnegie', {
    name: 'Carnegie Endowment for International Peace',
    kind: 'research',
    url: 'https://carnegieendowment.org/',
    cited: 'carnegie-2019',
  }),
  organisation('atlantic-council', {
    name: 'Atlantic Council',
    kind: 'research',
    cited: 'kz-zhusan-2021',
  }),
  organisation('rsis', {
    name: 'S. Rajaratnam School of International Studies',
    acronym: 'RSIS',
    kind: 'research',
    country: 'SG',
    cited: 'mha-eas-2015',
  }),
  organisation('rrg', {
    name: 'Religious Rehabilitation Group',
    acronym: 'RRG',
    kind: 'religious',
    country: 'SG',
    description: 'Volunteer scholars and teachers of Islam who counsel people detained for terrorism; formed in 2003.',
    cited: 'today-2023',
  }),
  organisation('acg', {
    name: 'Inter-Agency Aftercare Group',
    acronym: 'ACG',
    kind: 'civil_society',
    country: 'SG',
    cited: 'asiaone-2015',
  }),
  organisation('saudi-centre', {
    name: 'Mohammed bin Naif Counselling and Care Center',
    kind: 'government',
    country: 'SA',
    cited: 'ctc-saudi-2013',
  }),
  organisation('aarhus-city', {
    name: 'City of Aarhus',
    kind: 'government',
    country: 'DK',
    cited: 'f3-aarhus',
  }),
  organisation('east-jutland-police', {
    name: 'East Jutland Police',
    kind: 'government',
    country: 'DK',
    cited: 'f3-aarhus',
  }),
  organisation('efus', {
    name: 'European Forum for Urban Security',
    acronym: 'Efus',
    kind: 'regional',
    url: 'https://efus.eu/',
    cited: 'efus-aarhus',
  }),
  organisation('scn', {
    name: 'Strong Cities Network',
    acronym: 'SCN',
    kind: 'international',
    url: 'https://strongcitiesnetwork.org/',
    cited: 'scn-aarhus-summary',
  }),
  organisation('rabita', {
    name: 'Rabita Mohammadia des Oulémas',
    kind: 'religious',
    country: 'MA',
    cited: 'labass-center',
  }),
  organisation('cndh', {
    name: 'National Human Rights Council of Morocco',
    acronym: 'CNDH',
    kind: 'government',
    country: 'MA',
    cited: 'labass-center',
  }),
  organisation('m6-reintegration', {
    name: 'Mohammed VI Foundation for the Reintegration of Detainees',
    kind: 'civil_society',
    country: 'MA',
    cited: 'labass-center',
  }),
  organisation('moussalaha-centre', {
    name: 'Moussalaha Centre',
    kind: 'other',
    country: 'MA',
    description: 'Founded by an agreement of November 2023 to run the Moussalaha programme and to prevent extremism.',
    cited: 'labass-center',
  }),
  organisation('omev', {
    name: 'Moroccan Observatory on Extremism and Violence',
    acronym: 'OMEV',
    kind: 'research',
    country: 'MA',
    cited: 'moroccotimes-2023',
  }),
  organisation('acsrt', {
    name: 'African Centre for the Study and Research on Terrorism',
    acronym: 'ACSRT',
    kind: 'regional',
    country: 'DZ',
    cited: 'caert-2014',
  }),
  organisation('gcsp', {
    name: 'Geneva Centre for Security Policy',
    acronym: 'GCSP',
    kind: 'research',
    country: 'CH',
    cited: 'gcsp-osce-2015',
  }),
  organisation('sscat', {
    name: 'EU Syria Strategic Communication Advisory Team',
    acronym: 'SSCAT',
    kind: 'other',
    cited: 'gcsp-osce-2015',
  }),
  organisation('osce-pa', {
    name: 'OSCE Parliamentary Assembly',
    acronym: 'OSCE PA',
    kind: 'regional',
    url: 'https://www.oscepa.org/',
    cited: 'oscepa-2021',
  }),
  organisation('bic', {
    name: 'Brussels International Center',
    acronym: 'BIC',
    kind: 'research',
    cited: 'bic-fighters',
  }),
  organisation('usip', {
    name: 'United States Institute of Peace',
    acronym: 'USIP',
    kind: 'research',
    country: 'US',
    cited: 'usip-2019',
  }),
  organisation('icesco', {
    name: 'Islamic World Educational, Scientific and Cultural Organization',
    acronym: 'ICESCO',
    kind: 'international',
    country: 'MA',
    url: 'https://icesco.org/',
    cited: 'moroccotimes-2023',
  }),
  organisation('pcns', {
    name: 'Policy Center for the New South',
    acronym: 'PCNS',
    kind: 'research',
    country: 'MA',
    cited: 'moroccotimes-2023',
  }),
];
