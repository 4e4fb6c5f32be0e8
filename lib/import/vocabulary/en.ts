import type { Vocabulary } from './vocabulary';

export const en: Vocabulary = {
  meeting:
    'summit|conference|ministerial|forum|meetings?|workshop|seminar|symposium|consultations?|dialogue|discussions|talks|roundtable|round table|congress|plenary|gathering|colloquium|side event|brainstorming sessions',
  held: 'held|met|meet|convened|gathered|took place|hosted|organi[sz]ed|assembled|opened|began|started|concluded|meeting|came together',
  placeBefore: '(?:in|at) (?:the (?:city|capital) of )?',
  joins: 'of|for|and|on|the|against|to|de|del|la|et|des|du|al|bin|ibn',
  titleEnds:
    '[,.;:()]|was|were|is|are|has|had|will|held|convened|hosted|organi[sz]ed|which|that|where|who|by|between|at|from|during|with|took|brought|met|opened|concluded|ended',
  elsewhere:
    '(?:last|previous|earlier|next|upcoming|forthcoming|preceding|preparatory|follow-up|initial) (?:[\\p{L}+-]+ ){0,6}?(?:meetings?|summit|conference|session|workshop|ministerial|forum|event|round)|(?:meet|met|convene|reconvene|gather) again|since the|builds? (?:up)?on|building on|(?:on the |the )?(?:road|way) to the|ahead of|in preparation for|in the (?:run|lead)-up to|recall(?:s|ed|ing)?\\b|fed into|feed into|pursuant to|as agreed (?:at|in)|preceded by|following (?:up )?(?:on )?the',
  sayers:
    'participants?|ministers|members|meeting|conference|workshop|seminar|symposium|summit|forum|council|committee|assembly|commission|board|group|delegations?|delegates|speakers?|presenters|panell?ists?|experts|leaders|(?:heads of [Ss]tate(?: and [Gg]overnment)?)|states|countries|parties|sides|practitioners|professionals|officials|representatives|governments|chairs?|co-chairs|discussants|moderators?|attendees|partners|discussions?|sessions?|dialogue|panel|round ?table|talks|(?:[Uu]nder[- ])?[Ss]ecretary[- ][Gg]eneral|President|Minister|we|they|he|she',
  findings:
    'agree[sd]? (?:that|on|upon)|recommend(?:s|ed)?|stress(?:es|ed)?|emphasi[sz]e[sd]?|underlin(?:es?|ed)|underscor(?:es?|ed)|highlight(?:s|ed)?|re-?affirm(?:s|ed)?|reiterate[sd]?|affirm(?:s|ed)|recogni[sz]e[sd]?|acknowledge[sd]?|welcome[sd]?(?! (?:the |all |their )?(?:participants|guests|delegates|delegations|speakers|attendees|everyone|members)(?!\\p{L}))|condemn(?:s|ed)?|denounce[sd]?|deplore[sd]?|reject(?:s|ed)|call(?:s|ed)? (?:for|on|upon|attention to)|urge[sd]?|encourage[sd]?|conclude[sd]? that|endorse[sd]?|commend(?:s|ed)?|applaud(?:s|ed)?|praise[sd]?|appreciate[sd]?|express(?:es|ed)?(?= (?:(?:their|its|his|her|the|our) )?(?:\\p{L}+ )?(?:concern|support|appreciation|condolences|solidarity|readiness|regret|gratitude|satisfaction|hope|commitment|willingness|determination|confidence|conviction|condemnation)(?!\\p{L}))|note[sd]?(?= (?:with|that|how|the (?:need|importance|progress|value|role)))|are (?:deeply |gravely |pleased |seriously )(?:concerned|to note)|remains? (?:deeply |firmly |gravely |strongly |seriously )?(?:concerned|united|convinced)|are (?:unanimous|united|convinced)|were aware of|(?:observed|considered|argued|suggested|maintained|explained|remarked|cautioned|stated|added|said|felt|believed) that|propose[sd]? (?:that|to)|told [\\p{L} ]{3,40}? that|said (?=(?:the|this|these|there|no|all|such|more) )|said (?=it (?:was|is) (?:\\p{L}+ )?(?:important|essential|crucial|vital|necessary|imperative|critical) )|point(?:s|ed) (?:out|to the (?:need|importance|role|value|lack))|draws? attention to|drew attention to|caution(?:s|ed)? (?:that|against)|warn(?:s|ed)? (?:that|of|against)|decided that|(?:discussed|examined|debated|explored|considered|addressed|identified|focus(?:ed|es) on|cent(?:re|er)(?:s|d|ed) on|revolved around|looked at)(?=(?:, for example,)? (?:the )?(?:\\p{L}+ )?(?:importance|need|necessity|value|role|roles|contribution|challenges|lessons|successes|obstacles|extent|nature|impact|difficult(?:y|ies)|gaps|good practices|best practices|how|ways|whether)(?!\\p{L}))',
  promises:
    'will|shall|commit(?:s|ted)?(?: (?:ourselves|themselves|itself))? to|pledge[sd]? (?:to|that|\\p{Sc}|USD|EUR)|undert(?:akes?|ook) to|decide[sd]? to|resolve[sd]? to|agree[sd]? to|promise[sd]? to|intends? to|announce[sd]? (?:that )?(?:it|they) (?:will|would)|(?:is|are|remain) determined to|(?:is|are|remain) committed to|request(?:s|ed)?(?= (?:the|its|their|all|that) )|task(?:s|ed)|instruct(?:s|ed)|direct(?:s|ed) the|mandate[sd]|invite[sd]? the',
  says: 'said|says|stated|noted|stressed|emphasi[sz]ed|underlined|underscored|added|concluded|explained|remarked|observed|warned|declared|affirmed|highlighted|reiterated|pointed out|commented|argued|saying|noting|adding',
  adverbs:
    'also|further|furthermore|then|therefore|thus|again|strongly|jointly|unanimously|repeatedly|have|has|had|all|unequivocally|warmly|similarly|equally|particularly|specifically|fully|widely|generally|hereby',
  verbFirst: false,
  due: 'by(?: the end of)?|before|until|no later than|not later than|due (?:by|on)',
  offices:
    'Vice[ -]President|President|(?:Deputy )?Prime Minister|Minister|Chancellor|Under-Secretary-General|Secretary-General|Secretary|Ambassador|Director-General|Director|Coordinator|Commissioner|Representative|Chairperson|Chair',
  honorifics: 'H\\.E\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?|Amb\\.?|Hon\\.?',
  unattributed:
    'Chatham House [Rr]ules?|non-attribution|not[- ]for[- ]attribution|without attribution|not (?:be )?attribut(?:ed|able)(?: to)?',
  closed:
    'closed(?:-door)? (?:[\\p{L}-]+ ){0,2}(?:meeting|round ?table|session|discussion|workshop|conference|seminar|consultation|briefing)s?|closed-door|behind closed doors|off the record|in camera|(?:meeting|discussions?|sessions?|workshop) (?:was|were|is|are) (?:closed(?! (?:by|with|on|at|in|and))|confidential|not public|not open)',
};
