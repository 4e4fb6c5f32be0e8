import { describe, expect, test } from 'vitest';
import { recognise } from './article';

/** What the import reads from a French or Spanish text without markup, in names. */
function read(text: string) {
  const recognition = recognise({ text, format: 'text' });
  const { organizations, people, takeaways, commitments, claims, meeting } = recognition;
  const nameOf = new Map([...organizations, ...people].map(({ key, fields }) => [key, fields.name]));
  const by = ({ assertedBy, assertedByText }: { assertedBy: string | null; assertedByText: string | null }) =>
    nameOf.get(assertedBy ?? '') ?? assertedByText;
  return {
    ...meeting.fields,
    bodies: organizations.map(({ fields }) => [fields.name, fields.acronym]),
    people: people.map(({ fields }) => [fields.name, fields.publicRole]),
    states: recognition.countries.map(({ fields }) => fields.countryCode),
    found: takeaways.map(({ fields }) => [by(fields), fields.text]),
    promised: commitments.map(({ fields }) => [by(fields), fields.deliverable]),
    claimed: claims.map(({ fields }) => [by(fields), fields.figure, fields.unit]),
    programmes: recognition.programmes.map(({ fields }) => fields.name),
    models: recognition.models.map(({ fields }) => fields.name),
    documents: recognition.references.map(({ fields }) => fields.title),
    sessions: recognition.sessions.map(({ fields }) => fields.title),
  };
}

describe('people by what they are', () => {
  test.each([
    [
      'a name in French, then what it bears',
      'Les travaux ont été ouverts par Prénom Nom-Autre, conseillère technique au cabinet, qui a parlé la première.',
      [['Prénom Nom-Autre', 'conseillère technique au cabinet']],
    ],
    [
      'an office with a word behind it',
      'Le juge béninois Prénom Nom a mis en garde contre les erreurs de la police et du parquet.',
      [['Prénom Nom', 'juge béninois']],
    ],
    [
      'no name before another’s office',
      'Venue de Strasbourg, la professeure Prénom Nom a parlé des écoles et des familles de la ville.',
      [['Prénom Nom', 'professeure']],
    ],
    [
      'a quotation with the verb before the name',
      '« Nous devons écouter les familles avant de juger les enfants », soupire Prénom Nom, éducatrice à la prison.',
      [['Prénom Nom', 'éducatrice à la prison']],
    ],
    [
      'an office in Spanish on both sides of a name',
      'El comisario retirado Nombre Apellido Segundo, consultor de la red, habló de los estadios y de las ferias.',
      [['Nombre Apellido Segundo', 'comisario retirado, consultor de la red']],
    ],
    [
      'a Catalan name',
      'La inspectora Nombre Apellido i Segundo habló de las escuelas y de los barrios de la ciudad.',
      [['Nombre Apellido i Segundo', 'inspectora']],
    ],
    [
      'a place is nobody',
      'Desde Marruecos, la educadora Nombre Apellido habló de las madres y de las escuelas.',
      [['Nombre Apellido', 'educadora']],
    ],
  ])('%s', (_what, text, people) => {
    expect(read(text).people).toEqual(people);
  });
});

describe('bodies', () => {
  test.each([
    [
      'an acronym of small French words',
      'Le colloque de l’Institut mosan de prévention (IMP) a réuni des juges et des éducateurs de la région.',
      [['Institut mosan de prévention', 'IMP']],
    ],
    [
      'small words without an acronym',
      'Les juges ont remercié l’Observatoire sahélien des radicalités pour le travail de ces dernières années.',
      [['Observatoire sahélien des radicalités', null]],
    ],
    [
      'a ministry in small letters, named again by less',
      'La réunion a été ouverte par le ministère togolais de la Sécurité. Le ministère de la Sécurité a remercié les juges.',
      [['ministère togolais de la Sécurité', null]],
    ],
    [
      'a name of two words',
      'La Fédération Nord-Rivière a parlé des écoles avec les juges et les éducateurs de la ville.',
      [['Fédération Nord-Rivière', null]],
    ],
    ['a plan is none', 'Le Plan national d’action (PNA) a été présenté aux juges et aux éducateurs de la ville.', []],
    [
      'a hall is none',
      'Les juges sont venus au Centre international de conférences de la ville pour parler des écoles.',
      [],
    ],
    [
      'an acronym in Spanish',
      'La directora del Centro Ribereño de Estudios sobre la Violencia (CREV) habló de las escuelas y de los barrios.',
      [['Centro Ribereño de Estudios sobre la Violencia', 'CREV']],
    ],
    [
      'an association by its own name',
      'Las madres de la asociación Jossour hablaron de las escuelas y de los barrios de la ciudad.',
      [['asociación Jossour', null]],
    ],
    [
      'a ministry and a state',
      'Lo organizaron el Ministerio de Justicia y Paraguay con las escuelas y los barrios de la ciudad.',
      [['Ministerio de Justicia', null]],
    ],
  ])('%s', (_what, text, bodies) => {
    expect(read(text).bodies).toEqual(bodies);
  });

  test.each([
    [
      'a meeting',
      'La Réunion régionale sur les circuits financiers a rassemblé des juges et des enquêteurs du Niger.',
      ['NE'],
    ],
    [
      'a town',
      'Los expertos reclaman en Granada que los ayuntamientos de Bélgica y de la zona escuchen a las familias.',
      ['BE'],
    ],
  ])('%s that is called like a state', (_what, text, states) => {
    expect(read(text).states).toEqual(states);
  });
});

