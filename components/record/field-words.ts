import { useTranslations } from 'next-intl';
import type { Issue } from '@/lib/errors';
import type { NounName } from '@/lib/field';

type Values = Record<string, string | number>;
/** Keys made of a noun and a field are known only at run time; a test holds that every one of them has its words. */
type Translate = ((key: never, values?: Values) => string) & { has(key: never): boolean };

function loose(t: unknown) {
  const translate = t as Translate;
  return {
    say: (key: string, values?: Values) => translate(key as never, values),
    has: (key: string) => translate.has(key as never),
  };
}

/** What a field is called, from the words of fields: `path` is that of a field ("title") or of one in an item of a list ("citations.0.quote"). */
export function fieldLabels(translate: unknown) {
  const fields = loose(translate);
  function keyOf(noun: NounName, path: string): string {
    const names = path.split('.').filter((name) => !/^\d+$/.test(name));
    if (names.length > 1) return `parts.${names.join('.')}`;
    return fields.has(`${noun}.${names[0]}`) ? `${noun}.${names[0]}` : `any.${names[0]}`;
  }
  return {
    label: (noun: NounName, path: string): string => fields.say(keyOf(noun, path)),
    knows: (noun: NounName, path: string): boolean => fields.has(keyOf(noun, path)),
  };
}

/** Words for fields, their options and what is wrong with them. Works on the server and in the browser. */
export function useFieldWords() {
  const labels = fieldLabels(useTranslations('fields'));
  const options = loose(useTranslations('options'));
  const meanings = loose(useTranslations('meanings'));
  const issues = loose(useTranslations('form.issues'));
  const nouns = loose(useTranslations('nouns'));
  return {
    noun: (noun: NounName, form: 'one' | 'many' | 'new' = 'one') => nouns.say(`${noun}.${form}`),
    ...labels,
    option: (list: string, key: string) => options.say(`${list}.${key}`),
    /** What an empty choice says, where that is more than that nothing was reported. */
    empty: (list: string): string | undefined => {
      const one = `${list}.empty`;
      return options.has(one) ? options.say(one) : undefined;
    },
    /** What an option means, where its name alone does not say it; of an empty choice too. */
    meaning(list: string, key: string): string | undefined {
      const one = `${list}.${key || 'none'}`;
      return meanings.has(one) ? meanings.say(one) : undefined;
    },
    issue: ({ code, params }: Pick<Issue, 'code' | 'params'>) =>
      issues.has(code) ? issues.say(code, params) : issues.say('bad_value'),
  };
}
