import { lineCount, type ProjectFile } from './files';
import { crafts, overNouns } from './rooms.mjs';

/** A rule of the house: which files it looks at, and what in them breaks it. */
interface Rule {
  files: RegExp;
  except?: RegExp;
  /** What must not stand in a file's text … */
  never?: RegExp;
  /** … or a look at the whole file. */
  broken?: (file: ProjectFile) => boolean;
  say: string;
}

const test = /\.test\.tsx?$/;
const nounFile = /^(schema|policy|queries|commands|actions)(\.ts$|\/)/;
const nounFolder = new RegExp(`^lib/(?!(${[...crafts, ...overNouns].join('|')})/)[^/]+/`);
const routeFile =
  /\/(page|layout|route|error|global-error|global-not-found|not-found|loading|default|template|icon|robots|sitemap|manifest|opengraph-image)\.tsx?$|\.module\.css$/;

const rules: Rule[] = [
  {
    files: /./,
    except: test,
    broken: (file) => lineCount(file) > 300,
    say: 'has more than 300 lines: split it by what it does',
  },
  {
    files: /(^|\/)(utils?|helpers?|misc|common|index)\.(ts|tsx|mjs|js)$/,
    broken: () => true,
    say: 'has a name that says nothing about its role',
  },
  {
    files: nounFolder,
    except: test,
    broken: (file) => !nounFile.test(file.path.split('/').slice(2).join('/')),
    say: "is none of a noun's files: schema, policy, queries, commands, actions",
  },
  {
    files: /^app\/(?!styles\/|layout\.tsx$)/,
    except: test,
    broken: (file) => !routeFile.test(file.path),
    say: 'is no route file: parts of a page live in components/, logic in lib/',
  },
  {
    files: /^app\/\[locale\]\/\(public\)\/.*loading\.tsx$/,
    broken: () => true,
    say: 'would turn a 404 below it into a 200: public pages answer whole',
  },
  {
    files: /^(app|components|lib|cli|i18n|prisma)\/.*\.tsx?$/,
    except: /^lib\/env\.ts$|\.test\.tsx?$/,
    never: /\bprocess\.env\b/,
    say: 'reads process.env: the one door is lib/env.ts',
  },
  {
    files: /\.css$/,
    never:
      /(^|[\s;{])((margin|padding|border)-(left|right)|border-(top|bottom)-(left|right)-radius|left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/m,
    say: 'names a physical direction: use inline-start and inline-end',
  },
  {
    files: /^(app|components)\/.*\.tsx$/,
    never: /\sstyle=/,
    say: 'sets a style attribute, which the content security policy refuses: use a class',
  },
  {
    files: /^(app|components)\/.*\.tsx$/,
    never: /\bhref="\//,
    say: 'writes a link by hand: lib/paths.ts makes links',
  },
  {
    files: /^(app|components|lib|cli)\/.*\.tsx?$/,
    except:
      /^lib\/[^/]+\.ts$|^lib\/[^/]+\/(queries|commands)(\.ts$|\/)|^lib\/(public|workspace|workflows)\/|\.test\.tsx?$/,
    never:
      /import \{[^}]*\b(db|publicDb|publicSearchDb|inTransaction)\b[^}]*\} from '[^']*\/db'|from 'pg'|from '@prisma\/(client|adapter-pg)'/,
    say: 'reaches the database past the doors: queries, commands, what stands over nouns',
  },
  {
    files: /^(app|components|lib|cli)\/.*\.tsx?$/,
    except: /^lib\/(time|clock)\.ts$|\.test\.tsx?$/,
    never: /toLocale(Date|Time)?String|from 'temporal-polyfill'/,
    say: 'formats or computes dates: the doors are lib/time.ts and lib/clock.ts',
  },
  {
    files: /^(app|components|lib|cli|i18n)\/.*\.tsx?$/,
    except: /^lib\/formats\.ts$|\.test\.tsx?$/,
    never: /\bIntl\.(DateTimeFormat|NumberFormat|ListFormat|DisplayNames|PluralRules|RelativeTimeFormat|Collator)\(/,
    say: 'makes a formatter each time: lib/formats.ts keeps them',
  },
  {
    files: /\.tsx?$/,
    except: /^server\//,
    never: /(?<!^)['"]use server['"]/,
    say: 'makes an action in the middle of a file, which could take secrets along: actions are modules (decision 0096)',
  },
  {
    files: /\.(ts|tsx)$/,
    except: /^server\/check\//,
    never: /@ts-(ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b/,
    say: 'silences the compiler or leaves work for later',
  },
];

/** Every break of a rule, as one line each: file, line, what is wrong. */
export function breaches(files: ProjectFile[]): string[] {
  return files.flatMap((file) =>
    rules
      .filter((rule) => rule.files.test(file.path) && !rule.except?.test(file.path))
      .flatMap((rule) => {
        if (rule.broken) return rule.broken(file) ? [`${file.path} ${rule.say}`] : [];
        const at = rule.never ? file.text.search(rule.never) : -1;
        return at < 0 ? [] : [`${file.path}:${file.text.slice(0, at).split('\n').length} ${rule.say}`];
      }),
  );
}

/** A room of these floors holds at most a quarter of the floor. */
const FLOORS = ['lib', 'components'];

/** The rooms that have outgrown their floor, as one line each, and of each floor its largest room with its share of the lines. */
export function shares(files: ProjectFile[]): { broken: string[]; largest: string[] } {
  const broken: string[] = [];
  const largest = FLOORS.map((floor) => {
    const lines = new Map<string, number>();
    for (const file of files) {
      const [, room, ...rest] = file.path.startsWith(`${floor}/`) ? file.path.split('/') : [];
      if (room)
        lines.set(rest.length > 0 ? room : '.', (lines.get(rest.length > 0 ? room : '.') ?? 0) + lineCount(file));
    }
    const whole = [...lines.values()].reduce((sum, count) => sum + count, 0);
    const [room, count] = [...lines].filter(([name]) => name !== '.').sort((a, b) => b[1] - a[1])[0] ?? ['none', 0];
    const share = Math.round((100 * count) / Math.max(whole, 1));
    if (count * 4 > whole)
      broken.push(`${floor}/${room}/ holds ${share} % of ${floor}/: give a part of it a room of its own`);
    return `${floor}/${room} ${share} %`;
  });
  return { broken, largest };
}