describe('where and when', () => {
  test.each([
    [
      'ended today after three days',
      'Lomé, le 15 octobre 2026 – La réunion régionale sur les écoles s’est achevée ce jeudi, au terme de trois jours de travaux ouverts le 13 octobre par les juges.',
      '2026-10-13',
      '2026-10-15',
      'Lomé',
    ],
    [
      'a day of the week',
      'LIÈGE, 18 mars 2026. – Le colloque annuel des juges s’est tenu mardi au palais des congrès, devant les éducateurs de la ville.',
      '2026-03-17',
      '2026-03-17',
      'Liège',
    ],
    [
      'another place than that of the dateline',
      'Lomé, le 15 octobre 2026 – La réunion régionale sur les écoles s’est tenue ce jeudi à Villeneuve devant les éducateurs de la ville.',
      '2026-10-15',
      '2026-10-15',
      null,
    ],
    [
      'a shortened month',
      'Granada, 6 oct. 2026.- Las jornadas sobre las escuelas se celebraron el lunes con los docentes y los policías de la zona.',
      '2026-10-05',
      '2026-10-05',
      'Granada',
    ],
    [
      'two days of a Spanish text',
      'El seminario sobre las escuelas y los barrios se celebró en Asunción los días 3 y 4 de marzo de 2026 con los docentes.',
      '2026-03-03',
      '2026-03-04',
      'Asunción',
    ],
    [
      'three days, one by one',
      'El seminario sobre las escuelas y los barrios se celebró en Almería los días 3, 4 y 5 de marzo de 2026 con los docentes.',
      '2026-03-03',
      '2026-03-05',
      'Almería',
    ],
    [
      'a workshop that this one goes on from',
      'Los docentes hablaron de los barrios. El seminario da continuidad al taller realizado en Santiago en agosto de 2025.',
      null,
      null,
      null,
    ],
  ])('%s', (_what, text, startOn, endOn, city) => {
    expect(read(text)).toMatchObject({ startOn, endOn, city });
  });
});

describe('how it was held', () => {
  test.each([
    ['La réunion de la région s’est tenue en format hybride avec les juges et les éducateurs de la ville.', 'hybrid'],
    ['Le colloque a réuni quarante juges, dont douze en visioconférence, dans la salle de la mairie.', 'hybrid'],
    ['El seminario de la región se celebró por videoconferencia con los docentes y los jueces.', 'online'],
    ['Les juges et les éducateurs ont parlé de la propagande en ligne et des menaces hybrides.', null],
  ])('“%s”', (text, mode) => {
    expect(read(text).attendanceMode).toBe(mode);
  });

  test.each([
    ['Les débats étaient publics et chacun acceptait d’être cité par les éducateurs de la ville.', 'on_the_record'],
    ['Les propos ne seront pas attribués aux juges et aux éducateurs qui ont parlé dans la salle.', 'chatham_house'],
    ['El encuentro de los docentes y los jueces se celebró a puertas cerradas en la ciudad.', 'closed'],
  ])('“%s”', (text, rule) => {
    expect(read(text).attributionRule).toBe(rule);
  });
});

describe('programmes, models, documents and sessions', () => {
  test.each([
    [
      'Les enquêteurs seront formés dans le cadre du programme « Fonds sûrs » par les juges de la ville.',
      ['Fonds sûrs'],
    ],
    ['Le projet Parole ouverte, mené par les éducateurs, a aidé les familles de la ville.', ['Parole ouverte']],
    ['Les éducateurs ont parlé du projet Sahel de la ville et des familles qui y vivent.', []],
    [
      'El seminario se hace en el programa Calles Abiertas y Seguras y da más tiempo a los docentes.',
      ['Calles Abiertas y Seguras'],
    ],
  ])('programmes of “%s”', (text, names) => {
    expect(read(text).programmes).toEqual(names);
  });

  test.each([
    ['Les juges ont parlé du modèle d’Aarhus et des familles pendant toute la journée.', ['modèle d’Aarhus']],
    ['Los docentes explicaron el «modelo de Malinas» a los jueces y a las familias.', ['modelo de Malinas']],
    ['Los docentes hablaron del modelo danés con los jueces y con las familias.', ['modelo danés']],
    ['Les éducateurs ont parlé d’un modèle de confiance entre les familles et la police.', []],
  ])('models of “%s”', (text, names) => {
    expect(read(text).models).toEqual(names);
  });

  test.each([
    [
      'Les juges ont parlé.\n\nLes éducateurs publieront un guide intitulé « Parler avant de signaler » pour les familles.',
      ['Parler avant de signaler'],
    ],
    [
      'Los jueces hablaron.\n\nLos docentes tendrán la Guía para la Protección de Escuelas en español y en guaraní.',
      ['Guía para la Protección de Escuelas'],
    ],
  ])('documents of “%s”', (text, names) => {
    expect(read(text).documents).toEqual(names);
  });

  test('sessions of a Spanish text', () => {
    expect(
      read('Los jueces y los docentes hablaron de los barrios.\n\nSesión 2: Escuelas y familias').sessions,
    ).toEqual(['Escuelas y familias']);
  });
});
