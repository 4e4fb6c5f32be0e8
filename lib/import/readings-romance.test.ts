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
