import { type ConfirmedSave, faultsIn } from './editing/chain';
import { cuttingProxy } from './editing/cutting-proxy';
import { readChains } from './editing/read-chains';
import { meetings, pageOf, saveInput, saver } from './editing/saves';
import { openSite } from './editing/site';

const RECORDS = 10;

/**
 * `saves` saves whose replies are cut after the server has committed, each sent again under its key until an answer arrives. Counts what
 * came of them: exactly one version for each. Fails where it is not so.
 */
export async function benchRetries(saves: number): Promise<void> {
  const site = await openSite({ empty: true });
  const proxy = await cuttingProxy(site.port);
  try {
    const save = saver();
    const cookie = await site.signIn('Editor on bad Wi-Fi');
    const ids = await meetings(RECORDS);
    const confirmed: ConfirmedSave[] = [];
    let lost = 0;
    await Promise.all(
      ids.map(async (id, index) => {
        let seen: { version: number; values: Record<string, unknown> } = {
          version: 1,
          values: { title: `Meeting ${index + 1}` },
        };
        for (let turn = 0; turn < saves / RECORDS; turn += 1) {
          const changed = { venue: `Hall ${turn} of ${index}` };
          const input = saveInput(id, seen.version, { ...seen.values, ...changed });
          const path = pageOf(id);
          const cut = await save({ port: proxy.port, path, cookie }, input).then(
            () => false,
            () => true,
          );
          if (cut) lost += 1;
          const outcome = await save({ port: site.port, path, cookie }, input);
          if (!outcome.ok) throw new Error(`The save was refused when sent again: ${JSON.stringify(outcome.failure)}`);
          confirmed.push({ recordId: id, version: outcome.value.version, changed });
          seen = outcome.value;
        }
      }),
    );
    const { links, standing } = await readChains('meeting', ids);
    const faults = faultsIn(links, confirmed, standing);
    const effects = links.length - RECORDS;
    console.log(
      `${confirmed.length} saves, ${lost} replies lost of ${proxy.cuts()} cut, each sent again: ${effects} effects`,
    );
    for (const fault of faults) console.error(fault);
    if (effects !== confirmed.length || lost !== confirmed.length || faults.length > 0) process.exitCode = 1;
  } finally {
    await proxy.close();
    await site.stop();
  }
}
