/** How a language gives a statement as that of a body, a group or a person. */
export interface WaysOfClaims {
  /** What stands right before a body: 'according to data published by the'. */
  according: RegExp;
  /** What stands right behind it: 'estimates that'. */
  saysThat: RegExp;
  /** A group that nobody is named for, and its verb. */
  groups: RegExp;
  /** What stands right behind a person. */
  speaks: RegExp;
}

const FRENCH_VERB =
  '(?:estim(?:e|ent|é)|indiqu(?:e|ent|é)|affirm(?:e|ent|é)|considèr(?:e|ent)|considéré|précis(?:e|ent|é)|rapport(?:e|ent|é)|montr(?:e|ent|é)|constat(?:e|ent|é)|conclu(?:t|ent)?|évalu(?:e|ent|é)|assur(?:e|ent|é)|soutien(?:t|nent)|soutenu|confirm(?:e|ent|é)|révèl(?:e|ent)|révélé|signal(?:e|ent|é)|rappel(?:le|lent|é)|not(?:e|ent|é)|relev(?:ent|é)|relève|expliqu(?:e|ent|é)|averti(?:t|ssent)?)';
const SPANISH_VERB =
  '(?:estim(?:a|an|ó|aron|ado)|indic(?:a|an|ó|aron|ado)|afirm(?:a|an|ó|aron|ado)|consider(?:a|an|ó|aron|ado)|calcul(?:a|an|ó|aron|ado)|inform(?:a|an|ó|aron|ado)|report(?:a|an|ó|aron|ado)|señal(?:a|an|ó|aron|ado)|muestran?|mostr(?:ó|aron|ado)|conclu(?:ye|yen|yó|yeron|ido)|asegur(?:a|an|ó|aron|ado)|sostien(?:e|en)|sostuv(?:o|ieron)|confirm(?:a|an|ó|aron|ado)|revel(?:a|an|ó|aron|ado)|advirti(?:ó|eron)|advierten?|constat(?:a|an|ó|aron|ado)|explic(?:a|an|ó|aron|ado)|record(?:ó|aron)|recuerdan?)';

const WAYS: Record<string, WaysOfClaims> = {
  fr: {
    according:
      /(?<!\p{L})(?:[Ss]elon|[Dd]'après|[Dd]e source[s]? (?:de|du)) ?(?:(?:les |des |une? |le |la |l')?(?:(?:dernières?|récentes?|premi(?:er|ère)s?|propres) )?(?:chiffres|données|estimations?|statistiques|enquête|étude|rapport|sondage|évaluation|analyse|bilan)s?(?: \p{L}+){0,3}? (?:par|de|du|des|d')(?: (?:la|le|les|l'))? ?)?(?:le |la |les |l')?$/u,
    saysThat: new RegExp(
      `^(?: \\([^)]{1,20}\\))?(?:, [^,]{1,80},)? (?:(?:a|ont) )?(?:\\p{Ll}+ ){0,2}?${FRENCH_VERB} qu[e']`,
      'u',
    ),
    groups: new RegExp(
      `(?<![\\p{L}\\p{N}-])((?:[\\p{L}-]{1,40} )?(?:analystes|autorités|chercheurs|observateurs|études|évaluations|services de renseignement)) (?:(?:ont|a) )?(?:\\p{Ll}+ )?${FRENCH_VERB} qu[e']`,
      'u',
    ),
    speaks: new RegExp(
      `^(?:, [^,;"]{3,120},)? (?:(?:a|ont|avait) )?(?:\\p{Ll}+ ){0,2}?${FRENCH_VERB}(?: qu[e'](?![\\p{L}])|qu'| :)`,
      'u',
    ),
  },
  es: {
    according:
      /(?<!\p{L})(?:[Ss]egún|[Dd]e acuerdo con|[Cc]onforme a) (?:(?:los |las |el |la |una? )?(?:(?:últim[oa]s?|recientes?|propi[oa]s) )?(?:datos|cifras|estimaciones|estadísticas|estudio|informe|encuesta|sondeo|evaluación|análisis|balance)(?: \p{L}+){0,3}? (?:por|de|del)(?: (?:la|el|los|las))? )?(?:el |la |los |las )?$/u,
    saysThat: new RegExp(
      `^(?: \\([^)]{1,20}\\))?(?:, [^,]{1,80},)? (?:(?:ha|han) )?(?:\\p{Ll}+ )?${SPANISH_VERB} que(?![\\p{L}])`,
      'u',
    ),
    groups: new RegExp(
      `(?<![\\p{L}\\p{N}-])((?:[\\p{L}-]{1,40} )?(?:analistas|autoridades|investigadores|observadores|estudios|evaluaciones|servicios de inteligencia)) (?:(?:ha|han) )?(?:\\p{Ll}+ )?${SPANISH_VERB} que(?![\\p{L}])`,
      'u',
    ),
    speaks: new RegExp(
      `^(?:, [^,;"]{3,120},)? (?:(?:ha|han) )?(?:\\p{Ll}+ )?(?:${SPANISH_VERB}|present(?:ó|a) (?:una? |los? |las? )?\\p{L}+ según)(?: que(?![\\p{L}])|:| (?:el|la) cual)`,
      'u',
    ),
  },
};

/** How French and Spanish attribute a statement; null for the other languages. */
export const claimsAbroad = (language: string | null): WaysOfClaims | null => WAYS[language ?? ''] ?? null;
