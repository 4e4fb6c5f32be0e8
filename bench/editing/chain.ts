/** A row of a record's history, as the database holds it. */
export interface Link {
  recordId: string;
  version: number;
  fields: Record<string, unknown>;
}
/** A save that the server has confirmed: the version it became, and what its sender had changed. */
export interface ConfirmedSave {
  recordId: string;
  version: number;
  changed: Record<string, unknown>;
}
/** A record's row as it stands at the end. */
export interface FinalRow {
  recordId: string;
  version: number;
  values: Record<string, unknown>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const differing = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !same(a[name], b[name]));

/**
 * What is wrong with the histories of records after many hands wrote in them; nothing where no word was lost. Every confirmed version
 * must be there once, follow on exactly one predecessor, and differ from it in just what its sender changed: a save that wrote without
 * looking shows as a field that it had no business to touch. The row must say what its last version says.
 */
export function faultsIn(
  links: readonly Link[],
  confirmed: readonly ConfirmedSave[],
  standing: readonly FinalRow[],
): string[] {
  const faults: string[] = [];
  const chains = new Map<string, Map<number, Link>>(standing.map(({ recordId }) => [recordId, new Map()]));
  for (const link of links) {
    const chain = chains.get(link.recordId);
    if (chain?.has(link.version)) faults.push(`${link.recordId}: version ${link.version} stands twice`);
    chain?.set(link.version, link);
  }
  for (const { recordId, version, values } of standing) {
    const chain = chains.get(recordId) ?? new Map<number, Link>();
    for (let expected = 1; expected <= version; expected += 1)
      if (!chain.has(expected)) faults.push(`${recordId}: version ${expected} is missing`);
    if (chain.size > version) faults.push(`${recordId}: the history goes beyond the row's version ${version}`);
    const last = chain.get(version);
    if (last)
      for (const name of differing(last.fields, values).filter((one) => one in last.fields))
        faults.push(`${recordId}: the row says another ${name} than its version ${version}`);
  }
  const seen = new Set<string>();
  for (const { recordId, version, changed } of confirmed) {
    const [now, before] = [chains.get(recordId)?.get(version), chains.get(recordId)?.get(version - 1)];
    if (seen.has(`${recordId} ${version}`)) faults.push(`${recordId}: version ${version} was confirmed to two saves`);
    seen.add(`${recordId} ${version}`);
    if (!now || !before) {
      faults.push(`${recordId}: confirmed version ${version} is not there on top of a predecessor`);
      continue;
    }
    for (const [name, value] of Object.entries(changed))
      if (!same(now.fields[name], value))
        faults.push(`${recordId}: version ${version} lost the ${name} that was confirmed`);
    for (const name of differing(before.fields, now.fields).filter((one) => !(one in changed)))
      faults.push(`${recordId}: version ${version} wrote over ${name}, which its sender had not changed`);
  }
  return faults;
}
