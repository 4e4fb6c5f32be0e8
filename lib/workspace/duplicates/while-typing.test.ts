import { beforeAll, describe, expect, test } from 'vitest';
import type { NounName } from '../../field';
import '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { anonymous } from '../../viewer';
import { withdrawOne } from '../../workflows/lifecycle/withdraw';
import { likelyDuplicates, type TypedIdentity } from './while-typing';

const found = async (noun: NounName, typed: Partial<TypedIdentity>, viewer = editor) =>
  (await likelyDuplicates(viewer, noun, { title: '', ...typed })).map(
    ({ title, matched, why }) => `${title}${matched ? ` (${matched})` : ''}: ${why}`,
  );

const ids = { first: '' };
beforeAll(async () => {
  const unoct = {
    name: 'United Nations Office of Counter-Terrorism',
    acronym: 'UNOCT',
    aliases: [{ name: 'Bureau de lutte contre le terrorisme', kind: 'translation', language: 'fr' }],
  };
  await create('organization', unoct);
  await create('organization', {
    name: 'Ministry of the Interior',
    countryCode: 'MA',
    url: 'https://interior.example',
  });
  await create('organization', { name: 'Ministry of the Interior', countryCode: 'AT' });
  await create('organization', { name: 'Hedayah' });
  await create('organization', { name: 'Secret Counter Cell', acronym: 'SCC', visibility: 'restricted' });
  await create('person', { name: 'Mohammed Youssef', publicRole: 'Minister', countryCode: 'MA' });
  await create('source', { title: 'Resolution', symbol: 'S/RES/2396 (2017)', publisher: 'The Council' });
  await create('source', { title: 'Report of the conference', url: 'https://www.osce.org/a/?utm_source=mail' });
  await create('topic', { name: 'Returnees', aliases: [{ name: 'Returning fighters' }] });
  await create('series', { name: 'Global Forum' });
  await create('model', { name: 'The Moroccan model', countryCode: 'MA' });
  await create('model', { name: 'Swiss model of prisons', aliases: [{ name: 'Alpine way' }] });
  const first = await create('meeting', { title: 'Rabat Talks', startOn: '2022-05-11' });
  const other = await create('meeting', { title: 'Third Fez Forum', startOn: '2021' });
  ids.first = first.id;
  await create('session', { meetingId: first.id, title: 'Opening by the host' });
  await create('session', { meetingId: other.id, title: 'Opening by the host' });
  await create('programme', { name: 'Moussalaha', aliases: [{ name: 'مصالحة', kind: 'transliteration' }] });
});

