import { z } from 'zod';
import { addressesIn } from './database-address';

/** An empty line of `.env` counts as none. */
const given = z
  .string()
  .transform((text) => text || undefined)
  .optional();

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** The same without the pooler that DATABASE_URL leads through: to listen takes a connection of one's own. */
  DIRECT_DATABASE_URL: given,
  /**
   * A login that row-level security lets see nothing but what is public; without it the owner's takes that role on. Several addresses are read
   * from in their order: replicas, and the primary last.
   */
  PUBLIC_DATABASE_URL: z.string().min(1).transform(addressesIn).optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address under which people reach the site, for links in feeds, citations and invitations: a path follows it, so no slash ends it. */
  NEXTAUTH_URL: z
    .url()
    .transform((address) => address.replace(/\/+$/, ''))
    .default('http://localhost:3000'),
  /** Who keeps this record and answers for it, and where readers report an error; the public pages say both. */
  PUBLISHER: given,
  CONTACT_EMAIL: given.pipe(z.email().optional()),
  /** Under which licence the content may be used again: its name or SPDX identifier, and its address. */
  LICENCE: given,
  LICENCE_URL: given.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Whether a proxy in front sets x-forwarded-for. */
  TRUST_PROXY: z.stringbool().default(false),
  /** How often at most it is looked whether another program has changed the public record, in milliseconds; 0: before each public answer. */
  LOOK_EVERY: z.coerce.number().int().min(0).max(1_300).default(1_000),
  /** For how many seconds public pages that are kept are served while the database is away: they may show what was withdrawn meanwhile. */
  SERVE_WITHOUT_DATABASE: z.coerce.number().int().min(0).default(0),
  /** The key that signs the public log: 32 random bytes in base64. Without it the log is not signed. */
  LOG_KEY: given.refine((key) => key === undefined || Buffer.from(key, 'base64').length === 32),
  /** The OpenID provider: all three or none (`server/openid.ts` sees to it), and what people call it. */
  OIDC_ISSUER: given,
  OIDC_CLIENT_ID: given,
  OIDC_CLIENT_SECRET: given,
  OIDC_NAME: given,
  /**
   * The language model that the import may ask: where an API like OpenAI's begins, its version included, and the model's name there; both or
   * neither (`server/language-model.ts` sees to it).
   */
  MODEL_URL: given.pipe(z.url({ protocol: /^https?$/ }).optional()),
  MODEL_NAME: given,
  MODEL_KEY: given,
  /** How long at most the model may take for one text, in seconds. */
  MODEL_SECONDS: given.transform((text) => Number(text ?? 60)).pipe(z.int().min(1).max(600)),
});

let parsed: z.infer<typeof Environment> | undefined;

/** The configuration, read once. `server/` sets it before the program starts; throws naming what is missing or cannot be read. */
export function env(): z.infer<typeof Environment> {
  if (parsed) return parsed;
  const { data, error } = Environment.safeParse(process.env);
  if (error) throw new Error(`The configuration cannot be used:\n${z.prettifyError(error)}`);
  parsed = data;
  return parsed;
}

/** Languages that nobody speaks: English marked and lengthened, written from the left and from the right. */
export const PSEUDO_LANGUAGES = ['en-XA', 'ar-XB'] as const;

/** The pseudo-languages where the browser tests ask for them; a site that people read has none. */
export const pseudoLanguages = (): readonly (typeof PSEUDO_LANGUAGES)[number][] =>
  process.env.PLENARY_PSEUDO_LANGUAGES === '1' ? PSEUDO_LANGUAGES : [];
