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
