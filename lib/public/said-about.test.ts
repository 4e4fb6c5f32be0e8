import { describe, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, create, editor, join, latest, published, value } from '@/server/testing/records';
import { publicClaim } from '../claims/queries/page';
import { publicModel } from '../models/queries/page';
import { publicOrganization } from '../organizations/queries/page';
import type { AboutBrief } from '../parts/queries';
import type { ListedStatement } from '../parts/queries/statements';
import { publicProgramme } from '../programmes/queries/page';
import { publicTakeaway } from '../takeaways/queries/page';
import { unmerge } from '../workflows/duplicates/unmerge';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { createOne, editOne, publishOne } from '../workflows/records';
import { publicSaidAbout } from './said-about';

const said = (meetingId: string, more: object) => ({
  meetingId,
  headline: 'As it works there',
  text: 'It works.',
  ...more,
});
const meeting = async () => (await published('meeting', { title: 'Where it was said' })).id;
const ties = async (recordId: string): Promise<number> =>
  (await visitor.query('SELECT FROM "SaidAbout" WHERE "recordId" = $1', [recordId])).rowCount ?? 0;
const slugOf = async (noun: 'model' | 'programme' | 'organization', id: string): Promise<string> =>
  (await owner.query('SELECT "slug" FROM "Record" WHERE "noun" = $1 AND "id" = $2', [noun, id])).rows[0].slug;

