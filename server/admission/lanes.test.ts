import { describe, expect, test } from 'vitest';
import { type Limits, openLane, type Place, type Refusal } from './lanes';

const limits: Limits = {
  busy: { all: 3, each: 2 },
  idle: { all: 6, each: 4 },
  waiting: { all: 6, each: 4 },
  slow: { all: 3, each: 2 },
  patience: 1000,
};

/** A lane and what became of everybody who came: `on` while at work, `off` once broken off, or why they were refused. */
function lane() {
  const opened = openLane(limits);
  const became = new Map<string, 'on' | 'off' | Refusal>();
  const places = new Map<string, Place>();
  opened.pulse(0, false);
  return {
    opened,
    /** `name` is the guest's, a dot, and which of its requests it is. */
    come(name: string, now = 0) {
      const place = opened.enter(
        name.split('.')[0] ?? '',
        {
          onTurn: () => became.set(name, 'on'),
          onRefused: (why) => became.set(name, why),
          onDropped: () => became.set(name, 'off'),
        },
        now,
      );
      places.set(name, place);
    },
    leave(name: string) {
      became.delete(name);
      places.get(name)?.leave();
    },
    lend: (name: string) => places.get(name)?.lend(),
    are: (what: 'on' | 'off' | Refusal) => [...became].flatMap(([name, is]) => (is === what ? [name] : [])),
  };
}

describe('a lane while the processor is busy', () => {
  test('gives one guest its share, and the next one a turn at once', () => {
    const { come, are } = lane();
    for (const name of ['a.1', 'a.2', 'a.3', 'b.1']) come(name);
    expect(are('on')).toEqual(['a.1', 'a.2', 'b.1']);
  });

  test('lets a guest have less while others are there', () => {
    const { come, leave, are } = lane();
    for (const name of ['a.1', 'a.2', 'a.3', 'b.1', 'b.2']) come(name);
    leave('a.1');
    expect(are('on')).toEqual(['a.2', 'b.1']);
    leave('a.2');
    expect(are('on')).toEqual(['b.1', 'a.3']);
    leave('b.1');
    leave('b.2');
    come('a.4');
    expect(are('on')).toEqual(['a.3', 'a.4']);
  });

  test('serves those who wait one guest after the other', () => {
    const { come, leave, are } = lane();
    for (const name of ['a.1', 'b.1', 'c.1', 'a.2', 'a.3', 'b.2', 'd.1']) come(name);
    const order: string[] = [];
    for (const name of ['a.1', 'b.1', 'c.1', 'a.2', 'b.2', 'd.1', 'a.3']) {
      leave(name);
      order.push(...are('on').filter((one) => !order.includes(one)));
    }
    expect(order).toEqual(['b.1', 'c.1', 'a.2', 'b.2', 'd.1', 'a.3']);
  });

  test('refuses a guest with too many at once, and nobody else', () => {
    const { come, are } = lane();
    for (let number = 1; number <= 250; number += 1) come(`a.${number}`);
    expect(are('busy')).toHaveLength(250 - 2 - 4);
    come('b.1');
    expect(are('on')).toEqual(['a.1', 'a.2', 'b.1']);
  });

  test('when full, takes the last place of whoever has most, and is full once all have the same', () => {
    const { come, are } = lane();
    for (const name of ['a.1', 'b.1', 'c.1', 'a.2', 'a.3', 'a.4', 'b.2', 'b.3', 'c.2']) come(name);
    come('d.1');
    expect([are('busy'), are('full')]).toEqual([['a.4'], []]);
    come('e.1');
    expect([are('busy'), are('full')]).toEqual([['a.4', 'a.3'], []]);
    come('f.1');
    come('g.1');
    expect([are('busy'), are('full')]).toEqual([['a.4', 'a.3', 'b.3'], ['g.1']]);
  });
});

test('with time to spare there is room for more', () => {
  const { opened, come, are } = lane();
  for (let number = 1; number <= 6; number += 1) come(`a.${number}`);
  opened.pulse(1, true);
  expect(are('on')).toEqual(['a.1', 'a.2', 'a.3', 'a.4']);
});

test('waiting ends: for a guest that holds itself up, and for one that the others hold up', () => {
  const { opened, come, are } = lane();
  for (const name of ['a.1', 'a.2', 'b.1', 'a.3', 'c.1']) come(name, 10);
  come('c.2', 20);
  opened.pulse(1009, false);
  expect(are('busy')).toEqual([]);
  opened.pulse(1010, false);
  expect([are('busy'), are('full')]).toEqual([['a.3'], ['c.1']]);
  opened.pulse(1020, false);
  expect(are('full')).toEqual(['c.1', 'c.2']);
});

describe('a request that only waits for its client', () => {
  test('gives its turn to the next, and ends when it ends', () => {
    const { opened, come, leave, lend, are } = lane();
    for (const name of ['a.1', 'a.2', 'a.3']) come(name);
    lend('a.1');
    expect(are('on')).toEqual(['a.1', 'a.2', 'a.3']);
    for (const name of ['a.1', 'a.2', 'a.3']) leave(name);
    expect(opened.guests()).toBe(0);
  });

  test('is broken off when its guest has too many such, or all together have; the oldest goes first', () => {
    const { come, lend, are } = lane();
    for (const name of ['a.1', 'a.2', 'a.3', 'b.1', 'c.1']) {
      come(name);
      lend(name);
    }
    expect(are('off')).toEqual(['a.1', 'a.2']);
  });
});

test('whoever leaves while waiting gives up the place; leaving twice changes nothing', () => {
  const { opened, come, leave, are } = lane();
  for (const name of ['a.1', 'a.2', 'a.3', 'a.4']) come(name);
  leave('a.3');
  leave('a.3');
  leave('a.1');
  leave('a.1');
  expect(are('on')).toEqual(['a.2', 'a.4']);
  leave('a.2');
  leave('a.4');
  expect(opened.guests()).toBe(0);
});

test('a million guests leave nothing behind', () => {
  const { opened } = lane();
  const nothing = () => {};
  for (let number = 0; number < 1_000_000; number += 1)
    opened.enter(`guest ${number}`, { onTurn: nothing, onRefused: nothing, onDropped: nothing }, 0);
  expect(opened.guests()).toBe(9);
});
