import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from './strength';

const rows = (text: string) => text.trim().split('\n');

/** Passwords of fifteen signs and more that stand first in lists, or that people think of first. */
const KNOWN = rows(`
correcthorsebatterystaple
qwertyuiopasdfghjkl
123456789012345
passwordpassword
iloveyouiloveyou
1qaz2wsx3edc4rfv
qwertyuiop123456
zaq12wsxcde34rfv
letmeinletmein123
administrator123
thequickbrownfox
Thequickbrownfoxjumpsoverthelazydog
maythe4thbewithyou
maytheforcebewithyou
tobeornottobethatisthequestion
inthebeginningwastheword
youshallnotpass!
winteriscoming2024
liverpoolfootballclub
manchesterunited
password123456789
Passw0rd123456789
P@ssw0rd123456!
qwerty1234567890
abcdefghijklmno
abc123abc123abc123
aaaaaaaaaaaaaaa
111111111111111111
123123123123123
987654321098765
asdfghjkl;'zxcvbnm
1q2w3e4r5t6y7u8i9o0p
q1w2e3r4t5y6u7i8
йцукенгшщзхъфывапролджэ
йцукенгшщзфывапролд
пароль123456789
любовьлюбовьлюбовь
ضصثقفغعهخحجدشسيبلاتن
كلمةالسر123456789
azertyuiopqsdfghjklm
motdepasse123456
motdepassemotdepasse
jetaimejetaime1
contraseña123456
contraseñacontraseña
teamoteamoteamo
Passwort1234567
passwortpasswort
hallohallohallo
qwertzuiopasdfgh
ichliebedich123
summer2024summer2024
Winter2023Winter2023!
January2024January
01012000010120000
19901990199019901990
happybirthday2024
changemechangeme
changeme123456789
trustno1trustno1
monkeymonkeymonkey
sunshinesunshine
princessprincess
michaeljackson1
harrypotterharrypotter
starwarsstarwars
supercalifragilisticexpialidocious
antidisestablishmentarianism
pneumonoultramicroscopicsilicovolcanoconiosis
neverGonnaGiveYouUp
letitbeletitbeletitbe
imaginethereisnoheaven
wewillwewillrockyou
hellohellohello
helloworldhelloworld
welcometothejungle
iloveyouforever
godisgoodallthetime
jesuschristismylord
ilovemyfamily123
mypasswordismypassword
thisismypassword
thisisapassword1
ThisIsASecurePassword
P4ssw0rdP4ssw0rd
pa55wordpa55word
l3tm31nl3tm31n!!
s3cr3ts3cr3ts3cr3t
ninjaninjaninja
dragondragondragon
football12345678
barcelonabarcelona
realmadridrealmadrid
poiuytrewqlkjhgfdsa
mnbvcxzlkjhgfdsapoiuytrewq
zxcvbnmasdfghjkl
!@#$%^&*()_+QWERTY
abcd1234abcd1234
test1234test1234
senhasenhasenha
minhasenha12345
wachtwoord12345
parolaparolaparola
salasana12345678
qazwsxedcrfvtgb
1234qwerasdfzxcv
qweasdzxcqweasdzxc
147258369147258369
P@ssw0rdP@ssw0rd
Passwort-2024-Passwort
abcabcabcabcabcabc
mnbvcxzlkjhgfdsa
welcome to internet
correct horse battery staple
counter terrorism 2026
To be, or not to be…
May the 4th be with you!
йцукен123456фыва
constructorconstructor
`);

const GOOD = rows(`
lantern orbit mustard
thistle-ocean-rivet
velvet gondola quarry
copper willow jigsaw tundra
plaster oyster trumpet harvest
fiddle gravel monsoon
Der Zug hält in Kehl.
Meine Oma strickt grüne Wolken
المصالحة طريق طويل جدا
قطار أزرق يشرب الحليب
会議の記録はここに残る、必ず残る
зелёный трактор любит вафли
837261954072836150
Xq7!vR2#mK9$tL4@
kT9wLz4QpB7xNc2R
chaussette violon tonnerre pamplemousse
le hibou mange des fraises bleues
mesa relámpago pingüino tornillo
My dentist collects 3 rusty trombones
eleven otters juggle marmalade
Zebra?crayon!Helsinki
brisk-umbrella-49-falafel
unplug whimsy catapult ferret
orbit-cactus-lemon-drum
`);

test('passwords that everybody knows are refused, in several languages and on several keyboards', async () => {
  const taken = [];
  for (const password of KNOWN) {
    if ((await weaknessOf(password, [])) !== 'common_password') taken.push(password);
  }
  expect(taken).toEqual([]);
});

test('words that do not belong together pass, in any script, and so do random signs', async () => {
  const refused = [];
  for (const password of GOOD) {
    if ((await weaknessOf(password, ['amina.rahal@example.org', 'Amina Rahal'])) !== null) refused.push(password);
  }
  expect(refused).toEqual([]);
});

test.each([
  ['fourteen signs', 'password_too_short'],
  ['x'.repeat(257), 'password_too_long'],
  ['x'.repeat(256), 'common_password'],
  ['plenary plenary plenary!', 'common_password'],
  ['amina.rahal@example.org', 'own_words'],
  ['AminaRahal20261123', 'own_words'],
  ['Rahal Amina Plenary', 'own_words'],
] as const)('%j: %s', async (password, weakness) => {
  expect(await weaknessOf(password, ['amina.rahal@example.org', 'Amina Rahal'])).toBe(weakness);
});

test('length counts characters as people see code points, in the form that is hashed', async () => {
  expect(await weaknessOf('🦊🐻🦉🐺🐗🦌🐿🦔🐢🦎🐍🦂🐬🐳', [])).toBe('password_too_short');
  expect(await weaknessOf('e\u0301'.repeat(14), [])).toBe('password_too_short');
});

test('one piece over and over is refused, however long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.integer({ min: 15, max: 200 }), async (piece, length) => {
      expect(await weaknessOf(piece.repeat(length).slice(0, length), [])).not.toBeNull();
    }),
  );
});

test('no text makes it fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), async (password, own) => {
      expect([null, 'password_too_short', 'password_too_long', 'common_password', 'own_words']).toContain(
        await weaknessOf(password, [own]),
      );
    }),
  );
});

test('what comes after the first sixty-four signs costs nothing: a text of any length is looked at once', async () => {
  const start = `${'x1'.repeat(30)}ab3d`;
  expect(await weaknessOf(`${start}${'4@3$'.repeat(48)}`, [])).toBe(await weaknessOf(`${start}velvet gondola`, []));
});
