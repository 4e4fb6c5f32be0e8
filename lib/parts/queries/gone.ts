import type { ParticipationRole } from '@/prisma/generated/enums';
import type { NounName } from '../../field';

/** The fields by which a record that stays points to one that may be withdrawn, as pages name them. */
export const POINTING = [
  'attributions',
  'participations',
  'institutions',
  'partners',
  'topics',
  'about',
  'series',
  'followUpOf',
  'model',
  'leadOrganization',
  'evaluator',
  'parent',
  'organization',
  'broader',
] as const;
export type Pointing = (typeof POINTING)[number];
/** Stands for what a field pointed to and was withdrawn in public: which record it was is not said, that there was one is. */
export interface Gone {
  id: string;
  field: Pointing;
  noun: NounName;
  recordId: string;
  at: Date;
  /** In which part somebody took part. */
  role: ParticipationRole | null;
}
/** A record with what it pointed to and was withdrawn; without `gone` where that is nothing. */
export interface WithGone {
  gone?: Gone[];
}

/** What one field of a record pointed to and was withdrawn. */
export const goneFrom = ({ gone = [] }: WithGone, field: Pointing): Gone[] => gone.filter((one) => one.field === field);
