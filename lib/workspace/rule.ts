import { db } from '../db';
import { ATTRIBUTION_RULES, type AttributionRule, strictest, visibleTo } from '../policy';
import type { Viewer } from '../viewer';

/** The rule that holds for what is said at these meetings and sessions, as far as the viewer may read them: the strictest of theirs. */
export async function ruleAt(viewer: Viewer, ids: readonly string[]): Promise<AttributionRule> {
  const asked = { where: { id: { in: [...ids] }, ...visibleTo(viewer) }, select: { effectiveRule: true } };
  const [meetings, sessions] = await Promise.all([db().meeting.findMany(asked), db().meetingSession.findMany(asked)]);
  return strictest(
    ATTRIBUTION_RULES,
    [...meetings, ...sessions].map(({ effectiveRule }) => effectiveRule),
  );
}