describe('a statement and what it is about', () => {
  test('name each other in public, with the meeting beside', async () => {
    const at = await meeting();
    const model = await published('model', { name: 'A model spoken of' });
    const programme = await published('programme', { name: 'A programme spoken of' });
    const body = await published('organization', { name: 'A body spoken of', acronym: 'ABSO' });
    const about = [{ programmeId: programme.id }, { modelId: model.id }, { organizationId: body.id }];
    const takeaway = await published('takeaway', said(at, { about }));
    const claim = await published('claim', {
      meetingId: at,
      text: 'It reached 40.',
      programmeId: programme.id,
      about: about.slice(1),
    });
    const commitment = await published('commitment', { meetingId: at, deliverable: 'To try it.', about });

    const names = (page: { about: AboutBrief[] } | null) =>
      page?.about.map((one) => (one.programme ?? one.model ?? one.organization)?.name);
    expect(names(await publicTakeaway(takeaway.id))).toEqual([
      'A programme spoken of',
      'A model spoken of',
      'A body spoken of',
    ]);
    expect(names(await publicClaim(claim.id))).toEqual(['A model spoken of', 'A body spoken of']);

    const [ofModel, ofProgramme, ofBody] = await Promise.all([
      publicModel(await slugOf('model', model.id)),
      publicProgramme(await slugOf('programme', programme.id)),
      publicOrganization(await slugOf('organization', body.id)),
    ]);
    const listed = (page: { saidAbout: ListedStatement[] } | null) =>
      page?.saidAbout.map(
        ({ takeaway: noted, claim: claimed, commitment: promised }) => (noted ?? claimed ?? promised)?.id,
      );
    const all = [commitment.id, claim.id, takeaway.id];
    expect(listed(ofModel)).toEqual(all);
    expect(listed(ofBody)).toEqual(all);
    // What a claim is chiefly about has it among its claims.
    expect(listed(ofProgramme)).toEqual([commitment.id, takeaway.id]);
    expect([ofModel?.counts.about, ofProgramme?.counts.about, ofBody?.counts.about]).toEqual([3, 2, 3]);
    expect(ofModel?.saidAbout[2]?.takeaway?.meeting.title).toBe('Where it was said');
  });

  test('stand on either side of the wall by themselves: what is hidden of the two hides the tie alone', async () => {
    const at = await meeting();
    const model = await create('model', { name: 'Nobody may know this model' });
    const body = await published('organization', { name: 'A body that closes' });
    const takeaway = await published(
      'takeaway',
      said(at, { about: [{ modelId: model.id }, { organizationId: body.id }] }),
    );
    expect(await ties(takeaway.id)).toBe(1);
    expect(JSON.stringify(await publicTakeaway(takeaway.id))).not.toContain('Nobody may know');

    value(await confirmed((once) => publishOne(editor, 'model', model, once)));
    expect(await ties(takeaway.id)).toBe(2);
    const change = async (noun: 'organization' | 'takeaway', id: string, values: object) => {
      const { version } = await latest(noun, id);
      value(await confirmed((once) => editOne(editor, noun, { id, baseVersion: version, values }, once)));
    };
    await change('organization', body.id, { name: 'A body that closes', visibility: 'restricted' });
    expect(await ties(takeaway.id)).toBe(1);
    await change('organization', body.id, { name: 'A body that closes', embargoUntil: '2999-01-01T00:00:00Z' });
    expect(await ties(takeaway.id)).toBe(1);

    value(await withdrawOne(editor, 'model', { ...(await latest('model', model.id)), reason: 'It never was.' }));
    expect(await ties(takeaway.id)).toBe(0);
    expect(await publicTakeaway(takeaway.id)).toMatchObject({ headline: 'As it works there', about: [] });
  });

  test('a statement that is a draft, closed or withdrawn does not show on what it is about', async () => {
    const at = await meeting();
    const { id } = await published('model', { name: 'A model of hidden words' });
    const slug = await slugOf('model', id);
    const about = [{ modelId: id }];
    await create('takeaway', said(at, { headline: 'A draft', about }));
    await published('takeaway', said(at, { headline: 'For the team', visibility: 'team', about }));
    const gone = await published('takeaway', said(at, { headline: 'Withdrawn', about }));
    expect((await publicModel(slug))?.counts.about).toBe(1);
    value(await withdrawOne(editor, 'takeaway', { id: gone.id, version: gone.version, reason: 'Wrong.' }));
    const page = await publicModel(slug);
    expect([page?.saidAbout, page?.counts.about, (await publicSaidAbout('model', slug))?.count]).toEqual([[], 0, 0]);
  });

  test('move with a body that is merged, once, and back', async () => {
    const at = await meeting();
    const stays = await published('organization', { name: 'The body that stays so' });
    const goes = await published('organization', { name: 'The body that goes away' });
    const one = await published('takeaway', said(at, { about: [{ organizationId: goes.id }] }));
    const both = await published(
      'takeaway',
      said(at, { about: [{ organizationId: stays.id }, { organizationId: goes.id }] }),
    );
    const merged = value(await join('organization', stays.id, goes.id));
    const bodies = async (id: string) =>
      (
        await owner.query(
          'SELECT "organizationId" AS "of" FROM "SaidAbout" WHERE "recordId" = $1 ORDER BY "position"',
          [id],
        )
      ).rows.map(({ of }) => of);
    expect([await bodies(one.id), await bodies(both.id)]).toEqual([[stays.id], [stays.id]]);
    expect((await publicOrganization(await slugOf('organization', stays.id)))?.counts.about).toBe(2);
    value(await confirmed((once) => unmerge(editor, merged.id, once)));
    expect([await bodies(one.id), await bodies(both.id)]).toEqual([[goes.id], [stays.id, goes.id]]);
  });

  test('are one thing a tie, and each once', async () => {
    const at = await meeting();
    const model = await create('model', { name: 'A model named once' });
    const other = await create('model', { name: 'Another model named' });
    const issues = async (values: object) => {
      const outcome = await createOne(editor, 'takeaway', values);
      return outcome.ok || outcome.failure.kind !== 'invalid' ? [] : outcome.failure.issues;
    };
    const programme = await create('programme', { name: 'A programme named once' });
    expect(await issues(said(at, { about: [{}] }))).toEqual([{ path: 'about.0.modelId', code: 'nothing_named' }]);
    expect(await issues(said(at, { about: [{ modelId: model.id, programmeId: programme.id }] }))).toEqual([
      { path: 'about.0.programmeId', code: 'several_named' },
    ]);
    expect(await issues(said(at, { about: [{ modelId: model.id }, { modelId: model.id }] }))).toEqual([
      { path: 'about.1.modelId', code: 'named_twice' },
    ]);
    expect(await issues(said(at, { about: [{ modelId: programme.id }] }))).toMatchObject([{ code: 'bad_reference' }]);

    const { id } = await create('takeaway', said(at, { about: [{ modelId: model.id }, { modelId: other.id }] }));
    const { rows } = await owner.query(
      'SELECT "id", "modelId" FROM "SaidAbout" WHERE "recordId" = $1 ORDER BY "position"',
      [id],
    );
    // Each takes the other's place under its own id.
    const swapped = rows.map(({ id: tie }, index) => ({ id: tie, modelId: rows[1 - index].modelId }));
    value(await editOne(editor, 'takeaway', { id, baseVersion: 1, values: said(at, { about: swapped }) }));
    const order = await owner.query('SELECT "modelId" FROM "SaidAbout" WHERE "recordId" = $1 ORDER BY "position"', [
      id,
    ]);
    expect(order.rows.map(({ modelId }) => modelId)).toEqual([other.id, model.id]);
  });
});

test('all that was said about something is read page by page', async () => {
  const at = await meeting();
  const { id } = await published('programme', { name: 'Much was said of it', slug: 'much-was-said' });
  for (let number = 1; number <= 27; number += 1)
    await published('takeaway', said(at, { headline: `Said ${number}`, about: [{ programmeId: id }] }));
  const page = await publicProgramme('much-was-said');
  expect([page?.saidAbout.length, page?.counts.about]).toEqual([25, 27]);
  const first = await publicSaidAbout('programme', 'much-was-said');
  const second = await publicSaidAbout('programme', 'much-was-said', { after: first?.after });
  expect([first?.statements.length, first?.before, second?.statements.length, second?.after]).toEqual([
    25,
    undefined,
    2,
    undefined,
  ]);
  expect(second?.statements.map(({ takeaway }) => takeaway?.headline)).toEqual(['Said 2', 'Said 1']);
  expect(await publicSaidAbout('programme', 'no-such-programme')).toBeNull();
});
