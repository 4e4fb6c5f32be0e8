import pg from 'pg';
import { makerOf } from './maker';
import { zipfOf } from './words';
import { writeWorld } from './world';

const TAKEAWAYS = ['good_practice', 'lesson', 'lesson', 'recommendation', 'recommendation', 'caveat', 'not_classified'];

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
    // As an archive is that has stood for a while.
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, takeaways: number, progress: (said: string) => void): Promise<void> {
  const maker = makerOf(client, progress);
  const { random, language, line, text, pick, publish, newId, now } = maker;
  const { sizes, topics, bodies, people, sources, models, meetings } = await writeWorld(maker, takeaways);
  // The position of each statement in its meeting.
  const filled = new Map<string, number>();
  const placed = (meetingId: string) => {
    const position = (filled.get(meetingId) ?? 0) + 1;
    filled.set(meetingId, position);
    return { meetingId, position };
  };
  const meetingOf = zipfOf(meetings.length, random);
  const meeting = () => meetings[meetingOf()] as string;
  await publish('MeetingSession', { meetingId: 'uuid', position: 'int', title: 'text' }, sizes.sessions, () => ({
    ...placed(meeting()),
    title: line(3, 8),
  }));
  const model = zipfOf(models.length, random);
  const presentations = await publish(
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
  const participations = maker.batch('Participation', {
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

  const citations = maker.batch('Citation', {
    id: 'uuid',
    noun: 'text',
    recordId: 'uuid',
    sourceId: 'uuid',
    quote: 'text',
    locator: 'text',
    version: 'int',
    createdAt: 'timestamptz',
  });
  const attributions = maker.batch('Attribution', {
    id: 'uuid',
    noun: 'text',
    recordId: 'uuid',
    organizationId: 'uuid',
    personId: 'uuid',
  });
  const assignments = maker.batch('TopicAssignment', {
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
      createdAt: now(),
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
      const ids = await publish(
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
