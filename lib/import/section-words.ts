/*
 * The words of headings, and of sentences that lead to a list, by which the lists of a text are told apart: what a meeting concluded, what
 * somebody will do, and all others. Each list of patterns is for English, for French and Spanish, for Russian and Arabic, and for Chinese.
 */

const CONCLUDES = [
  /\b(?:takeaways?|take-aways?|recommend(?:s|ed|ations?)?|conclusions?|concluded|lessons|good practices|best practices|key (?:messages|points|findings|outcomes|insights)|main (?:messages|points|findings|outcomes)|outcomes|agreed|committed|(?:intend|resolve|commit|pledge)(?:s|ed)? to|following (?:actions|steps|measures|points)|call(?:s|ed)? (?:for|on|upon)|observations|way forward|next steps|took away|stuck with|highlights|impressions|take away|things (?:we|to)|learn(?:ed|t)|main points|points (?:made|raised))\b/i,
  /(?<!\p{L})(?:recommand(?:ations?|ent|é|ons)|conclusions?|constats?|enseignements?|leçons|bonnes pratiques|messages (?:clés?|principaux)|points (?:clés|saillants|essentiels)|principaux (?:résultats|points|messages|constats)|résultats|priorités|pistes|propositions|observations|retenir|soulign(?:é|ent)|appell?(?:é|ent)|recomend(?:aciones|ación|aron|ó|amos)|recomiendan|conclusiones|lecciones|aprendizajes|hallazgos|buenas prácticas|mensajes (?:clave|principales)|puntos (?:clave|principales|destacados)|resultados|prioridades|propuestas|observaciones|ideas (?:clave|fuerza|principales)|destac(?:aron|ó)|subray(?:aron|ó)|señal(?:aron|ó)|coincidieron)(?!\p{L})/iu,
  /рекоменд|вывод[ыа]|итоги|уроки|ключевые (?:тезисы|положения|моменты)|основные (?:тезисы|положения|идеи)|отметили|подчеркнули|предложени[яй]|призва|сошлись|توصي|أوص|خلاص|خلص|استنتاج|نتائج|مخرجات|دروس|أبرز (?:النقاط|الرسائل)|رسائل|دعا|دعوا|أكد/iu,
  /建议|结论|要点|共识|启示|经验教训|主要观点|核心观点|主要发现|主要意见|主要收获|主要成果|良好做法|体会|一致认为|达成如下|关键信息|讨论摘要|讨论情况|讨论纪要|会议成果/u,
];
/** Headings below which every paragraph is a conclusion. */
const ONLY_CONCLUSIONS =
  /^(?:(?:основные|ключевые|главные) )?(?:рекомендации|выводы|выводы и рекомендации|рекомендации и выводы|итоги|уроки):?$|^(?:أبرز |أهم )?(?:ال)?(?:توصيات|خلاصات|استنتاجات|نتائج|دروس المستفادة|نتائج والتوصيات)(?: العامة| الختامية)?:?$/iu;
const OTHERS = [
  /\b(?:agenda|participants|speakers|contents|annex|programme of work|related|read more|further reading|references|see also|contacts?|present|apologies|attendees|attendance)\b/i,
  /(?<!\p{L})(?:ordre du jour|participants|intervenants|programme de travail|annexes?|contacts?|documents|à lire|présents?|excusés|orden del día|participantes|ponentes|asistentes|asistencia|anexos?|contactos?|documentos|agenda|leer más)(?!\p{L})/iu,
  /^(?:список |перечень )?(?:участник|присутств|отсутств|повестк|программа|докладчик|спикер|контакт|приглаш|ссылк)|^(?:قائمة|جدول|المشاركون|المشاركين|الحضور|الحاضرون|المتحدثون|برنامج|للتواصل|المراجع|الغائبون)/iu,
  /议程|与会(?:人员|名单)|出席|名单|目录|附件|联系方式|参考文献/u,
];
/** A heading that says what was agreed lists no participants, though it names them. */
const SAYS_SO = /\b(?:agreed|concluded|recommended|stressed)\b/i;
/** 'We intend to:', 'agreed to take the following steps:' */
const LEADS_TO_PROMISES = [
  /\b(?:intends?|agree[sd]?|commit(?:s|ted)?|pledge[sd]?|resolve[sd]?|undert(?:akes?|ook)|decide[sd]?|determined)(?: ourselves| themselves| itself)? to\b[^.;:]{0,120}:$/i,
  /(?<!\p{L})(?:engag(?:ent|és|ées|é|ée|eons)|convenus?|conviennent|décid(?:é|ent|ons)|résolus?|se comprometi(?:eron|ó)|comprometen|acord(?:aron|ó)|acuerdan|decidi(?:eron|ó)|convinieron|resolvieron)(?![\p{L}])[^.;:]{0,120}:$/iu,
  /договорил|обязал|обязу|поруч|^решил|постановил|(?:дальнейш|следующ)\p{L}+ шаг|обязательства|план действий|تعهد|التزام|اتفق|الخطوات (?:التالية|المقبلة|القادمة)|قرر|القرارات|كلف|إجراءات المتابعة|المهام/iu,
  /(?:商定|决定|同意|承诺|议定|将)[^。；：]{0,40}(?:行动|措施|工作|步骤|事项|如下|以下[^。；：]{0,12})[:：]$/u,
];
/** 'Next steps', 'Actions agreed' */
const CALLED_PROMISES = [
  /^(?:(?:agreed |key |further )?action(?:s|s agreed| points?| items?)|next steps|(?:key |our |joint )?commitments|decisions|pledges|announcements|follow[- ]up|undertakings|what was promised|who does what)(?: [^.]{0,60})?:?$/i,
  /^(?:\d{1,2}[.)] )?(?:(?:principaux |prochains |principales |próximos )?(?:engagements|décisions|actions|suites à donner|mesures convenues|prochaines étapes|étapes suivantes|feuille de route|compromisos|acuerdos|decisiones|acciones|próximos pasos|pasos siguientes|tareas|seguimiento))(?: [^.]{0,60})?:?$/iu,
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])?(?:[\p{Script=Han}和与及]{0,8})(?:行动(?:项|事项|要点|计划|清单)?|下一步(?:工作|安排|计划)?|后续(?:工作|安排|步骤|事项)?|承诺(?:事项)?|待办(?:事项)?|(?:决定|议定|决议)(?:事项)?|工作安排|任务分工)[:：]?$/u,
];
/** 'Three points came up again and again.' */
export const POINTS =
  /\b(?:two|three|four|five|six|seven|several|some) (?:\p{L}+ )?(?:conclusions|findings|ideas|lessons|messages|observations|points|recommendations|takeaways|themes|things|threads)\b/iu;

const has = (patterns: readonly RegExp[], words: string): boolean => patterns.some((pattern) => pattern.test(words));

/** Whether a heading or a lead-in announces what a meeting concluded. */
export const announcesConclusions = (words: string): boolean => has(CONCLUDES, words);

/** Whether below a heading every paragraph is a conclusion. */
export const isOfConclusionsAlone = (heading: string): boolean => ONLY_CONCLUSIONS.test(heading.trim());

/** Whether a heading stands above another kind of list: who was there, the agenda, what to read. */
export const isOfOthers = (heading: string): boolean => has(OTHERS, heading) && !SAYS_SO.test(heading);

/** Whether what leads to a list, or its heading, says that somebody will do what it holds. */
export const announcesPromises = (leadIn: string, heading: string): boolean =>
  has(LEADS_TO_PROMISES, leadIn || heading.trim()) ||
  [leadIn, heading].some((words) => has(CALLED_PROMISES, words.trim()));
