import type { Vocabulary } from './vocabulary';

export const es: Vocabulary = {
  meeting:
    'cumbre|conferencia|reunión|encuentro|foro|taller|seminario|simposio|congreso|mesa redonda|diálogo|consultas|jornadas|sesión|coloquio',
  held: [
    'celebrad[oa]s?|celebró|celebraron|celebra|se (?:celebró|celebraron|celebra|reunieron|reunió|reúne|reúnen|llevó a cabo|desarrolló|desarrollaron|realizó|realizaron|inauguró|clausuró|congregó|congregaron|dieron cita)|tuvo lugar|tuvieron lugar|organizad[oa]s?|organizó|organiza|concluyó|concluye|concluyen|concluyeron|finalizó|finaliza|culminó|arrancó|arranca|clausuró|clausuraron|inauguró|abrió|cerró|acogió|acoge|albergó|reunió|congregó|participan|participó|participaron|han? participado|inició|comenzó|convocad[oa]s?|realizad[oa]s?|han? (?:celebrado|organizado|acogido|reunido|clausurado|inaugurado)|asistieron',
  ].join('|'),
  placeBefore: '(?:en|a|de)(?: la ciudad de| el| la)? ',
  joins: 'de|del|la|las|el|los|y|e|en|para|por|sobre|contra|a|al|con',
  titleEnds:
    '[,.;:()«»"]|celebrad[oa]s?|celebró|que|se|fue|han?|organizad[oa]s?|organizó|concluyó|por|expresó|pidieron|inició|condenaron|tuvo|acordaron|ha',
  elsewhere: [
    'próxim[oa]|anterior|últim[oa] (?:reunión|conferencia|cumbre)|primera conferencia|desde la|desde el|tras la|el año pasado|decisiones tomadas|continuación de|se llevará a cabo|tendrá lugar|atentados?',
    'da(?:n|ndo)? continuidad|da(?:n|ndo)? seguimiento|se celebrará|se celebrarán|se enmarca|repetir',
  ].join('|'),
  sayers: [
    'participantes|ministros|ministra|ministro|jefes de [Ee]stado(?: y de [Gg]obierno)?|[Ee]stados(?: miembros?| participantes)?|países(?: miembros?| participantes)?|naciones(?: asistentes)?|delegaciones|delegados|expertos|expertas|asistentes|conferencia|cumbre|reunión|consejo|comité|partes|líderes|cancilleres|representantes(?: estatales)?|miembros|gobiernos(?: participantes)?|nosotros|presidente|presidenta|secretario general|secretaria general|secretario de [Ee]stado',
    'ponentes|panelistas|expositores|especialistas|oradores|oradoras|intervinientes|fiscales|jueces|magistrados|investigadores|analistas|profesionales|autoridades|organizadores|alcaldes|ayuntamientos|municipios|docentes|técnicos|policías|familias|asociaciones|organizaciones|socios|parlamentarios|gobierno|ministerio|secretaría|presidencia|taller|seminario|encuentro|foro|jornadas|debates|discusiones|observadores|académicos|varios|varias|muchos|algunos|otros|todos|ellos|ellas|él|ella',
  ].join('|'),
  findings: [
    'subray(?:aron|ó|an|a|amos|ado)|destac(?:aron|ó|an|a|amos|ado)|reiter(?:aron|ó|an|amos|ado)|reafirm(?:aron|ó|an|amos|ado)|recomend(?:aron|ó|ado)|recomiendan?|condena(?:ron|n|mos|do)|condenó|expres(?:aron|ó|an|amos|ado)|manifest(?:aron|ó|ado)|reconoc(?:ieron|ió|en|emos|ido)|inst(?:aron|ó|an|amos|ado)|exhort(?:aron|ó|an|amos|ado)|pid(?:ieron|ió|en)|pedido|hicieron un llamad[oa]|hicieron un llamamiento|hizo un llamamiento|llamaron|llamó a|acord(?:aron|ó|ado) que|coincid(?:ieron|ió|en|ido) en|enfatiz(?:aron|ó|an|ado)|señal(?:aron|ó|an|ado)|advirti(?:eron|ó)|advierten?|advertido|salud(?:aron|ó)|apoy(?:aron|ó)|acogi(?:eron|ó) (?:con|favorablemente)|celebraron (?:la|el) (?:adopción|progreso)|afirm(?:aron|ó|an|a|ado)|resalt(?:aron|ó|an|ado)|hizo (?:un llamado|hincapié)|hicieron hincapié|formul(?:ó|aron) un llamado|abog(?:ó|aron|an|a|ado) por|asegur(?:ó|aron|an|a) que|dij(?:o|eron) que|indic(?:ó|aron|an|ado) que|consider(?:ó|aron|an|a|ado) que|rechaz(?:ó|aron|an|ado)|valor(?:ó|aron|an) |lament(?:ó|aron|an|ado)',
    'constat(?:ó|aron|an|ado)|alert(?:ó|aron|an|a|ado) (?:de|del|sobre|que)|deplor(?:ó|aron|an)|denunci(?:ó|aron|an|ado)|reclam(?:ó|aron|an|a|ado)|plante(?:ó|aron|an|ado) (?:que|la|el|una?|los|las)|propus(?:o|ieron)|propuesto|proponen?|suger(?:ido)|sugiri(?:ó|eron)|sugieren?|relat(?:ó|aron|ado) (?:que|cómo)|record(?:ó|aron|ado) (?:que|la|el|los|las)|recuerdan? que|explic(?:ó|aron|an|a|ado) que|conclu(?:yó|yeron|yen|ido) que|admiti(?:ó|eron) que|sostuv(?:o|ieron) que|sostienen? que|observ(?:ó|aron|ado) que|apunt(?:ó|aron|ado) (?:que|a)|precis(?:ó|aron|ado) que|remarc(?:ó|aron|ado)|insist(?:ió|ieron|en|ido) en|incidi(?:ó|eron) en|puso (?:de relieve|de manifiesto|el acento|énfasis)|pusieron (?:de relieve|de manifiesto|el acento|énfasis)|(?:ha|han) puesto (?:de relieve|de manifiesto|el acento)|defendi(?:ó|eron)|defienden? (?:que|la|el)|estim(?:ó|aron|an) que|cree[n]? que|opin(?:ó|aron|an|a) que|agreg(?:ó|aron) que|añadi(?:ó|eron) que|declar(?:ó|aron) que|argument(?:ó|aron) que|mostr(?:ó|aron) (?:su|que)|evidenci(?:ó|aron)|llam(?:ó|aron) la atención|urgi(?:ó|eron)|invit(?:ó|aron) a|alent(?:ó|aron) a|aconsej(?:ó|aron)|cuestion(?:ó|aron)|critic(?:ó|aron)|aplaudi(?:ó|eron)|convini(?:eron|no) en que|inform(?:ó|aron) que',
  ].join('|'),
  promises: [
    'se comprometi(?:eron|ó) a|compromet(?:en?|emos|ido|idos|idas?) a|acord(?:aron|ó|ado)(?! que)|acuerdan?(?= \\p{Ll}+r(?!\\p{L}))|decidi(?:eron|ó|do)|deciden?(?= \\p{Ll}+r(?!\\p{L}))|convini(?:eron|no) en(?! que)|resolvi(?:eron|ó)(?= \\p{Ll}+r(?!\\p{L}))|encarg(?:aron|ó)|encomend(?:aron|ó)|solicit(?:aron|ó) (?:al?|que)|firme compromiso de',
    'anunci(?:ó|aron|a|an|ado) (?:que(?= (?:\\p{Ll}+ )?\\p{Ll}+rán?(?!\\p{L}))|(?=(?:la (?:creación|puesta|apertura|publicación)|el (?:lanzamiento|despliegue|envío)|una (?:aportación|contribución))(?!\\p{L})))|prometi(?:ó|eron)|prometen?|ofreci(?:ó|eron) (?=\\p{Ll}+r(?!\\p{L}))|se ofreci(?:ó|eron) a|prevén? (?=\\p{Ll}+r(?!\\p{L}))|(?:tiene|tienen) previsto|asumi(?:ó|eron) el compromiso de|se propus(?:o|ieron)(?= \\p{Ll}+r(?!\\p{L}))|qued(?:ó|aron) encargad[oa]s? de|se encargará[n]? de|asumirán?',
  ].join('|'),
  says: [
    '(?:ha |han )?(?:dicho|afirmado|señalado|subrayado|destacado|indicado|manifestado|expresado|agregado|añadido|apuntado|sostenido|asegurado|declarado|advertido|explicado|concluido|lamentado|recordado|resumido|insistido|reclamado|pedido|defendido|alertado|admitido|reconocido)',
    'dijo|afirmó|señaló|subrayó|enfatizó|destacó|indicó|manifestó|expresó|agregó|añadió|apuntó|sostuvo|aseguró|declaró|advirtió|explicó|concluyó|lamentó|zanjó|recordó|resumió|insistió|reclamó|pidió|defendió|alertó|admitió|reconoció|relató|contó|comentó|observó|precisó|matizó|reflexionó|criticó|denunció|planteó|preguntó|respondió|sentenció|remarcó|recalcó|puntualizó|argumentó|confesó|abogó|propuso|apostilló|dice|afirma|señala|subraya|destaca|indica|explica|advierte|asegura|sostiene|resume|lamenta|recuerda|insiste|reclama|defiende|alerta|admite|reconoce|relata|cuenta|precisa|matiza|concluye|añade',
  ].join('|'),
  adverbs: [
    'también|asimismo|además|han|ha|su|igualmente|así mismo|se|así|unánimemente|finalmente|asistentes|participantes|firmemente|todos',
    'por su parte|en cambio|sin embargo|no obstante|por último|a su vez|en particular|conjuntamente|nuevamente|especialmente|unánimes|de forma unánime|por unanimidad|reiteradamente|aún|luego|después|ya|incluso|sobre todo|les|le|lo|fueron|fue',
  ].join('|'),
  verbFirst: false,
  due: [
    'antes de(?:l)?(?: final de| fin de)?|para (?:el|la|finales de|fines de)|a más tardar(?: el| en)?|hasta(?: el)?|a finales de|antes de que finalice|en el plazo de',
  ].join('|'),
  offices: [
    '[Vv]icepresident[ea]|[Cc]opresident[ea]|[Pp]residenta?|[Pp]residente|[Pp]rimer(?:a)? [Mm]inistr[oa]|[Vv]iceministr[oa]|[Mm]inistr[oa]|[Ss]ecretari[oa] [Gg]eneral|[Ss]ecretari[oa] (?:de [Ee]stado|[Ee]jecutiv[oa]|[Tt]écnic[oa])|[Ss]ubsecretari[oa]|[Ss]ecretari[oa]|[Ee]mbajador[a]?|[Dd]irector[a]? [Gg]eneral|[Dd]irector[a]?(?: [Ee]jecutiv[oa])?|[Ss]ubdirector[a]?(?: [Gg]eneral)?|[Cc]anciller|[Cc]omisionad[oa]|[Rr]epresentante(?: [Ee]special| [Pp]ermanente)?|[Cc]oordinador[a]?|[Gg]eneral|[Cc]oronel|[Tt]eniente(?: coronel)?|[Cc]apitán|[Cc]omandante|[Pp]rofesor[a]?|[Cc]atedrátic[oa]|[Ff]iscal(?: [Gg]eneral)?|[Jj]ef[ea]',
    '[Aa]sesora?|[Cc]onsejer[oa]|[Cc]onsultora?|[Cc]omisari[oa]|[Ss]ubcomisari[oa]|[Ii]nspectora?(?: jefe)?|[Jj]uez[a]?|[Mm]agistrad[oa]|[Aa]bogad[oa]|[Dd]efensora? del [Pp]ueblo|[Aa]lcalde|[Aa]lcaldesa|[Cc]oncejala?|[Dd]iputad[oa]|[Ss]enadora?|[Gg]obernadora?|[Ii]ntendente|[Dd]elegad[oa](?: del [Gg]obierno)?|[Ss]ubdelegad[oa]|[Ee]xpert[oa]|[Ii]nvestigadora?|[Ss]ociólog[oa]|[Pp]sicólog[oa]|[Pp]olitólog[oa]|[Cc]riminólog[oa]|[Jj]urista|[Hh]istoriadora?|[Aa]ntropólog[oa]|[Ee]conomista|[Aa]nalista|[Rr]esponsable|[Ee]ncargad[oa]|[Pp]ortavoz|[Vv]ocer[oa]|[Ff]undadora?|[Cc]ofundadora?|[Rr]elatora?|[Dd]ecan[oa]|[Rr]ectora?|[Dd]ocente|[Mm]aestr[oa]|[Ii]mán|[Ee]ducadora?|[Tt]rabajadora? social|[Pp]eriodista|[Ee]nviad[oa](?: [Ee]special)?|[Aa]gregad[oa]|[Mm]oderadora?|[Mm]iembro|[Oo]ficial|[Aa]dministradora?|[Ee]specialista|[Tt]écnic[oa]|[Mm]ediadora?|[Gg]estora?|[Pp]onente|[Aa]gente|[Mm]ando|[Mm]édic[oa]|[Ii]ngenier[oa]|[Vv]ocal|[Tt]itular',
  ].join('|'),
  honorifics: 'S\\.\\s?E\\.|Sr\\.?|Sra\\.?|Dr\\.?|Dra\\.?|Excmo\\.?|Don|Doña|don|doña',
  unattributed: [
    '[Rr]eglas? (?:de )?Chatham House|sin atribución|sin (?:atribuir|identificar a) |(?:intervenciones|opiniones|declaraciones) no (?:se atribuyen|serán atribuidas|podrán atribuirse|pueden atribuirse)',
  ].join('|'),
  closed: ['a puertas? cerradas?|reunión privada'].join('|'),
  onTheRecord:
    'acept(?:ó|aron|aban|an) (?:todos )?(?:ser citad[oa]s?|que se (?:los|las|les) citara)|pueden ser citad[oa]s por su nombre',
  online:
    '(?:de (?:manera|forma) |en formato |en modalidad )virtual|virtualmente|por videoconferencia|de (?:manera|forma) telemática',
  hybrid:
    '(?:formato|modalidad|forma|manera) (?:híbrid[oa]|mixt[oa]|semipresencial)|presencial y (?:virtual|en línea|telemática)',
  inPerson: '(?:de (?:manera|forma) |en formato |modalidad )presencial',
};
