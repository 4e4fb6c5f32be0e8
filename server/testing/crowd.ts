import type { Pool } from 'pg';

/** How large the one meeting, the one model and what else has grown are. */
export interface Crowd {
  /** Takeaways of the one meeting, every 50th a caveat; of claims, commitments and participations it has half as many. */
  takeaways: number;
  /** Meetings at which the one model was presented. */
  presentations: number;
  /** What stands under the topic, the body, the person, the source and the country. */
  others: number;
}

const published = `'published', now() - n * interval '1 second', now()`;
const columns = `"status", "publishedAt", "updatedAt"`;

/**
 * Writes a published archive in which one of each noun has grown, a statement a table: the meeting `crowded` of the series `crowded`, the
 * model `crowded` presented there and at many others, the topic, body, person and programme of that slug, the country MA, one source.
 */
export async function writeCrowd(pool: Pool, { takeaways, presentations, others }: Crowd): Promise<void> {
  const half = Math.ceil(takeaways / 2);
  const run = (sql: string, ...values: unknown[]) => pool.query(sql, values);
  const one = (table: string, names: string, values: string) =>
    run(
      `INSERT INTO "${table}" ("id", ${columns}, ${names}) SELECT gen_random_uuid(), ${published}, ${values} FROM generate_series(1, 1) n`,
    );
  const of = (table: string, slug = 'crowded') => `(SELECT "id" FROM "${table}" WHERE "slug" = '${slug}')`;
  await one('MeetingSeries', '"slug", "name"', `'crowded', 'The crowded series'`);
  await one('Topic', '"slug", "name"', `'crowded', 'The crowded topic'`);
  await one('Organization', '"slug", "name", "countryCode"', `'crowded', 'The crowded body', 'MA'`);
  await one(
    'Person',
    '"slug", "name", "publicRole", "organizationId", "countryCode"',
    `'crowded', 'The Crowded Speaker', 'Minister', ${of('Organization')}, 'MA'`,
  );
  await one(
    'PresentedModel',
    '"slug", "name", "countryCode", "summary"',
    `'crowded', 'A crowded model', 'MA', 'Much presented.'`,
  );
  await one(
    'Programme',
    '"slug", "name", "modelId", "leadOrganizationId"',
    `'crowded', 'The crowded programme', ${of('PresentedModel')}, ${of('Organization')}`,
  );
  await one('Source', '"title", "kind", "publisher"', `'The crowded report', 'report', 'A body'`);
  const source = `(SELECT "id" FROM "Source" WHERE "title" = 'The crowded report')`;
  await one(
    'Meeting',
    '"slug", "title", "startOn", "countryCode", "seriesId", "summary"',
    `'crowded', 'The crowded meeting', '2019-05', 'MA', ${of('MeetingSeries')}, 'A long meeting.'`,
  );
  await run(
    `INSERT INTO "Meeting" ("id", ${columns}, "slug", "title", "startOn", "countryCode", "city", "latitude", "longitude", "seriesId", "followUpOfId")
     SELECT gen_random_uuid(), ${published}, 'meeting-' || n, 'Meeting number ' || n || ' of the contact group on prevention',
            CASE WHEN n % 20 = 0 THEN NULL WHEN n % 4 = 1 THEN '2998-' || lpad((1 + n % 12)::text, 2, '0') ELSE to_char(date '1990-01-01' + n * 18, 'YYYY-MM-DD') END, 'MA', 'City ' || n % 40,
            -40 + n % 40, n % 40, ${of('MeetingSeries')}, ${of('Meeting')}
     FROM generate_series(1, $1::int) n`,
    presentations,
  );
  const meeting = of('Meeting');
  await run(
    `INSERT INTO "Presentation" ("id", ${columns}, "meetingId", "modelId", "emphasis")
     SELECT gen_random_uuid(), ${published.replaceAll('n *', '1 *')}, "id", ${of('PresentedModel')}, 'What was stressed.' FROM "Meeting"`,
  );
  await run(
    `INSERT INTO "MeetingSession" ("id", ${columns}, "meetingId", "position", "title")
     SELECT gen_random_uuid(), ${published}, ${meeting}, n, 'Session ' || n FROM generate_series(1, $1::int) n`,
    Math.ceil(takeaways / 10),
  );
  await run(
    `INSERT INTO "Takeaway" ("id", ${columns}, "meetingId", "position", "headline", "text", "kind")
     SELECT gen_random_uuid(), ${published}, ${meeting}, n, 'Takeaway ' || n, 'What was taken away as point ' || n || ' of a long list.',
            (CASE WHEN n % 50 = 0 THEN 'caveat' ELSE 'lesson' END)::"TakeawayKind"
     FROM generate_series(1, $1::int) n`,
    takeaways,
  );
  await run(
    `INSERT INTO "Claim" ("id", ${columns}, "meetingId", "modelId", "programmeId", "position", "text")
     SELECT gen_random_uuid(), ${published}, ${meeting}, ${of('PresentedModel')}, ${of('Programme')}, n, 'Claim ' || n FROM generate_series(1, $1::int) n`,
    half,
  );
  await run(
    `INSERT INTO "Commitment" ("id", ${columns}, "meetingId", "position", "deliverable")
     SELECT gen_random_uuid(), ${published}, ${meeting}, n, 'Promise ' || n FROM generate_series(1, $1::int) n`,
    half,
  );
  await run(
    `INSERT INTO "Assessment" ("id", "commitmentId", "assessedOn", "progress")
     SELECT gen_random_uuid(), c."id", (1950 + n)::text, 'in_progress' FROM (SELECT "id" FROM "Commitment" ORDER BY "position" LIMIT 1) c, generate_series(1, 70) n`,
  );
  await run(
    `INSERT INTO "EvidenceItem" ("id", ${columns}, "modelId", "programmeId", "claimId", "evaluatorId", "title", "independence")
     SELECT gen_random_uuid(), ${published}, ${of('PresentedModel')}, ${of('Programme')}, (SELECT "id" FROM "Claim" LIMIT 1), ${of('Organization')}, 'Study ' || n, 'self_reported'
     FROM generate_series(1, $1::int) n`,
    others,
  );
  for (const [table, name] of [
    ['Pillar', '"name"'],
    ['TransferabilityCondition', '"text"'],
  ])
    await run(
      `INSERT INTO "${table}" ("id", ${columns}, "modelId", "position", ${name})
       SELECT gen_random_uuid(), ${published}, ${of('PresentedModel')}, n, 'Part ' || n FROM generate_series(1, $1::int) n`,
      others,
    );
  await run(
    `INSERT INTO "Programme" ("id", ${columns}, "slug", "name", "modelId", "leadOrganizationId")
     SELECT gen_random_uuid(), ${published}, 'scheme-' || n, 'Scheme ' || n, ${of('PresentedModel')}, ${of('Organization')} FROM generate_series(1, $1::int) n`,
    others,
  );
  await run(
    `INSERT INTO "PresentedModel" ("id", ${columns}, "slug", "name", "countryCode")
     SELECT gen_random_uuid(), ${published}, 'model-' || n, 'Model ' || n, 'MA' FROM generate_series(1, $1::int) n`,
    others,
  );
  await run(
    `INSERT INTO "Organization" ("id", ${columns}, "slug", "name", "parentId", "countryCode")
     SELECT gen_random_uuid(), ${published}, 'body-' || n, 'Body ' || n, ${of('Organization')}, 'MA' FROM generate_series(1, $1::int) n`,
    others,
  );
  await run(
    `INSERT INTO "Person" ("id", ${columns}, "slug", "name", "publicRole", "organizationId", "countryCode")
     SELECT gen_random_uuid(), ${published}, 'person-' || n, 'Person ' || n, 'Envoy', ${of('Organization')}, 'MA' FROM generate_series(1, $1::int) n`,
    others,
  );
  await run(
    `INSERT INTO "Topic" ("id", ${columns}, "slug", "name", "broaderId")
     SELECT gen_random_uuid(), ${published}, 'topic-' || n, 'Topic ' || n, ${of('Topic')} FROM generate_series(1, $1::int) n`,
    others,
  );
  await run(
    `INSERT INTO "ModelInstitution" ("id", "modelId", "organizationId", "role", "position")
     SELECT gen_random_uuid(), ${of('PresentedModel')}, "id", 'Runs it', 1 FROM "Organization"
     UNION ALL SELECT gen_random_uuid(), "id", ${of('Organization')}, 'Runs it', 1 FROM "PresentedModel" WHERE "slug" <> 'crowded'`,
  );
  await run(
    `INSERT INTO "ProgrammePartner" ("id", "programmeId", "organizationId")
     SELECT gen_random_uuid(), ${of('Programme')}, "id" FROM "Organization"
     UNION ALL SELECT gen_random_uuid(), "id", ${of('Organization')} FROM "Programme" WHERE "slug" <> 'crowded'`,
  );
  await run(
    `INSERT INTO "Participation" ("id", "meetingId", "organizationId", "personId", "role", "position")
     SELECT gen_random_uuid(), ${meeting}, ${of('Organization')}, ${of('Person')},
            (CASE WHEN n % 3 = 0 THEN 'mentioned' WHEN n = $1::int THEN 'organiser' ELSE 'participant' END)::"ParticipationRole", n
     FROM generate_series(1, $1::int) n
     UNION ALL SELECT gen_random_uuid(), "id", ${of('Organization')}, ${of('Person')}, 'speaker', 1 FROM "Meeting" WHERE "slug" <> 'crowded'`,
    half,
  );
  await run(
    `INSERT INTO "Participation" ("id", "meetingId", "countryCode", "role", "position")
     SELECT gen_random_uuid(), "id", 'MA', 'participant', 2 FROM "Meeting" WHERE "slug" <> 'crowded'`,
  );
  await run(
    `INSERT INTO "ParticipantCount" ("id", "meetingId", "kind", "value") SELECT gen_random_uuid(), ${meeting}, 'participants', n FROM generate_series(1, $1::int) n`,
    others,
  );
  for (const [table, noun] of [
    ['Takeaway', 'takeaway'],
    ['Claim', 'claim'],
    ['Commitment', 'commitment'],
    ['Presentation', 'presentation'],
  ]) {
    await run(
      `INSERT INTO "Citation" ("id", "noun", "recordId", "sourceId", "quote", "locator")
       SELECT gen_random_uuid(), '${noun}', "id", ${source}, 'as the report says on this point', 'p. 3' FROM "${table}"`,
    );
    await run(
      `INSERT INTO "Attribution" ("id", "noun", "recordId", "organizationId", "personId")
       SELECT gen_random_uuid(), '${noun}', "id", ${of('Organization')}, ${of('Person')} FROM "${table}"`,
    );
  }
  for (const [table, noun] of [
    ['Takeaway', 'takeaway'],
    ['Claim', 'claim'],
    ['Meeting', 'meeting'],
    ['PresentedModel', 'model'],
  ])
    await run(
      `INSERT INTO "TopicAssignment" ("id", "noun", "recordId", "topicId") SELECT gen_random_uuid(), '${noun}', "id", ${of('Topic')} FROM "${table}"`,
    );
  for (const [table, noun] of [
    ['Takeaway', 'takeaway'],
    ['Claim', 'claim'],
    ['Commitment', 'commitment'],
  ])
    for (const [column, subject] of [
      ['modelId', 'PresentedModel'],
      ['programmeId', 'Programme'],
      ['organizationId', 'Organization'],
    ])
      await run(
        `INSERT INTO "SaidAbout" ("id", "noun", "recordId", "${column}") SELECT gen_random_uuid(), '${noun}', "id", ${of(subject ?? '')} FROM "${table}"`,
      );
  // What was corrected over and over, and cited, named and filed in many ways.
  for (const [table, noun] of [
    ['Meeting', 'meeting'],
    ['PresentedModel', 'model'],
    ['Programme', 'programme'],
    ['Organization', 'organization'],
    ['Person', 'person'],
    ['Topic', 'topic'],
    ['MeetingSeries', 'series'],
  ]) {
    const record = of(table ?? '');
    await run(
      `INSERT INTO "Correction" ("id", "noun", "recordId", "version", "fields") SELECT gen_random_uuid(), '${noun}', ${record}, n + 1, '{name}' FROM generate_series(1, $1::int) n`,
      others,
    );
    await run(
      `INSERT INTO "Alias" ("id", "noun", "recordId", "name") SELECT gen_random_uuid(), '${noun}', ${record}, 'Name ' || n FROM generate_series(1, $1::int) n`,
      others,
    );
    if (!['topic', 'series'].includes(noun ?? ''))
      await run(
        `INSERT INTO "Citation" ("id", "noun", "recordId", "sourceId") SELECT gen_random_uuid(), '${noun}', ${record}, ${source} FROM generate_series(1, $1::int) n`,
        others,
      );
    if (['meeting', 'model', 'programme'].includes(noun ?? ''))
      await run(
        `INSERT INTO "TopicAssignment" ("id", "noun", "recordId", "topicId") SELECT gen_random_uuid(), '${noun}', ${record}, "id" FROM "Topic" WHERE "slug" <> 'crowded'`,
      );
  }
  await run('ANALYZE');
}
