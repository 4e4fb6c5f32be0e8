/** What a lane lets through. A guest is whoever counts as one: an address, a session. */
export interface Limits {
  /** Requests worked on at once, in all and of one guest, while the processor is what they wait for … */
  busy: { all: number; each: number };
  /** … and while it has time to spare, because they wait for something else. */
  idle: { all: number; each: number };
  /** Requests that wait for their turn. */
  waiting: { all: number; each: number };
  /** Requests whose client is what they wait for: it sends or reads slowly. */
  slow: { all: number; each: number };
  /** Milliseconds after which waiting ends without a turn. */
  patience: number;
}

/** Why a request gets no turn: its own guest has too many under way, or all guests together have. */
export type Refusal = 'busy' | 'full';

/** What becomes of a request that asked for a turn; each is called at most once, and `onTurn` perhaps before `enter` returns. */
interface Request {
  onTurn: () => void;
  onRefused: (why: Refusal) => void;
  /** It was slow, and others that are slow need the room: it is to be broken off. */
  onDropped: () => void;
}

/** A request's place in its lane. */
export interface Place {
  /** Gives the turn back while the client is waited for; the request goes on without one. */
  lend(): void;
  /** The request has ended, whether it had its turn, waits for it or was lent. */
  leave(): void;
}

export interface Lane {
  enter(guest: string, request: Request, now: number): Place;
  /** Refuses those who waited too long, and lets in whom there is room for now; `spare` says whether the processor has time. */
  pulse(now: number, spare: boolean): void;
  /** How many guests it knows of, which is bounded by its limits. */
  guests(): number;
}

interface Entry {
  guest: Guest;
  request: Request;
  state: 'waiting' | 'running' | 'slow' | 'gone';
  since: number;
}

interface Guest {
  name: string;
  running: number;
  waiting: Entry[];
  slow: Entry[];
}

/**
 * A lane in which guests take turns: each gets a share of what is worked on at once, those who wait are served one guest after the
 * other, and where too many wait, whoever has the most of them loses the last. So one host that asks for everything holds up itself.
 */
export function openLane(limits: Limits): Lane {
  const guests = new Map<string, Guest>();
  /** Guests of whom somebody waits, in the order in which they are served. */
  const ring = new Set<Guest>();
  /** Guests of whom somebody waits or is worked on: the room is shared among them. */
  const active = new Set<Guest>();
  const slow = new Set<Entry>();
  let running = 0;
  let waiting = 0;
  let room = limits.idle;

  const guestOf = (name: string): Guest => {
    const known = guests.get(name) ?? { name, running: 0, waiting: [], slow: [] };
    guests.set(name, known);
    return known;
  };

  /** Keeps the sets true after a guest changed, and forgets one of whom nothing is left. */
  function settle(guest: Guest): void {
    if (guest.waiting.length === 0) ring.delete(guest);
    if (guest.running + guest.waiting.length > 0) active.add(guest);
    else active.delete(guest);
    if (!active.has(guest) && guest.slow.length === 0) guests.delete(guest.name);
  }

  function hasRoom(guest: Guest): boolean {
    const share = Math.floor(room.all / (active.size + (active.has(guest) ? 0 : 1)));
    return running < room.all && guest.running < Math.min(room.each, Math.max(1, share));
  }

  function run(entry: Entry): void {
    entry.state = 'running';
    entry.guest.running += 1;
    running += 1;
    settle(entry.guest);
    entry.request.onTurn();
  }

  function nextGuest(): Guest | null {
    if (running < room.all) for (const guest of ring) if (hasRoom(guest)) return guest;
    return null;
  }

  function admit(): void {
    for (let guest = nextGuest(); guest; guest = nextGuest()) {
      const entry = guest.waiting.shift();
      waiting -= 1;
      // Served, it stands behind all others.
      ring.delete(guest);
      if (guest.waiting.length > 0) ring.add(guest);
      if (entry) run(entry);
    }
  }

  /** Takes an entry from wherever it stands. */
  function take(entry: Entry): void {
    const { guest, state } = entry;
    if (state === 'gone') return;
    entry.state = 'gone';
    if (state === 'running') {
      guest.running -= 1;
      running -= 1;
    }
    if (state === 'waiting') {
      guest.waiting.splice(guest.waiting.indexOf(entry), 1);
      waiting -= 1;
    }
    if (state === 'slow') {
      guest.slow.splice(guest.slow.indexOf(entry), 1);
      slow.delete(entry);
    }
    settle(guest);
  }

  function refuse(entry: Entry, why: Refusal): void {
    take(entry);
    entry.request.onRefused(why);
  }

  /** Whether one more may wait: where all places are taken, the longest row gives up its last to a shorter one. */
  function mayWait(guest: Guest): Refusal | null {
    if (guest.waiting.length >= limits.waiting.each) return 'busy';
    if (waiting < limits.waiting.all) return null;
    const longest = [...ring].reduce((most, one) => (one.waiting.length > most.waiting.length ? one : most));
    const last = longest.waiting.at(-1);
    if (!last || longest.waiting.length <= guest.waiting.length + 1) return 'full';
    refuse(last, 'busy');
    return null;
  }

  function lend(entry: Entry): void {
    if (entry.state !== 'running') return;
    const { guest } = entry;
    const over = guest.slow.length >= limits.slow.each ? guest.slow[0] : slow.size >= limits.slow.all && [...slow][0];
    if (over) {
      take(over);
      over.request.onDropped();
    }
    take(entry);
    entry.state = 'slow';
    guests.set(guest.name, guest);
    guest.slow.push(entry);
    slow.add(entry);
    admit();
  }

  return {
    enter(name, request, now) {
      const guest = guestOf(name);
      const entry: Entry = { guest, request, state: 'waiting', since: now };
      const refusal = hasRoom(guest) && guest.waiting.length === 0 ? null : mayWait(guest);
      if (refusal) {
        entry.state = 'gone';
        settle(guest);
        request.onRefused(refusal);
      } else {
        guest.waiting.push(entry);
        ring.add(guest);
        waiting += 1;
        settle(guest);
        admit();
      }
      return {
        lend: () => lend(entry),
        leave: () => {
          take(entry);
          admit();
        },
      };
    },
    pulse(now, spare) {
      room = spare ? limits.idle : limits.busy;
      const late = [...ring].flatMap((guest) => guest.waiting.filter(({ since }) => now - since >= limits.patience));
      for (const entry of late) refuse(entry, entry.guest.running > 0 ? 'busy' : 'full');
      admit();
    },
    guests: () => guests.size,
  };
}
