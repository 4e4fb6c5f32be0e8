/** How a language says that something was on a day near that of the text, and how many days it took. */
export interface Days {
  /** From Sunday on. */
  weekdays: readonly string[];
  /** 'ce jeudi', 'hoy', 'el lunes': its first group is 'yesterday', its second a day of the week. */
  thatDay: RegExp;
  notYet: RegExp;
  /** Two, three and so on, in words. */
  numbers: readonly string[];
  /** 'trois jours', the number in its first group. */
  lasts: RegExp;
  ended: RegExp;
  began: RegExp;
  /** What stands right before the first of several days: 'ouverts le'. */
  begunOn: RegExp;
  /** A place other than that of the dateline, for a sentence that gives none of the gazetteer. */
  elsewhere: RegExp;
}

const FRENCH_DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const SPANISH_DAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

const DAYS: Record<string, Days> = {
  fr: {
    weekdays: FRENCH_DAYS,
    thatDay: new RegExp(
      `(?<![\\p{L}])(?:aujourd'hui|ce jour(?! (?:là|où))|(hier)|(?:ce |le |)(${FRENCH_DAYS.join('|')}))(?![\\p{L}]|-là)(?!(?: (?:matin|soir|après-midi))?,? (?:\\d|prochain|1er))`,
      'u',
    ),
    notYet:
      /(?<!\p{L})(?:sera|seront|aura lieu|auront lieu|tiendra|tiendront|ouvrira|ouvriront|prochaine?s?|réunira|débutera)(?!\p{L})/iu,
    numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept'],
    lasts:
      /(?<![\p{L}\p{N}])(deux|trois|quatre|cinq|six|sept|[2-7]) jours(?= (?:de (?:travaux|débats|discussions|réunion|rencontres?|travail|formation|échanges)|durant)|,|\.|$)/iu,
    ended:
      /(?:s'est|se sont) (?:achevé|conclu|clôturé|terminé)|a pris fin|ont pris fin|a clôturé|s'achève|au terme de/iu,
    began: /(?:s'est|se sont) ouvert|s'ouvre|(?:a|ont) (?:débuté|commencé)|débute/iu,
    begunOn:
      /(?:ouverte?s?|débuté|commencé|entamée?s?|inaugurée?s?)(?: depuis)? le (?:(?:lun|mar|mercre|jeu|vendre|same)di )?$/iu,
    elsewhere: /(?<![\p{L}])(?:à|en|au) \p{Lu}\p{Ll}/u,
  },
  es: {
    weekdays: SPANISH_DAYS,
    thatDay: new RegExp(
      `(?<![\\p{L}])(?:hoy|(ayer)|(?:el|este) (${SPANISH_DAYS.join('|')}))(?![\\p{L}])(?!,? (?:\\d|próximo|que viene|en día))`,
      'u',
    ),
    notYet:
      /(?<!\p{L})(?:será|serán|tendrá lugar|tendrán lugar|celebrará|celebrarán|inaugurará|próxim[oa]s?|reunirá|comenzará)(?!\p{L})/iu,
    numbers: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'],
    lasts:
      /(?<![\p{L}\p{N}])(dos|tres|cuatro|cinco|seis|siete|[2-7]) días(?= (?:de (?:trabajos?|debates?|sesiones|reunión|reuniones|duración|intercambio)|después)|,|\.|$)/iu,
    ended:
      /(?<!\p{L})(?:conclu(?:yó|yeron|ye|yen)|finaliz(?:ó|aron|a|an)|clausur(?:ó|aron|a|an)|culmin(?:ó|aron)|cerr(?:ó|aron)|termin(?:ó|aron))(?!\p{L})/iu,
    began:
      /(?<!\p{L})(?:comenz(?:ó|aron)|inici(?:ó|aron)|arranc(?:ó|aron|a|an)|inaugur(?:ó|aron)|abri(?:ó|eron))(?!\p{L})/iu,
    begunOn: /(?:iniciad[oa]s?|abiert[oa]s?|inaugurad[oa]s?|comenzó|arrancó|comenzaron) (?:desde )?el (?:\p{L}+ )?$/iu,
    elsewhere: /(?<![\p{L}])en (?:la ciudad de )?\p{Lu}\p{Ll}/u,
  },
};

/** How French and Spanish speak of days; null for the other languages. */
export const daysAbroad = (language: string | null): Days | null => DAYS[language ?? ''] ?? null;
