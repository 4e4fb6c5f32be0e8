import { NOUN_NAMES, type NounName } from '../noun-names';

/** Words that name a kind of record in French, Spanish, Russian and Arabic: readers ask in any language, whichever the page is in. */
const ABROAD: Partial<Record<NounName, string>> = {
  meeting: `reunions conferences sommets reuniones conferencias cumbres встречи встречах совещания заседания конференции саммиты
    اجتماعات الاجتماعات مؤتمرات المؤتمرات قمم`,
  commitment: `engagements promesses compromisos promesas обязательства обещания التزامات الالتزامات تعهدات وعود`,
  programme: 'programas программы برامج البرامج',
  organization: 'organismes organizaciones организации منظمات المنظمات',
  person: 'personnes intervenants personas ponentes люди участники اشخاص',
  source: 'fuentes documentos источники документы مصادر وثائق الوثائق',
  topic: 'sujets temas темы مواضيع',
};

/**
 * The words, in lower case without accents, that name a kind of record.
 *
 * @param own those of the page's language, several parted by spaces: they count before others
 */
export const calledBy = (own: (noun: NounName) => string): Map<string, NounName> =>
  new Map(
    [(noun: NounName) => ABROAD[noun] ?? '', own].flatMap((wordsOf) =>
      NOUN_NAMES.flatMap((noun) =>
        wordsOf(noun)
          .split(/\s+/)
          .flatMap((word): [string, NounName][] => (word === '' ? [] : [[word, noun]])),
      ),
    ),
  );
