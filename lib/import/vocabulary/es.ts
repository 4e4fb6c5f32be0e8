import type { Vocabulary } from './vocabulary';

export const es: Vocabulary = {
  meeting:
    'cumbre|conferencia|reunión|encuentro|foro|taller|seminario|simposio|congreso|mesa redonda|diálogo|consultas|jornadas|sesión|coloquio',
  held: 'celebrad[oa]s?|celebró|se (?:celebró|reunieron|reunió|llevó a cabo|desarrolló|realizó|inauguró|clausuró)|tuvo lugar|organizad[oa]s?|organizó|concluyó|participan|participó|participaron|han? participado|inició|convocad[oa]|realizad[oa]',
  placeBefore: '(?:en|a|de)(?: la ciudad de| el| la)? ',
  joins: 'de|del|la|las|el|los|y|e|en|para|por|sobre|contra|a|al|con',
  titleEnds:
    '[,.;:()«»"]|celebrad[oa]s?|celebró|que|se|fue|han?|organizad[oa]s?|organizó|concluyó|por|expresó|pidieron|inició|condenaron|tuvo|acordaron|ha',
  elsewhere:
    'próxim[oa]|anterior|últim[oa] (?:reunión|conferencia|cumbre)|primera conferencia|desde la|desde el|tras la|el año pasado|decisiones tomadas|continuación de|se llevará a cabo|tendrá lugar|atentados?',
  sayers:
    'participantes|ministros|ministra|ministro|jefes de [Ee]stado(?: y de [Gg]obierno)?|[Ee]stados(?: miembros?| participantes)?|países(?: miembros?| participantes)?|naciones(?: asistentes)?|delegaciones|expertos|asistentes|conferencia|cumbre|reunión|consejo|comité|partes|líderes|cancilleres|representantes(?: estatales)?|miembros|gobiernos(?: participantes)?|nosotros|presidente|secretario general|secretario de [Ee]stado',
  findings:
    'subray(?:aron|ó|an|amos|ado)|destac(?:aron|ó|an|amos|ado)|reiter(?:aron|ó|an|amos|ado)|reafirm(?:aron|ó|an|amos|ado)|recomend(?:aron|ó|ado)|recomiendan?|condena(?:ron|n|mos|do)|condenó|expres(?:aron|ó|an|amos|ado)|manifest(?:aron|ó|ado)|reconoc(?:ieron|ió|en|emos|ido)|inst(?:aron|ó|an|amos)|exhort(?:aron|ó|an|amos)|pid(?:ieron|ió|en)|hicieron un llamado|llamaron|acord(?:aron|ó|ado) que|coincidieron en|enfatiz(?:aron|ó|an)|señal(?:aron|ó|an)|advirti(?:eron|ó)|salud(?:aron|ó)|apoy(?:aron|ó)|acogi(?:eron|ó)|celebraron (?:la|el) (?:adopción|progreso)|afirm(?:aron|ó)|resalt(?:aron|ó|an)|hizo (?:un llamado|hincapié)|hicieron hincapié|formul(?:ó|aron) un llamado|abog(?:ó|aron) por|asegur(?:ó|aron) que|dij(?:o|eron) que|indic(?:ó|aron) que|consider(?:ó|aron) que|rechaz(?:ó|aron|an)|valor(?:ó|aron)|lament(?:ó|aron)',
  promises:
    'se comprometi(?:eron|ó) a|comprometido a|nos comprometemos a|acord(?:aron|ó)(?! que)|decidi(?:eron|ó)|convini(?:eron|no) en|encarg(?:aron|ó)|solicit(?:aron|ó) (?:al?|que)|firme compromiso de',
  says: 'dijo|afirmó|señaló|subrayó|enfatizó|destacó|indicó|manifestó|expresó|agregó|añadió|apuntó|sostuvo|aseguró|declaró|advirtió|explicó|concluyó',
  adverbs:
    'también|asimismo|además|han|ha|su|igualmente|así mismo|se|así|unánimemente|finalmente|asistentes|participantes|firmemente|todos',
  verbFirst: false,
  due: 'antes de(?:l)?|para (?:el|finales de)|a más tardar(?: el| en)?|hasta(?: el)?',
  offices:
    '[Vv]icepresidente|[Pp]residenta?|[Pp]residente|[Pp]rimer(?:a)? [Mm]inistr[oa]|[Vv]iceministr[oa]|[Mm]inistr[oa]|[Ss]ecretari[oa] [Gg]eneral|[Ss]ecretari[oa] de [Ee]stado|[Ss]ubsecretari[oa]|[Ss]ecretari[oa]|[Ee]mbajador[a]?|[Dd]irector[a]? [Gg]eneral|[Dd]irector[a]?|[Cc]anciller|[Cc]omisionad[oa]|[Rr]epresentante|[Cc]oordinador[a]?|[Gg]eneral|[Cc]oronel|[Pp]rofesor[a]?|[Ff]iscal(?: [Gg]eneral)?|[Jj]efe',
  honorifics: 'S\\.\\s?E\\.|Sr\\.?|Sra\\.?|Dr\\.?|Dra\\.?|Excmo\\.?|Don|Doña|don|doña',
  unattributed: '[Rr]eglas? (?:de )?Chatham House|sin atribución',
  closed: 'a puerta cerrada|reunión privada',
};
