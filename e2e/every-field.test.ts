import type { Page } from '@playwright/test';
import type { NounName, Values } from '@/lib/field';
import { parseValues } from '@/lib/history/parse';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import { ODD, placesOf, TEXTS, visible } from '@/server/testing/odd';
import { worstValues } from '@/server/testing/worst';
import { expect, ready } from './fixtures';
import { type Records, test } from './records';

test.describe.configure({ mode: 'parallel' });

const NOT_TYPED = ['choice', 'choices', 'parts'];
/** Longer than any field may be; what nobody sees comes last, for it empties what it is typed into. */
const LONGEST = 12_000;
const last = 'nothing to see';
const VALUES = [...Object.entries(ODD).filter(([name]) => name !== last), [last, ODD[last] ?? ''] as const].map(
  ([name, odd]) => [name, odd.slice(0, LONGEST)] as const,
);
/** Every noun is tried with one of them, and with all of them where somebody asks for it: that takes minutes more. */
const EACH = process.env.ODD_VALUES === 'all' ? 1 : VALUES.length;
type Typed = Record<string, string>;

/** The fields that take a value all at once, and those whose own check refuses it, whatever stands in the others. */
function takers(noun: NounName, base: Values, paths: readonly string[], odd: string) {
  const described = storeOf(noun).noun;
  const isFine = (values: Values) => parseValues(described, values).ok;
  const filled = (values: Values, path: string): Values => ({
    ...values,
    ...placesOf(described.fields, values)
      .find((place) => place.path === path)
      ?.set(odd),
  });
  let values = base;
  const together = paths.filter((path) => {
    const next = filled(values, path);
    if (isFine(next)) values = next;
    return values === next;
  });
  const isOwn = (path: string) => !described.schema.safeParse(filled(base, path)).success;
  return { together, refused: paths.filter(isOwn) };
}

/** One draft of each noun up to `noun`, with something in each of its fields. */
async function draftOf(records: Records, noun: NounName): Promise<{ id: string; made: Map<NounName, string> }> {
  const made = new Map<NounName, string>();
  for (const one of BY_REFERENCE.slice(0, BY_REFERENCE.indexOf(noun) + 1))
    made.set(one, (await records.draft(one, worstValues(storeOf(one).noun.fields, 'word', made))).id);
  return { id: made.get(noun) ?? '', made };
}

/** The record's form as it is drawn now, with the first item of each list open. */
async function formOf(page: Page) {
  await ready(page);
  const prefix = await page.locator('#content form[novalidate]').first().getAttribute('id');
  await page.evaluate(async () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[id$="-0-open"]')) {
      button.click();
      await new Promise((later) => setTimeout(later));
    }
  });
  const idOf = (path: string) => `${prefix}-${path.replaceAll('.', '-')}`;
  return {
    /** Writes into fields, one after the other, and goes on from each. */
    type: (typed: Typed) =>
      page.evaluate(
        async (entries) => {
          for (const [id, text] of entries) {
            const control = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
            const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
            set?.call(control, text);
            for (const event of [new Event('input', { bubbles: true }), new Event('focusout', { bubbles: true })]) {
              control.dispatchEvent(event);
              await new Promise((later) => setTimeout(later));
            }
          }
        },
        Object.entries(typed).map(([path, text]) => [idOf(path), text] as const),
      ),
    /** What stands in fields. */
    read: async (asked: readonly string[]): Promise<Typed> => {
      const said = await page.evaluate(
        (ids) => ids.map((id) => (document.getElementById(id) as HTMLInputElement | null)?.value ?? `no field ${id}`),
        asked.map(idOf),
      );
      return Object.fromEntries(asked.map((path, at) => [path, said[at] ?? '']));
    },
    /** Those of the fields that are said to be wrong, each with a line above the form that leads to it. */
    wrong: async (asked: readonly string[]): Promise<string[]> => {
      const found = await page.evaluate(
        (ids) =>
          ids.map(
            (id) =>
              document.getElementById(id)?.getAttribute('aria-invalid') === 'true' &&
              document.querySelector(`[role="alert"] a[href="#${id}"]`) !== null,
          ),
        asked.map(idOf),
      );
      return asked.filter((_, at) => found[at]);
    },
  };
}

const all = (asked: readonly string[], text: string): Typed => Object.fromEntries(asked.map((path) => [path, text]));

for (const [place, noun] of BY_REFERENCE.entries()) {
  const tried = VALUES.filter((_, at) => at % EACH === place % EACH);
  test(`whatever is typed into the form of a ${noun} is kept, or refused by the name of its field, and stands there still`, async ({
    page,
    signedIn,
    records,
  }) => {
    const { id, made } = await draftOf(records, noun);
    const described = storeOf(noun).noun;
    const base = worstValues(described.fields, 'word', made);
    const places = placesOf(described.fields, base).filter(
      ({ path, field }) => !NOT_TYPED.includes(field.kind) && path !== 'position',
    );
    const asked = places.map(({ path }) => path);
    expect(asked.length).toBeGreaterThan(2);
    await signedIn('editor');
    const faults: string[] = [];
    page.on('response', (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`));
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(paths.record(noun, id));
    let version = 1;
    for (const [name, odd] of tried) {
      const { together: taken, refused } = takers(noun, base, asked, odd);
      const form = await formOf(page);
      if (taken.length > 0) {
        await form.type(all(taken, odd));
        await page.keyboard.press('Control+s');
        version += 1;
        await expect(page.getByRole('status').filter({ hasText: `Saved as version ${version}` }), name).toBeVisible();
      }
      if (refused.length > 0) {
        await form.type(all(refused, odd));
        await page.keyboard.press('Control+s');
        const isRefused = page.getByRole('status').filter({ hasText: 'Not saved: see what is wrong above' });
        await expect(isRefused, name).toBeVisible();
        expect(await form.wrong(refused), name).toEqual(refused);
        expect(await form.read(refused), name).toEqual(all(refused, odd));
      }
      await page.reload();
      await ready(page);
      const back = page.getByRole('button', { name: 'Go back to what is saved' });
      if (await back.isVisible()) await back.click();
      const kept = await (await formOf(page)).read(taken);
      // An address that is emptied stays as it is.
      for (const { path, field } of places)
        if (taken.includes(path) && field.kind !== 'slug' && (TEXTS.includes(field.kind) || visible(odd) === ''))
          expect(visible(kept[path]), `${path}: ${name}`).toBe(visible(odd));
    }
    for (const path of [paths.recordHistory(noun, id), paths.records(noun)])
      expect((await page.request.get(path)).status(), path).toBe(200);
    expect(faults).toEqual([]);
  });
}
