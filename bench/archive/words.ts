/** A stream of numbers in [0, 1) that is the same at every run (mulberry32, Tommy Ettinger, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws ranks 0 … count - 1, each by Zipf's law with exponent 1: the second half as often as the first, the third a third. */
export function zipfOf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Common words of each language, the commonest first, and endings by which rarer ones are made of them. */
const LANGUAGES = {
  en: {
    words:
      'the of to and in for on states with should prevention that violent extremism terrorism programmes support local communities international cooperation from rehabilitation training information sharing prison officials youth women funding online border police research evaluation families returnees victims law human rights education religious leaders partners trust measures countries experiences risk assessment disengagement',
    endings: ['', 's', 'ing', 'al', 'ment', 'ation', 'wise', 'based'],
  },
  fr: {
    words:
      'de la les et des en le à pour dans une du que sur par avec états prévention extrémisme violent terrorisme programmes soutien communautés coopération internationale réinsertion formation échange renseignements prison jeunes femmes financement frontières police recherche évaluation familles victimes droit éducation chefs religieux partenaires confiance mesures pays expériences risque',
    endings: ['', 's', 'ement', 'ation', 'elle', 'iste', 'ique', 'able'],
  },
  es: {
    words:
      'de la que el en y los para las con por una del se estados prevención extremismo violento terrorismo programas apoyo comunidades cooperación internacional rehabilitación formación intercambio información prisión jóvenes mujeres financiación fronteras policía investigación evaluación familias víctimas derecho educación líderes religiosos confianza medidas países riesgo',
    endings: ['', 's', 'mente', 'ción', 'ista', 'ico', 'able', 'idad'],
  },
  ar: {
    words:
      'في من على إلى أن مع عن التي الدول الوقاية التطرف العنيف الإرهاب برامج دعم المجتمعات التعاون الدولي إعادة التأهيل التدريب تبادل المعلومات السجون الشباب النساء التمويل الحدود الشرطة البحث التقييم الأسر الضحايا القانون التعليم الثقة التدابير المخاطر',
    endings: ['', 'ات', 'ين', 'ية', 'ها', 'نا', 'هم', 'ون'],
  },
  ru: {
    words:
      'и в на по с для к из что государства предупреждение насильственный экстремизм терроризм программы поддержка общины сотрудничество международное реабилитация обучение обмен информация тюрьма молодёжь женщины финансирование границы полиция исследования оценка семьи жертвы право образование доверие меры страны риск',
    endings: ['', 'ов', 'ами', 'ский', 'ние', 'ость', 'ный', 'ться'],
  },
} as const;
export type Language = keyof typeof LANGUAGES;
/** How often each language is written, in this order. */
const SHARES: [Language, number][] = [
  ['en', 0.7],
  ['fr', 0.12],
  ['es', 0.08],
  ['ar', 0.06],
  ['ru', 0.04],
];

/** Distinct words of a language: what has a higher rank than the list is a word of the list with an ending and a syllable. */
const VOCABULARY = 6_000;
const SYLLABLES = ['', 'ra', 'to', 'mi', 'ne', 'lo', 'su', 'vi', 'ka', 'po', 'de', 'fa', 'gu', 'be', 'zo', 'li'];

function vocabularyOf(language: Language): string[] {
  const { words, endings } = LANGUAGES[language];
  const base = words.split(' ');
  return Array.from({ length: VOCABULARY }, (_, rank) => {
    const turn = Math.floor(rank / base.length);
    const ending = endings[turn % endings.length] ?? '';
    return `${SYLLABLES[Math.floor(turn / endings.length)] ?? turn}${base[rank % base.length]}${ending}`;
  });
}

/** Writes texts whose words follow Zipf's law, in five languages; the same ones at every run. */
export function writerOf(random: () => number) {
  const zipf = zipfOf(VOCABULARY, random);
  const vocabularies = new Map(SHARES.map(([language]) => [language, vocabularyOf(language)]));
  const language = (): Language => {
    let drawn = random();
    for (const [name, share] of SHARES) {
      drawn -= share;
      if (drawn < 0) return name;
    }
    return 'en';
  };
  const line = (from: number, to: number, of: Language = 'en') => {
    const words = Array.from(
      { length: from + Math.floor(random() * (to - from + 1)) },
      () => vocabularies.get(of)?.[zipf()] ?? '',
    );
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  };
  const text = (sentences: number, of: Language) =>
    Array.from({ length: sentences }, () => `${line(8, 24, of)}.`).join(' ');
  return { language, line, text };
}
