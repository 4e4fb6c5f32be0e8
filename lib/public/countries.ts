import { publicDb } from '../db';

/** A country of which the public record says something, by its code (ISO 3166-1 alpha-2), with the number of meetings held there. */
export interface ListedCountry {
  code: string;
  meetings: number;
}

/** Every country where a meeting was held, that took part in one, or from which a model, a body or somebody comes, through the public role. */
export const publicCountries = (): Promise<ListedCountry[]> => publicDb().$queryRaw<ListedCountry[]>`
  SELECT c."code"::text AS "code", (SELECT count(*)::int FROM "Meeting" x WHERE x."countryCode" = c."code") AS "meetings" FROM "Country" c
  WHERE EXISTS (SELECT FROM "Meeting" x WHERE x."countryCode" = c."code")
    OR EXISTS (SELECT FROM "Participation" x WHERE x."countryCode" = c."code")
    OR EXISTS (SELECT FROM "PresentedModel" x WHERE x."countryCode" = c."code")
    OR EXISTS (SELECT FROM "Organization" x WHERE x."countryCode" = c."code")
    OR EXISTS (SELECT FROM "Person" x WHERE x."countryCode" = c."code")`;
