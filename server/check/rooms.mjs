/** The folders of lib/ that serve every noun and import none. */
export const crafts = ['history', 'review', 'search', 'import', 'export', 'public-log', 'parts', 'sign-in'];

/** The folders of lib/ over several nouns, from the bottom to the top: a room knows those before it. Every other folder there is a noun. */
export const overNouns = ['public', 'workspace', 'workflows'];

/** The folders of components/, from the bottom to the top: a room knows those before it. */
export const components = [
  // Parts without a domain word, parts of any page, parts of any noun.
  ['ui', 'charts', 'account', 'alive', 'site', 'record', 'schedule'],
  // What members do with any noun.
  ['opening', 'form', 'history', 'presence', 'lifecycle', 'proposals', 'draft', 'duplicates', 'workspace'],
  // Nouns: statements, then what holds them.
  ['claims', 'takeaways', 'statements', 'models', 'meetings', 'programmes', 'actors', 'organizations', 'people'],
  ['sources', 'series', 'topics', 'countries'],
  // Pages that are no record's, and the frame around every page.
  ['versions', 'about', 'calendar', 'corrections', 'import', 'members', 'search', 'social', 'shell'],
].flat();
