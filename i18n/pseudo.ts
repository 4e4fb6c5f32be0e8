const LETTERS: Record<string, string> = Object.fromEntries(
  [...'AÁCÇDĎEÉGĜHĤIÍLĹNÑOÓRŔSŠTŤUÚYÝaácçdďeégĝhĥiílĺnñoórŕsštťuúyý'.matchAll(/(.)(.)/gu)].map(([, plain, marked]) => [
    plain,
    marked,
  ]),
);

/** Marked letters, and two fifths more of them, as many languages need: what is not marked was never translated. */
function mark(text: string): string {
  const letters = text.replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter);
  const more = Math.ceil(text.replace(/[^\p{L}]/gu, '').length * 0.4);
  return more === 0 ? letters : letters.replace(/(\s*)$/, ` ${'ö'.repeat(more).replace(/(.{9})(?=.)/g, '$1 ')}$1`);
}

/** The end of the argument that opens at `start`, in the syntax of ICU messages. */
function closing(message: string, start: number): number {
  let depth = 0;
  for (let at = start; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return message.length - 1;
}

/** Every text of a message is marked; arguments, their kinds and the tags around parts stay as they are. */
export function pseudo(message: string): string {
  let out = '';
  for (let at = 0; at < message.length; ) {
    const [plain = ''] = /^[^{<]+/.exec(message.slice(at)) ?? [];
    const [tag = ''] = /^<[^>]*>/.exec(message.slice(at)) ?? [];
    if (plain || tag) {
      out += plain ? mark(plain) : tag;
      at += plain.length + tag.length;
      continue;
    }
    const end = closing(message, at);
    out += pseudoArgument(message.slice(at, end + 1));
    at = end + 1;
  }
  return out;
}

/** `{name}` stays; of `{count, plural, one {…} other {…}}` the texts are marked. */
function pseudoArgument(argument: string): string {
  const choice = /^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.exec(argument)?.[0];
  if (!choice) return argument;
  let out = choice;
  for (let at = choice.length; at < argument.length - 1; ) {
    if (argument[at] !== '{') {
      out += argument[at];
      at += 1;
      continue;
    }
    const end = closing(argument, at);
    out += `{${pseudo(argument.slice(at + 1, end))}}`;
    at = end + 1;
  }
  return `${out}}`;
}

/** A catalogue with every message marked: a language that nobody speaks, for tests of the interface. */
export function pseudoMessages<Catalogue extends object>(messages: Catalogue): Catalogue {
  return JSON.parse(JSON.stringify(messages), (_, value) => (typeof value === 'string' ? pseudo(value) : value));
}
