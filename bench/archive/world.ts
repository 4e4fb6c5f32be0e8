import type { Maker } from './maker';
import { zipfOf } from './words';

const DAY = 86_400_000;
const COUNTRIES = 'MA AT SA DK KE ID SG FR DE NG US GB JO TN NL ES TR AE'.split(' ');
const KINDS = 'summit ministerial conference expert_meeting working_group workshop side_event other'.split(' ');
const SOURCES = ['outcome_document', 'communique', 'chairs_summary', 'report', 'press', 'press', 'speech', 'minutes'];

/** How large an archive of so many takeaways is. */
function sizesOf(takeaways: number) {
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

/** Writes all but what was said: who there is, where and when they met, under which terms it stands and what it rests on. */
export async function writeWorld(maker: Maker, takeaways: number) {
  const { random, language, line, text, pick, publish } = maker;
  const sizes = sizesOf(takeaways);
  const series = await publish('MeetingSeries', { slug: 'text', name: 'text' }, 20, (at) => ({
    slug: `series-${at}`,
    name: line(2, 5),
  }));
  const topics = await publish('Topic', { slug: 'text', name: 'text' }, sizes.topics, (at) => ({
    slug: `topic-${at}`,
    name: line(1, 3),
  }));
  const bodies = await publish(
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
  const people = await publish(
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
  const sources = await publish(
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
  const models = await publish(
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
  await publish('Pillar', { modelId: 'uuid', position: 'int', name: 'text' }, sizes.models * 3, (at) => ({
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
  const meetings = await publish(
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
  return { sizes, topics, bodies, people, sources, models, meetings };
}
