import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db } from '../../db';
import { env } from '../../env';
import { forbidden, invalid, type Outcome } from '../../errors';
import { readAside } from '../../import/aside';
import { askLanguageModel, type LanguageModel, type Pieces } from '../../import/language-model';
import { ATTRIBUTION_RULES, mayCreate, visibleTo } from '../../policy';
import { countAttempt } from '../../rate-limit';
import type { Member } from '../../viewer';
import { MOST_TEXT } from './decisions';
import { draftedFrom } from './earlier';

const [OPEN_RULE] = ATTRIBUTION_RULES;
/** A text is asked about once, or a few times where the model was away. */
const OFTEN = { name: 'model', points: 30, seconds: 60 * 60 };

/** A text of a review, and what the review holds it to be. */
export const modelQuestionSchema = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(MOST_TEXT + 1),
  /** The rule of the meeting as the reviewer has it: what nobody read counts as the strictest. */
  attributionRule: z.enum(ATTRIBUTION_RULES).nullable(),
  /** The records that candidates of the review stand for. */
  records: z.array(z.uuid('bad_reference')).max(2000),
});
export type ModelQuestion = z.infer<typeof modelQuestionSchema>;

/** The language model of the configuration; null where there is none. */
export function languageModel(): LanguageModel | null {
  const { MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_SECONDS } = env();
  if (!MODEL_URL || !MODEL_NAME) return null;
  return { url: MODEL_URL.replace(/\/+$/, ''), name: MODEL_NAME, key: MODEL_KEY, seconds: MODEL_SECONDS };
}

/** Where texts would go, as people read it; null where there is no model. */
export const languageModelHost = (): string | null => {
  const model = languageModel();
  return model && new URL(model.url).host;
};

/**
 * Asks the language model of the configuration what else a text says. Nothing of the record is sent, only the text; and only one that is on the
 * record by the reviewer's word and says nothing else itself, none of whose records is restricted or under a stricter rule, and none that was drafted from it. The
 * audit has it before it is sent.
 * @returns pieces to review; or invalid at `model`, with `model_unset`, `model_rule` (not on the record), `model_restricted`, `model_often`, or what
 * `askLanguageModel` says; or invalid at `file` where the text cannot be read
 */
export async function askAbout(
  viewer: Member,
  { text, attributionRule, records }: ModelQuestion,
  model: LanguageModel | null,
  gone?: AbortSignal,
): Promise<Outcome<Pieces>> {
  if (!mayCreate(viewer)) return forbidden();
  const refused = (code: string, params = {}) => invalid({ path: 'model', code, params });
  if (!model) return refused('model_unset');
  if (attributionRule !== OPEN_RULE) return refused('model_rule');
  const read = await readAside(new TextEncoder().encode(text), gone);
  if (!read.ok) return read;
  const stated = read.value.meeting.fields.attributionRule;
  if (stated && stated !== OPEN_RULE) return refused('model_rule');
  const ids = [...records, ...(await draftedFrom(text))];
  const closed = await db().record.findFirst({
    where: {
      AND: [
        { id: { in: ids } },
        visibleTo(viewer),
        { OR: [{ effectiveVisibility: 'restricted' }, { effectiveRule: { not: OPEN_RULE } }] },
      ],
    },
    select: { effectiveVisibility: true },
  });
  if (closed) return refused(closed.effectiveVisibility === 'restricted' ? 'model_restricted' : 'model_rule');
  const seconds = await countAttempt(OFTEN, viewer.id);
  if (seconds > 0) return refused('model_often', { minutes: Math.ceil(seconds / 60) });
  await db().auditEntry.create({
    data: {
      action: 'user.model_asked',
      actorId: viewer.id,
      noun: 'user',
      recordId: viewer.id,
      detail: {
        host: new URL(model.url).host,
        model: model.name,
        text: createHash('sha256').update(text).digest('hex'),
        letters: text.length,
      },
    },
  });
  return askLanguageModel(text, model, gone);
}
