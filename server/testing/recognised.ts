import { recognise } from '@/lib/import/article';

/** What the import reads from a text, in names: what tests of its rules compare. `by` is whom a statement is given to. */
export function recognised(text: string, format: 'text' | 'markdown' = 'text') {
  const recognition = recognise({ text, format });
  const { organizations, people } = recognition;
  const nameOf = new Map([...organizations, ...people].map(({ key, fields }) => [key, fields.name]));
  const by = ({ assertedBy, assertedByText }: { assertedBy: string | null; assertedByText: string | null }) =>
    nameOf.get(assertedBy ?? '') ?? assertedByText;
  return {
    recognition,
    by,
    names: {
      ...recognition.meeting.fields,
      bodies: organizations.map(({ fields }) => fields.name),
      people: people.map(({ fields }) => [fields.name, fields.publicRole]),
      countries: recognition.countries.map(({ fields }) => fields.countryCode),
      found: recognition.takeaways.map(({ fields }) => [by(fields), fields.text]),
      programmes: recognition.programmes.map(({ fields }) => fields.name),
      models: recognition.models.map(({ fields }) => fields.name),
      sessions: recognition.sessions.map(({ fields }) => fields.title),
      documents: recognition.references.map(({ fields }) => fields.title),
    },
  };
}
