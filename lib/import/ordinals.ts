/** The source of a pattern: 'third', '16th', 'XXVIIe' or 'II', the number of a meeting among those of its name. */
export const ORDINAL =
  '(?:\\d{1,4}(?:st|nd|rd|th|e|er|ème|[ºª°])|(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)[- ])?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth)|[Tt]enth|[Ee]leventh|[Tt]welfth|\\p{L}{3,5}teenth|[Tt]wentieth|[Tt]hirtieth|[IVXL]{2,7}(?:e|ème)?)';
