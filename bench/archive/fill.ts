import pg from 'pg';
import { batchOf, NOUN } from './rows';
import { randomOf, writerOf, zipfOf } from './words';

const DAY = 86_400_000;
const COUNTRIES = [
  'MA',
  'AT',
  'SA',
  'DK',
  'KE',
  'ID',
  'SG',
  'FR',
  'DE',
  'NG',
  'US',
  'GB',
  'JO',
  'TN',
  'NL',
  'ES',
  'TR',
  'AE',
];
const KINDS = [
  'summit',
  'ministerial',
  'conference',
  'expert_meeting',
  'working_group',
  'workshop',
  'side_event',
  'other',
];
const SOURCES = ['outcome_document', 'communique', 'chairs_summary', 'report', 'press', 'press', 'speech', 'minutes'];
const TAKEAWAYS = ['good_practice', 'lesson', 'lesson', 'recommendation', 'recommendation', 'caveat', 'not_classified'];

/** How large an archive of so many takeaways is. */
export function sizesOf(takeaways: number) {
  const meetings = Math.max(1, Math.min(2_000, Math.round(takeaways / 20)));
  return {
    takeaways,
    meetings,
    sessions: Math.min(50_000, Math.max(meetings, Math.round(takeaways / 20))),
    models: Math.min(200, Math.max(5, Math.round(meetings / 10))),
    bodies: Math.min(2_000, Math.max(20, Math.round(meetings / 2))),
    people: Math.min(5_000, Math.max(20, meetings)),
    topics: 60,
    sources: Math.max(20, Math.round(takeaways / 25)),
  };
}

/**
 * Fills an empty database with an archive that is the same at every run, through the triggers of each table: the largest meeting, model,
 * topic and body have most, by Zipf's law.
 *
 * @param progress is told what has been written
 */
