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
