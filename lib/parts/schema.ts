import {
  choice,
  country,
  date,
  faceted,
  integer,
  line,
  reaching,
  reference,
  requiredDate,
  requiredLine,
  requiredReference,
} from '../field';
import { parts } from './list';

const ALIAS_KINDS = ['acronym', 'translation', 'transliteration', 'former_name', 'short_name', 'other'] as const;
export const PARTICIPATION_ROLES = [
  'organiser',
  'co_organiser',
  'host',
  'chair',
  'moderator',
  'rapporteur',
  'keynote',
  'speaker',
  'presenter',
  'participant',
  'observer',
  'mentioned',
] as const;
const COUNT_KINDS = ['participants', 'states', 'organizations'] as const;

/** What supports a statement: source, quote, locator. */
export const citations = () =>
  parts(
    { sourceId: requiredReference('source'), quote: line({ max: 1000 }), locator: line({ max: 120 }) },
    { ordered: true },
  );

/** Other names of a record. */
export const aliases = () =>
  parts({ name: requiredLine(), kind: choice('aliasKind', ALIAS_KINDS, 'other'), language: line({ max: 35 }) });

/** The roles that a person held, each from when to when as far as a source says it. */
export const heldRoles = () =>
  parts({ role: requiredLine(), organizationId: reference('organization'), fromOn: date(), toOn: date() });

/** Who said or presented something: a person, an organisation, a country, or the source's own word for them. */
export const attributions = () => ({
  keptBack: 'all' as const,
  ...reaching(
    parts(
      {
        personId: reference('person'),
        organizationId: reference('organization'),
        countryCode: country(),
        wording: line(),
        capacity: line(),
      },
      { oneOf: ['personId', 'organizationId', 'countryCode', 'wording'] },
    ),
  ),
});

/** Who took part in a meeting or session, in which role: a list of participants may be as long as an import. */
export const participations = () => ({
  keptBack: 'all_but_hosts' as const,
  ...reaching(
    parts(
      {
        role: choice('participationRole', PARTICIPATION_ROLES, 'participant'),
        personId: reference('person'),
        organizationId: reference('organization'),
        countryCode: country(),
        capacity: line(),
      },
      { oneOf: ['personId', 'organizationId', 'countryCode'], ordered: true, most: 2000 },
    ),
  ),
});

/** Reported figures about attendance, each with the source that gives it. */
export const participantCounts = () =>
  parts(
    {
      kind: choice('countKind', COUNT_KINDS, 'participants'),
      value: integer(),
      hedge: line({ max: 60 }),
      asOf: date(),
      sourceId: reference('source'),
      locator: line({ max: 120 }),
    },
    { ordered: true },
  );

/** Organisations with a role in a model, each with the source that says so. */
export const institutions = () =>
  parts(
    {
      organizationId: requiredReference('organization'),
      role: line(),
      sourceId: reference('source'),
      locator: line({ max: 120 }),
    },
    { ordered: true },
  );

const PROGRESS = ['not_started', 'in_progress', 'delivered', 'overdue', 'abandoned', 'cannot_tell'] as const;

/** How far a commitment had come, on a date, each with the source that says so. */
export const assessments = () =>
  parts({
    assessedOn: requiredDate(),
    progress: faceted('status', choice('progress', PROGRESS, 'cannot_tell')),
    note: line({ max: 1000 }),
    sourceId: reference('source'),
    locator: line({ max: 120 }),
  });

/** Terms of the controlled vocabulary. */
export const topics = () => parts({ topicId: requiredReference('topic') }, { once: true });

/** What a statement is about: models, programmes and bodies, each once and in the order in which a page names them. */
export const about = () =>
  parts(
    { modelId: reference('model'), programmeId: reference('programme'), organizationId: reference('organization') },
    { oneOf: ['modelId', 'programmeId', 'organizationId'], single: true, once: true, ordered: true, most: 50 },
  );

/** Organisations that take part in a programme beside its lead. */
export const partners = () => parts({ organizationId: requiredReference('organization') }, { ordered: true });
