import { describe, expect, test } from 'vitest';
import { recognised } from '@/server/testing/recognised';
import { recognise } from './article';

/** What the import reads from a French or Spanish text without markup, in names. */
function read(text: string) {
  const { names, by, recognition } = recognised(text);
  return {
    ...names,
    bodies: recognition.organizations.map(({ fields }) => [fields.name, fields.acronym]),
    states: names.countries,
    promised: recognition.commitments.map(({ fields }) => [by(fields), fields.deliverable]),
    claimed: recognition.claims.map(({ fields }) => [by(fields), fields.figure, fields.unit]),
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
    ["L'atelier des magistrats s'est tenu le 4 mai 2022 en visioconférence.", 'online'],
    ['El taller de los jueces se celebró el 4 de mayo de 2022 por videoconferencia.', 'online'],
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

describe('what was found', () => {
  test.each([
    ['Il a été souligné que les familles doivent être entendues les premières par les juges.', null],
    ['Selon elle, le repérage précoce produit aussi des erreurs dans les écoles de la ville.', null],
    ['Selon les intervenants, les écoles de la région ont besoin de plus de temps.', 'intervenants'],
    ['Les juges ont mis en garde contre le recours excessif à la détention des plus jeunes.', 'juges'],
    ['La nécessité d’un appui durable aux familles a été soulignée tout au long des débats.', null],
    ['Les intervenants qui ont visité la ville ont rappelé que la confiance prend des années.', 'intervenants'],
    ['Se puso de relieve que los planes de evacuación rara vez contemplan a las personas mayores.', null],
    ['Entre las conclusiones del encuentro figura la necesidad de que los barrios participen.', null],
    ['A su juicio, la policía de barrio debe escuchar antes que investigar a las familias.', null],
    ['Los ponentes que explicaron el método recordaron que la confianza tarda años en llegar.', 'ponentes'],
    [
      'La jueza Nombre Apellido relató que los grupos de madres ven los cambios antes que la escuela.',
      'Nombre Apellido',
    ],
  ])('“%s”', (text, sayer) => {
    const found = read(`Las actas y les actes.\n\n${text}`).found;
    expect(found).toEqual([[sayer, text]]);
  });

  test.each([
    [
      'Prénom Nom, juge à Namur, a prévenu les éducateurs : « Un enfant ne se lit pas comme un dossier de police. »',
      'Prénom Nom',
    ],
    [
      'El inspector Nombre Apellido pidió prudencia: «Si cada gesto acaba en un papel, nadie nos contará nada».',
      'Nombre Apellido',
    ],
  ])('a quotation behind a colon: “%s”', (text, sayer) => {
    expect(read(text).found).toEqual([[sayer, text]]);
  });

  test('a quotation that the next sentence gives to somebody', () => {
    const { found } = read(
      'La prevención «se ha escrito en los despachos y se ha olvidado en las plazas». Con esta frase abrió el encuentro la socióloga Nombre Apellido.',
    );
    expect(found[0]?.[0]).toBe('Nombre Apellido');
  });

  test.each([
    'La réunion de la ville a duré toute la journée et les juges sont rentrés chez eux.',
    'Los docentes llegaron por la mañana y la sesión terminó por la tarde en el mismo lugar.',
  ])('nothing: “%s”', (text) => {
    expect(read(text)).toMatchObject({ found: [], promised: [] });
  });
});

test.each([
  'La directrice Prénom Nom a ouvert la réunion.\n\nMme Nom a souligné que les familles doivent être entendues par les juges.',
  'La directora Prénom Nom abrió el encuentro.\n\nNom subrayó que las familias deben hablar antes que los jueces.',
])('a later sentence by the surname alone: “%s”', (text) => {
  expect(read(text).found.map(([sayer]) => sayer)).toEqual(['Prénom Nom']);
});

describe('what was promised', () => {
  test.each([
    [
      'Il a été convenu que les cellules échangeraient leurs listes chaque trimestre avec les juges.',
      'cellules',
      'les cellules échangeraient leurs listes chaque trimestre avec les juges',
    ],
    [
      'L’ONUDC apportera quant à lui son appui à la formation des enquêteurs de la région.',
      'United Nations Office on Drugs and Crime',
      'apportera quant à lui son appui à la formation des enquêteurs de la région',
    ],
    [
      'La Fédération Nord-Rivière a promis de financer dix postes d’éducateur dans la région.',
      'Fédération Nord-Rivière',
      'financer dix postes d’éducateur dans la région',
    ],
    [
      'Décision 3 – Publier le guide des écoles avant la fin de l’année avec les familles.',
      null,
      'Publier le guide des écoles avant la fin de l’année avec les familles',
    ],
    [
      'Se acordó crear una red de puntos de contacto entre las escuelas y los barrios.',
      null,
      'crear una red de puntos de contacto entre las escuelas y los barrios',
    ],
    [
      'La Diputación de Granada anunció que destinará más dinero a las escuelas y los barrios.',
      'Diputación de Granada',
      'destinará más dinero a las escuelas y los barrios',
    ],
    [
      'El Ministerio de Justicia estudiará, además, una oficina de mediación para los barrios.',
      'Ministerio de Justicia',
      'estudiará, además, una oficina de mediación para los barrios',
    ],
  ])('“%s”', (text, sayer, deliverable) => {
    expect(read(`Las actas y les actes.\n\n${text}`).promised).toEqual([[sayer, deliverable]]);
  });

  test.each([
    'La conférence réunira les juges et les éducateurs de la région pendant toute la journée.',
    'Los participantes debatirán sobre las escuelas y los barrios durante toda la jornada.',
    'Le ministre a dit : « La Belgique ouvrira bientôt une autre école pour les enfants de la ville. »',
  ])('not “%s”', (text) => {
    expect(read(text).promised).toEqual([]);
  });
});

describe('lists', () => {
  test.each([
    [
      'Recommandations',
      'Associer les familles dès le premier entretien avec les juges',
      'Former les éducateurs à l’écoute des plus jeunes',
      'Le texte qui suit est celui des juges et des éducateurs de la ville.',
    ],
    [
      'Conclusiones',
      'Escuchar a las familias desde la primera entrevista con los jueces',
      'Formar a los docentes para que escuchen a los más jóvenes',
      'El texto que sigue es el de los jueces y los docentes de la ciudad.',
    ],
  ])('%s', (heading, first, second, opening) => {
    const { takeaways } = recognise({
      text: `${opening}\n\n## ${heading}\n\n- ${first}\n- ${second}\n`,
      format: 'markdown',
    });
    expect(takeaways.map(({ fields }) => fields.text)).toEqual([first, second]);
  });

  test('what is listed below a promise is promised', () => {
    const text =
      'Los ministros de la región hablaron de las escuelas y se comprometieron a:\n\n- crear una red de docentes en la región\n- publicar una guía para las familias\n';
    const { commitments } = recognise({ text, format: 'markdown' });
    expect(commitments.map(({ fields }) => fields.deliverable)).toEqual([
      'crear una red de docentes en la región',
      'publicar una guía para las familias',
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['Elle a rassemblé 74 magistrats venus de toute la région pour parler des familles.', [[null, '74', null]]],
    [
      'La oficina recibió 400.000 euros de los ayuntamientos para hablar con las familias.',
      [[null, '400000', 'euros']],
    ],
    [
      'Selon une enquête menée par l’ONUDC, 62,5 % des envois de la région étaient petits.',
      [['United Nations Office on Drugs and Crime', '62.5', '%']],
    ],
    [
      'Según datos de la OEA, los barrios con más escuelas tienen menos violencia en la calle.',
      [['Organization of American States', null, null]],
    ],
    ['Près d’un jeune sur cinq a quitté l’école de la ville avant la fin de l’année.', [[null, null, null]]],
    ['Une centaine de juges ont parlé des familles et des éducateurs de la région.', [[null, null, null]]],
    ['El encuentro reunió a treinta docentes de la región para hablar de las familias.', [[null, null, null]]],
    ['Les juges et les éducateurs ont parlé des 13 dans la salle pendant quinze jours.', []],
    ['Les juges et les éducateurs de la ville ont parlé le 13 mars pendant 20 heures.', []],
  ])('“%s”', (text, claimed) => {
    expect(read(text).claimed).toEqual(claimed);
  });
});
