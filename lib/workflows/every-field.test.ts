import { expect, test } from 'vitest';
import { create, editor, value } from '@/server/testing/records';
import '@/server/testing/database';
import { ODD, placesOf, TEXTS, visible } from '@/server/testing/odd';
import { worstValues } from '@/server/testing/worst';
import type { NounName, Values } from '../field';
import { parseValues } from '../history/parse';
import { BY_REFERENCE, storeOf } from '../nouns';
import { openRecord } from '../workspace/record';
import { editOne } from './records';

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce((of, key) => (of as Values | undefined)?.[key], values);

test('whatever is sent to a field is kept whole, or refused by the name of the field', async () => {
  const made = new Map<NounName, string>();
  for (const noun of BY_REFERENCE) {
    const described = storeOf(noun).noun;
    const base = worstValues(described.fields, 'word', made);
    const { id } = await create(noun, base);
    made.set(noun, id);
    const places = placesOf(described.fields, base);
    for (const [name, odd] of Object.entries(ODD)) {
      let all: Values = {};
      const kept: string[] = [];
      for (const { path, field, set } of places) {
        const where = `${noun}.${path}: ${name}`;
        const parsed = parseValues(described, { ...base, ...set(odd) });
        if (parsed.ok) {
          const said = at(parsed.value, path);
          if (TEXTS.includes(field.kind)) expect(visible(said), where).toBe(visible(odd));
          // What nobody sees is no value: it is refused where there has to be one, else it is nothing reported.
          if (visible(odd) === '' && field.kind !== 'lines') expect(said, where).toBeNull();
          if (path.includes('.') || !TEXTS.includes(field.kind)) continue;
          all = { ...all, ...set(odd) };
          kept.push(path);
        } else {
          expect(parsed.failure.kind, where).toBe('invalid');
          const issues = parsed.failure.kind === 'invalid' ? parsed.failure.issues : [];
          // What is missed beside the field is said of that other one; all else by the name of the field itself.
          const isOfOther = described.schema.safeParse({ ...base, ...set(odd) }).success;
          for (const { path: named } of issues) {
            const isNamed = isOfOther ? (named.split('.')[0] ?? '') in described.fields : named.startsWith(path);
            expect(isNamed, `${where} → ${named}`).toBe(true);
          }
        }
      }
      // Through the whole act, all texts that are allowed at once.
      const { state } = value(await openRecord(editor, noun, id));
      const saved = await editOne(editor, noun, { id, baseVersion: state.version, values: { ...base, ...all } });
      expect(saved.ok ? saved.value.id : saved.failure, `${noun}: ${name}`).toBe(id);
      const { values } = value(await openRecord(editor, noun, id));
      for (const path of kept)
        expect(visible(at(values, path)), `${noun}.${path}: ${name}`).toBe(visible(at(all, path)));
    }
    // What no form sends is parsed like all else, and what no database keeps is refused.
    for (const { path, set } of places) {
      for (const odd of [12, true, {}, [{}]])
        expect(() => parseValues(described, { ...base, ...set(odd) })).not.toThrow();
      for (const odd of ['a\0', '\ud800'])
        expect(parseValues(described, { ...base, ...set(odd) }).ok, `${noun}.${path}`).toBe(false);
    }
  }
}, 120_000);
