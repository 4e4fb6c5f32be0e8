import { useEffect, useState } from 'react';
import { isUuid } from '@/lib/names';
import { ATTRIBUTION_RULES, type AttributionRule, strictest } from '@/lib/policy';
import { ruleAtAction } from '@/lib/workflows/actions';
import type { FormValues } from './values';

/** The rule that would hold for what a form says: its own, or a stricter one of its meeting and session. */
export function useRule(form: FormValues): AttributionRule {
  const [theirs, setTheirs] = useState<AttributionRule>('on_the_record');
  const at = [form.meetingId, form.sessionId].map(String).filter(isUuid).join(' ');
  useEffect(() => {
    let isLate = false;
    const told = (rule: AttributionRule) => isLate || setTheirs(rule);
    if (at === '') told('on_the_record');
    else
      void ruleAtAction({ at: at.split(' ') })
        .then((outcome) => outcome.ok && told(outcome.value))
        // Without an answer nothing is said of the rule: the wall holds all the same.
        .catch(() => undefined);
    return () => {
      isLate = true;
    };
  }, [at]);
  return strictest(ATTRIBUTION_RULES, [form.attributionRule, theirs]);
}
