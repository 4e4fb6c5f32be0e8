import pg from 'pg';
import { expect, test, vi } from 'vitest';
import '@/server/testing/database';
import { contributor, create } from '@/server/testing/records';
import { recognise } from '../../import/article';
import { SAMPLE_TEXT } from '../../import/sample';
import { matchProposal } from './matching';

test('matching takes a bounded number of queries, however many names a text has', async () => {
  await create('organization', { name: 'A body known as', acronym: 'OSCE' });
  const proposal = recognise({ text: SAMPLE_TEXT, format: 'text' });
  const [first] = proposal.organizations;
  if (!first) throw new Error('no organisation was proposed');
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...first,
    key: `organization:${index}`,
    fields: { ...first.fields, name: `Body ${index}` },
  }));
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await matchProposal(contributor, proposal);
  const few = spy.mock.calls.length;
  spy.mockClear();
  await matchProposal(contributor, { ...proposal, organizations: [...proposal.organizations, ...many] });
  expect(spy.mock.calls.length).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
  expect(few).toBeGreaterThan(0);
  spy.mockRestore();
});
