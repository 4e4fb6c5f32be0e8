/** Keyboards that the library's own graphs lack, row by row as the keys lie, each row half a key further in than the one above. */
const KEYBOARDS: Record<string, readonly string[]> = {
  arabic: ['1234567890', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر ىةوزظ'],
  persian: ['1234567890', 'ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو'],
  russian: ['1234567890', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  ukrainian: ['1234567890', 'йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю'],
  greek: ['1234567890', ';ςερτυθιοπ', 'ασδφγηξκλ', 'ζχψωβνμ'],
  hebrew: ['1234567890', "/'קראטוןםפ", 'שדגכעיחלךף', 'זסבהנמצתץ'],
};

/** The alphabets whose letters do not follow each other in Unicode. */
const ALPHABETS = ['ابتثجحخدذرزسشصضطظعغفقكلمنهوي', 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ', 'אבגדהוזחטיכלמנסעפצקרשת'];

/** Words for a password, and words that stand first in lists of passwords, of languages that no pack covers. */
const WORDS = `пароль любовь привет наташа администратор секрет люблютебя парольпароль
 كلمةالسر كلمةالمرور كلمهالسر السلامعليكم بسمالله بسماللهالرحمنالرحيم الحمدلله محمد حبيبي احبك مرحبا سيسما
 κωδικος σαγαπω סיסמה סיסמא parola sifre sifrem seniseviyorum haslo hasło kochamcie heslo jelszo salasana losenord
 lösenord wachtwoord welkom adgangskode passord katasandi akucintakamu rahasia matkhau anhyeuem mima woaini parole
 senha minhasenha contrasena contraseña teamo tequiero motdepasse jetaime passwort kennwort ichliebedich tiamo`;

/** Sentences that everybody knows, cut where they are quoted apart. Whoever guesses passwords of this length begins with them. */
const SENTENCES = `correct horse battery staple, the quick brown fox, jumps over the lazy dog, jumped over the lazy dog,
 to be or not to be, that is the question, all the worlds a stage, romeo and juliet, once upon a time, in the beginning was the word,
 in the beginning god created, let there be light, the lord is my shepherd, our father who art in heaven, for god so loved the world,
 jesus is lord, god is good, all the time, god bless america, in god we trust, amazing grace, hail mary full of grace, allahu akbar,
 we the people, we hold these truths, i have a dream, four score and seven years ago, ask not what your country, yes we can,
 may the force be with you, may the 4th be with you, may the fourth be with you, live long and prosper, to infinity and beyond,
 winter is coming, you shall not pass, one ring to rule them all, my precious, i am your father, a long time ago, in a galaxy far far away,
 luke i am your father, hasta la vista baby, ill be back, houston we have a problem, keep calm and carry on, just do it,
 elementary my dear watson, i solemnly swear, that i am up to no good, mischief managed, expecto patronum, avada kedavra,
 supercalifragilisticexpialidocious, antidisestablishmentarianism, pneumonoultramicroscopicsilicovolcanoconiosis,
 donaudampfschifffahrtsgesellschaft, never gonna give you up, never gonna let you down, let it be, hey jude, imagine theres no heaven,
 imagine there is no heaven, imagine all the people, we will rock you, we are the champions, is this the real life, bohemian rhapsody,
 welcome to the jungle, sweet child o mine, stairway to heaven, hotel california, smells like teen spirit, i will always love you,
 all you need is love, yellow submarine, twinkle twinkle little star, happy birthday to you, jingle bells, let it go, shake it off,
 row row row your boat, mary had a little lamb, humpty dumpty, old macdonald had a farm, the wheels on the bus, baby shark,
 youll never walk alone, you will never walk alone, glory glory man united, i love you so much, i love you forever, i miss you so much,
 i hate passwords, this is my password, this is a password, this is a secure password, this is a very long password, my secure password,
 my very long password, super secret password, i forgot my password, no password needed, password must be at least, please let me in,
 knock knock whos there, open sesame, what is the password, you dont need to know, it is a secret, no one will ever guess,
 easy as abc, roses are red, violets are blue, the cake is a lie, all your base are belong to us, do not go gentle,
 hello world, hello my name is, my name is, new york city, united states of america, united nations, security council, human rights,
 liberte egalite fraternite, allons enfants de la patrie, vive la france, je pense donc je suis, il etait une fois, frere jacques,
 notre pere qui es aux cieux, au clair de la lune, deutschland uber alles, einigkeit und recht und freiheit, alle meine entchen,
 ich bin ein berliner, vater unser im himmel, sein oder nichtsein, es war einmal, el pueblo unido, jamas sera vencido, viva la vida,
 en un lugar de la mancha, ser o no ser, padre nuestro que estas, feliz navidad, la vida es bella, nel mezzo del cammin,
 di nostra vita, essere o non essere, forza italia, ordem e progresso, ser ou nao ser, meu deus do ceu`;

const only = (text: string): string => text.replace(/[\s,]+/g, '');

/** What people choose that no package lists, letters only, the likeliest first. */
export const WELL_KNOWN: readonly string[] = [...WORDS.split(/\s+/), ...SENTENCES.split(',').map(only), ...ALPHABETS];

type Graph = Record<string, (string | null)[]>;

/** Which keys lie around each key, in the library's form: left, above left, above right, right, below right, below left. */
function graphOf(rows: readonly string[]): Graph {
  const key = (row: number, at: number) => rows[row]?.[at]?.trim() || null;
  const around = (row: number, at: number) => [
    key(row, at - 1),
    key(row - 1, at),
    key(row - 1, at + 1),
    key(row, at + 1),
    key(row + 1, at),
    key(row + 1, at - 1),
  ];
  return Object.fromEntries(rows.flatMap((keys, row) => [...keys].map((sign, at) => [sign, around(row, at)])));
}

/** The graphs of those keyboards, of letters as `plain` leaves them. */
export const keyboards = (plain: (text: string) => string): Record<string, Graph> =>
  Object.fromEntries(Object.entries(KEYBOARDS).map(([name, rows]) => [name, graphOf(rows.map(plain))]));
