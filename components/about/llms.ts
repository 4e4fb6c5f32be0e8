import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { markdownLine, markdownLink } from '@/lib/export/markdown';
import { DEFAULT_LANGUAGE } from '@/lib/languages';
import { contentLicence } from '@/lib/licence';
import { FOLDERS, type NounName } from '@/lib/noun-names';
import { paths } from '@/lib/paths';
import { INDEXED } from '@/lib/public/noun-index';
import { RULES } from './rules';

/** What the record is and where programs that read texts find it (llmstxt.org). */
export async function llmsText(): Promise<string> {
  const locale = DEFAULT_LANGUAGE;
  const [site, about, nouns, index, data] = [
    await getTranslations({ locale, namespace: 'site' }),
    await getTranslations({ locale, namespace: 'about' }),
    await getTranslations({ locale, namespace: 'nouns' }),
    await getTranslations({ locale, namespace: 'index' }),
    await getTranslations({ locale, namespace: 'data' }),
  ];
  const at = (path: string): string => `${env().NEXTAUTH_URL}${path}`;
  const licence = contentLicence();
  const listed: readonly NounName[] = ['meeting', 'model', 'takeaway', ...INDEXED];
  const lists = listed.map((noun) => {
    const path = paths.index(noun);
    const json = markdownLink(`${FOLDERS[noun]}.json`, at(paths.twin(path, 'json')));
    return `- ${markdownLink(nouns(`${noun}.many`), at(paths.twin(path, 'txt')))}: ${json}`;
  });
  const countries = `- ${markdownLink(index('countries'), at(paths.twin(paths.countries(), 'json')))}`;
  return `${[
    `# ${site('name')}`,
    `> ${markdownLine(site('description'))}`,
    site('promise'),
    `## ${about('rules')}`,
    RULES.map((rule) => `- ${about(`rule${rule}`)}: ${markdownLine(about(`rule${rule}Text`))}`).join('\n'),
    `## ${data('twins')}`,
    data('twinsText'),
    [...lists, countries].join('\n'),
    `## ${data('whole')}`,
    data('wholeText'),
    [
      `- ${markdownLink(data('wholeFile'), at(paths.downloadFile()))}`,
      `- ${markdownLink(data('schema'), at(paths.schema()))}`,
      `- ${markdownLink(about('title'), at(paths.about()))}`,
    ].join('\n'),
    `## ${data('licence')}`,
    licence
      ? licence.url
        ? markdownLink(licence.name, licence.url)
        : markdownLine(licence.name)
      : data('licenceNone'),
  ].join('\n\n')}\n`;
}
