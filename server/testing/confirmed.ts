import { type Outcome, questionsOf } from '@/lib/errors';

/** What whoever sends an act has confirmed and answered. */
interface Said {
  confirmed?: string;
  answered?: string[];
}

/** The value of an outcome that a test expects to be there. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** An act that opens something, or publishes what looks like another record, sent again with the confirmation of just that. */
export async function confirmed<T>(act: (once?: Said) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let [asked, said]: [Outcome<T>, Said] = [await act(), {}];
  while (!asked.ok) {
    const { failure } = asked;
    const twins = questionsOf(failure).filter(({ code }) => code === 'likely_twin');
    if (failure.kind === 'opens' && said.confirmed === undefined) said = { ...said, confirmed: failure.digest };
    else if (twins.length > 0 && said.answered === undefined)
      said = { ...said, answered: twins.map(({ params }) => String(params?.key)) };
    else break;
    asked = await act(said);
  }
  return asked;
}