export async function fillArchive(url: string, takeaways: number, progress: (said: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM "Meeting") AS "filled"');
    if (rows[0].filled) throw new Error('The database holds meetings already: an archive is made in an empty one.');
    await write(client, takeaways, progress);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, takeaways: number, progress: (said: string) => void): Promise<void> {
  const sizes = sizesOf(takeaways);
  const random = randomOf(20_261_129);
  const { language, line, text } = writerOf(random);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let counter = 0;
  /** Ids in the order in which rows are written, as UUIDs of version 7 are. */
  const newId = () => {
    counter += 1;
    const hex = (value: number, length: number) => value.toString(16).padStart(length, '0').slice(-length);
    return `01900000-${hex(counter >>> 16, 4)}-7${hex(Math.floor(random() * 4096), 3)}-8${hex(Math.floor(random() * 4096), 3)}-${hex(counter, 12)}`;
  };
  const start = Date.UTC(2024, 0, 1);
  const noun = () => {
    const at = new Date(start + counter * 100).toISOString();
    return { id: newId(), status: 'published', publishedAt: at, updatedAt: at };
  };
  const many = async (table: string, columns: Record<string, string>, count: number, row: (at: number) => object) => {
    const batch = batchOf(client, table, { ...NOUN, ...columns });
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const own = noun();
      ids.push(own.id);
      await batch.add({ ...own, ...row(at) });
    }
    await batch.end();
    progress(`${count} ${table}`);
    return ids;
  };
  const series = await many('MeetingSeries', { slug: 'text', name: 'text' }, 20, (at) => ({
    slug: `series-${at}`,
    name: line(2, 5),
  }));
  const topics = await many('Topic', { slug: 'text', name: 'text' }, sizes.topics, (at) => ({
    slug: `topic-${at}`,
    name: line(1, 3),
  }));
  const bodies = await many(
    'Organization',
    { slug: 'text', name: 'text', countryCode: 'text', kind: '"OrganizationKind"' },
    sizes.bodies,
    (at) => ({
      slug: `body-${at}`,
      name: line(2, 6),
      countryCode: pick(COUNTRIES),
      kind: pick(['government', 'international', 'civil_society', 'research']),
    }),
  );
  const people = await many(
    'Person',
    { slug: 'text', name: 'text', publicRole: 'text', countryCode: 'text', organizationId: 'uuid' },
    sizes.people,
    (at) => ({
      slug: `person-${at}`,
      name: line(2, 3),
      publicRole: 'Envoy',
      countryCode: pick(COUNTRIES),
      organizationId: pick(bodies),
    }),
  );
  const sources = await many(
    'Source',
    { title: 'text', kind: '"SourceKind"', publisher: 'text', issuedOn: 'text', language: 'text' },
    sizes.sources,
    () => {
      const of = language();
      return {
        title: line(4, 12, of),
        kind: pick(SOURCES),
        publisher: line(1, 3),
        issuedOn: String(1995 + Math.floor(random() * 30)),
        language: of,
      };
    },
  );
  const models = await many(
    'PresentedModel',
    { slug: 'text', name: 'text', countryCode: 'text', summary: 'text' },
    sizes.models,
    (at) => ({
      slug: `model-${at}`,
      name: `Model of ${line(2, 4)}`,
      countryCode: pick(COUNTRIES),
      summary: text(3, 'en'),
    }),
  );
  await many('Pillar', { modelId: 'uuid', position: 'int', name: 'text' }, sizes.models * 3, (at) => ({
    modelId: models[Math.floor(at / 3)],
    position: at % 3,
    name: line(1, 3),
  }));
  const cities = Array.from({ length: 120 }, () => ({
    city: line(1, 1),
    countryCode: pick(COUNTRIES),
    latitude: -35 + random() * 90,
    longitude: -110 + random() * 250,
  }));
  const city = zipfOf(cities.length, random);
  const meetings = await many(
    'Meeting',
    {
      slug: 'text',
      title: 'text',
      kind: '"MeetingKind"',
      startOn: 'text',
      city: 'text',
      countryCode: 'text',
      latitude: 'float8',
      longitude: 'float8',
      summary: 'text',
      seriesId: 'uuid',
    },
    sizes.meetings,
    (at) => {
      const on = new Date(Date.UTC(1995, 0, 1) + Math.floor(Math.sqrt(random()) * 11_600) * DAY).toISOString();
      const startOn = random() < 0.05 ? null : on.slice(0, random() < 0.8 ? 10 : 7);
      return {
        slug: `meeting-${at}`,
        title: line(4, 10),
        kind: pick(KINDS),
        startOn,
        ...cities[city()],
        summary: text(2, 'en'),
        seriesId: pick(series),
      };
    },
  );
  // The position of each statement in its meeting.
  const filled = new Map<string, number>();
  const placed = (meetingId: string) => {
    const position = (filled.get(meetingId) ?? 0) + 1;
    filled.set(meetingId, position);
    return { meetingId, position };
  };
  const meetingOf = zipfOf(meetings.length, random);
  const meeting = () => meetings[meetingOf()] as string;
  await many('MeetingSession', { meetingId: 'uuid', position: 'int', title: 'text' }, sizes.sessions, () => ({
    ...placed(meeting()),
    title: line(3, 8),
  }));
  const model = zipfOf(models.length, random);
  const presentations = await many(
    'Presentation',
    { meetingId: 'uuid', modelId: 'uuid', position: 'int', emphasis: 'text' },
    sizes.meetings * 2,
    () => ({
      ...placed(pick(meetings)),
      modelId: models[model()],
      emphasis: text(1, 'en'),
    }),
  );
  const body = zipfOf(bodies.length, random);
  const participations = batchOf(client, 'Participation', {
    id: 'uuid',
    meetingId: 'uuid',
    organizationId: 'uuid',
    role: '"ParticipationRole"',
    position: 'int',
  });
  for (const meetingId of meetings)
    for (let position = 0; position < 12; position += 1)
      await participations.add({
        id: newId(),
        meetingId,
        organizationId: bodies[body()],
        role: position === 0 ? 'organiser' : 'participant',
        position,
      });
  await participations.end();
  progress(`${participations.written()} Participation`);

  const citations = batchOf(client, 'Citation', {
    id: 'uuid',
    noun: 'text',
    recordId: 'uuid',
    sourceId: 'uuid',
    quote: 'text',
    locator: 'text',
    version: 'int',
    createdAt: 'timestamptz',
  });
  const attributions = batchOf(client, 'Attribution', {
    id: 'uuid',
    noun: 'text',
    recordId: 'uuid',
    organizationId: 'uuid',
    personId: 'uuid',
  });
  const assignments = batchOf(client, 'TopicAssignment', {
    id: 'uuid',
    noun: 'text',
    recordId: 'uuid',
    topicId: 'uuid',
  });
  const topic = zipfOf(topics.length, random);
  /** What hangs on a statement: a passage, for every other one who said it, and for every other one a term. */
  const hang = async (of: string, recordId: string) => {
    await citations.add({
      id: newId(),
      noun: of,
      recordId,
      sourceId: pick(sources),
      quote: text(1, 'en'),
      locator: `par. ${1 + Math.floor(random() * 90)}`,
      version: 1,
      createdAt: new Date(start).toISOString(),
    });
    if (random() < 0.5)
      await attributions.add({
        id: newId(),
        noun: of,
        recordId,
        organizationId: bodies[body()],
        personId: random() < 0.5 ? pick(people) : null,
      });
    if (of !== 'presentation' && random() < 0.5)
      await assignments.add({ id: newId(), noun: of, recordId, topicId: topics[topic()] });
  };
  const statements = async (
    of: string,
    table: string,
    columns: Record<string, string>,
    count: number,
    row: () => object,
  ) => {
    // A stretch at a time, so that what hangs on a statement finds it, and the one who waits sees that it goes on.
    for (let done = 0; done < count; done += 20_000) {
      const ids = await many(
        table,
        { meetingId: 'uuid', position: 'int', ...columns },
        Math.min(20_000, count - done),
        () => ({ ...placed(meeting()), ...row() }),
      );
      for (const id of ids) await hang(of, id);
      for (const batch of [citations, attributions, assignments]) await batch.end();
      progress(`${done + ids.length} of ${count} ${table}, with what hangs on them`);
    }
  };
  for (const id of presentations) await hang('presentation', id);
  await statements('claim', 'Claim', { text: 'text', modelId: 'uuid' }, Math.round(takeaways / 10), () => ({
    text: text(1, language()),
    modelId: random() < 0.2 ? models[model()] : null,
  }));
  await statements('commitment', 'Commitment', { deliverable: 'text' }, Math.round(takeaways / 20), () => ({
    deliverable: text(1, language()),
  }));
  await statements(
    'takeaway',
    'Takeaway',
    { headline: 'text', text: 'text', kind: '"TakeawayKind"' },
    takeaways,
    () => {
      const of = language();
      return { headline: line(4, 10, of), text: text(1 + Math.floor(random() * 3), of), kind: pick(TAKEAWAYS) };
    },
  );
}
