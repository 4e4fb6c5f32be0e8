import { getLocale } from 'next-intl/server';
import { formOf, formsWithin } from '@/components/form/description';
import { Missing } from '@/components/site/missing';
import { countryOptions } from '@/lib/country-names';
import type { NounName } from '@/lib/field';
import { isUuid } from '@/lib/names';
import { mayCreate } from '@/lib/policy';
import { answerNotFound } from '@/lib/response';
import type { Member } from '@/lib/viewer';
import { readWhole } from '@/lib/workspace/whole';
import { SECTIONS } from './sections';
import { Whole } from './whole';

const NOUNS = ['meeting', ...SECTIONS] as const satisfies readonly NounName[];

/** A meeting with everything said of it on one screen, or not there at all. */
export async function WholeScreen({ viewer, id }: { viewer: Member; id: string }) {
  const whole = isUuid(id) ? await readWhole(viewer, id) : null;
  if (!whole) {
    answerNotFound();
    return <Missing />;
  }
  const locale = await getLocale();
  const forms = NOUNS.map(formOf);
  const creatable = new Map(forms.flatMap(({ fields }) => formsWithin(fields)).map((form) => [form.noun, form]));
  const countries = countryOptions(locale);
  return (
    <Whole
      whole={whole}
      forms={forms}
      creatable={mayCreate(viewer) ? [...creatable.values()] : []}
      countries={countries}
      memberId={viewer.id}
      mayAdd={mayCreate(viewer)}
    />
  );
}
