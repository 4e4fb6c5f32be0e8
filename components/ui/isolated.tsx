import type { ReactNode } from 'react';
import { UnbrokenWords } from './unbroken-words';

/** For `t.rich`: what stands between `<data>` tags keeps its own direction, whichever way the sentence around it is written. */
export const isolated = { data: (chunks: ReactNode) => <bdi>{chunks}</bdi> };

/** A plain value keeps its own direction, and its short hyphenated words whole; whatever is made of parts is left to them. */
export const own = (value: ReactNode): ReactNode =>
  typeof value === 'string' ? (
    <bdi>
      <UnbrokenWords>{value}</UnbrokenWords>
    </bdi>
  ) : (
    value
  );

type Props = { parts: readonly (string | null | undefined)[]; by: string };

/** Names and words of different languages in one line, each with a direction of its own; what is missing is left out. */
export function Joined({ parts, by }: Props) {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part, position) => (
      <span key={position}>
        {position > 0 ? by : ''}
        {own(part)}
      </span>
    ));
}