describe('while a name is typed, records that have it already are found', () => {
  const unoct = 'United Nations Office of Counter-Terrorism';
  test.each([
    ['organization', { title: 'united nations office of counterterrorism' }, [`${unoct}: name`]],
    ['organization', { title: 'Counter-Terrorism Office, United Nations' }, [`${unoct}: words`]],
    ['organization', { title: 'Untied Nations Office for Counter-Terrorims' }, [`${unoct}: spelling`]],
    ['organization', { title: 'United Natons Office of Counterterrorism' }, [`${unoct}: sound`]],
    ['organization', { title: 'United Natiobs Office of Counterterrorism' }, [`${unoct}: spelling`]],
    ['organization', { title: 'U.N.O.C.T.' }, [`${unoct} (UNOCT): other_name`]],
    ['organization', { title: 'Something', acronym: 'unoct' }, [`${unoct} (UNOCT): acronym`]],
    [
      'organization',
      { title: 'Bureau de Lutte contre le Terrorisme' },
      [`${unoct} (Bureau de lutte contre le terrorisme): other_name`],
    ],
    ['organization', { title: 'Hedaya' }, ['Hedayah: spelling']],
    [
      'organization',
      { title: 'Ministry of the Interior' },
      ['Ministry of the Interior: name', 'Ministry of the Interior: name'],
    ],
    ['organization', { title: 'Interior, Ministry', countryCode: 'MA' }, ['Ministry of the Interior: words']],
    ['organization', { title: 'x', url: 'http://www.interior.example/#top' }, ['Ministry of the Interior: address']],
    ['organization', { title: 'United Nations' }, []],
    ['organization', { title: '' }, []],
    ['organization', { title: '\'; DROP TABLE "Meeting"; --' }, []],
    ['person', { title: 'Muhamad Yusuf' }, ['Mohammed Youssef: sound']],
    ['person', { title: 'محمد يوسف' }, ['Mohammed Youssef: sound']],
    ['source', { title: 'Another title', symbol: 's/res/2396(2017)' }, ['Resolution: symbol']],
    ['source', { title: '', url: 'https://osce.org/a' }, ['Report of the conference: address']],
    ['source', { title: 'The Council' }, []],
    ['topic', { title: 'returning fighters' }, ['Returnees (Returning fighters): other_name']],
    ['series', { title: 'Forum, global' }, ['Global Forum: words']],
    ['model', { title: 'Morocan Model' }, ['The Moroccan model: sound']],
    ['programme', { title: 'مصالحة' }, ['Moussalaha (مصالحة): other_name']],
    ['programme', { title: 'Moussalha' }, ['Moussalaha: spelling']],
    ['programme', { title: 'Moussalaha programme' }, ['Moussalaha: shortened']],
    ['model', { title: 'Moroccan model of deradicalisation' }, ['The Moroccan model: shortened']],
    ['model', { title: 'Swiss model' }, ['Swiss model of prisons: shortened']],
    ['model', { title: 'The Alpine way of doing it' }, ['Swiss model of prisons (Alpine way): shortened']],
    ['model', { title: 'Swiss model', countryCode: 'CH' }, ['Swiss model of prisons: shortened']],
    ['model', { title: 'Model' }, []],
    ['meeting', { title: 'Rabat talks', on: '2022-05' }, ['Rabat Talks: name']],
    ['meeting', { title: 'Rabat talks' }, ['Rabat Talks: name']],
    ['meeting', { title: 'Rabat talks', on: 'next spring' }, ['Rabat Talks: name']],
    ['meeting', { title: 'Rabat Talks on Returnees' }, ['Rabat Talks: shortened']],
    ['meeting', { title: 'Rabat talks', on: '2023' }, []],
    ['meeting', { title: 'Second Fez Forum' }, []],
    ['session', { title: 'Opening by the host' }, []],
  ] as const)('%s %j', async (noun, typed, expected) => {
    expect(await found(noun, typed)).toEqual(expected);
  });

  test('a session only within its meeting', async () => {
    const parent = ids.first;
    expect(await found('session', { title: 'Opening by the host', parent })).toEqual(['Opening by the host: name']);
    expect(await found('session', { title: 'Openign by the host', parent })).toEqual(['Opening by the host: spelling']);
  });

  test('what tells two of a name apart comes with them', async () => {
    const two = await likelyDuplicates(editor, 'organization', { title: 'Ministry of the Interior' });
    expect(two.map(({ countryCode, status }) => `${countryCode} ${status}`).sort()).toEqual(['AT draft', 'MA draft']);
  });

  test('nobody learns of a restricted record, and what was withdrawn is not offered', async () => {
    const secret = { title: 'Secret counter cell', acronym: 'SCC' };
    expect(await found('organization', secret)).toEqual(['Secret Counter Cell: name']);
    expect(await found('organization', secret, contributor)).toEqual([]);
    expect(await found('organization', { title: 'Hedayah' }, anonymous)).toEqual([]);
    const gone = await published('topic', { name: 'A term of old' });
    expect(await found('topic', { title: 'A term of old' })).toEqual(['A term of old: name']);
    value(await withdrawOne(editor, 'topic', { ...gone, reason: 'Nobody says so any more' }));
    expect(await found('topic', { title: 'A term of old' })).toEqual([]);
  });
});
