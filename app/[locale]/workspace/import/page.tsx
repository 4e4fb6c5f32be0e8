import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { ImportScreen } from '@/components/import/import-screen';
import { NoPermission } from '@/components/site/no-permission';
import { requireMember } from '@/lib/auth';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import { LEAST_ROLE, mayCreate } from '@/lib/policy';
import { askModel, makeDraft, readText } from '@/lib/workflows/import/actions';
import { CANDIDATE_FIELDS } from '@/lib/workflows/import/fields';
import { languageModelHost } from '@/lib/workflows/import/language-model';
import { vocabularyFor } from '@/lib/workflows/import/vocabulary';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('import') };
}

export default async function ImportPage() {
  const member = await requireMember();
  if (!mayCreate(member)) return <NoPermission needs={LEAST_ROLE.create} />;
  const locale = await getLocale();
  const { import: words, errors, form } = await getMessages();
  // What controls of the forms say that stand in the review too.
  const { understood, notReported, matchedBy, nothingFound } = form;
  const [options, meanings] = await Promise.all([getTranslations('options'), getTranslations('meanings')]);
  const { choices, countries } = vocabularyFor(locale, {
    option: (list, value) => options(`${list}.${value}` as Parameters<typeof options>[0]),
    meaning(list, value) {
      const key = `${list}.${value}` as Parameters<typeof meanings>[0];
      return meanings.has(key) ? meanings(key) : undefined;
    },
  });
  return (
    <NextIntlClientProvider
      messages={{ import: words, errors, form: { understood, notReported, matchedBy, nothingFound } }}
    >
      <ImportScreen
        member={member.id}
        example={SAMPLE_TEXT}
        vocabulary={{ fields: CANDIDATE_FIELDS, choices, countries }}
        readText={readText}
        makeDraft={makeDraft}
        modelHost={languageModelHost()}
        askModel={askModel}
      />
    </NextIntlClientProvider>
  );
}
