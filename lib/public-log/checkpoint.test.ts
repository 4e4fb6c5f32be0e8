import { expect, test } from 'vitest';
import { openCheckpoint, originOf, readCheckpoint, signCheckpoint } from './checkpoint';
import { openNote, readVerifier, signerOf, signNote } from './note';

// The examples of c2sp.org/signed-note and c2sp.org/tlog-checkpoint, and that of Go's golang.org/x/mod/sumdb/note.
const KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const verifier = (text: string) => {
  const read = readVerifier(text);
  if (!read) throw new Error(text);
  return read;
};

test('the published examples are read and verified', () => {
  expect(openNote(NOTE, [verifier(KEY)])).toMatchObject({ text: 'This is an example message.\n', by: { text: KEY } });
  expect(openNote(GO_NOTE, [verifier(GO_KEY)])).toMatchObject({ by: { name: 'PeterNeumann', id: 'c74f20a3' } });
  expect(openNote(SOFA, [verifier(KEY)])).toEqual({ refused: 'unknown_key' });
  expect(readCheckpoint(SOFA.slice(0, SOFA.lastIndexOf('\n\n') + 1))).toEqual({
    origin: 'example.com/behind-the-sofa',
    size: 20852163,
    root: Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64'),
  });
});

test('a note of ours is signed as the examples are, and what was changed in it is refused', () => {
  const signer = signerOf('example.org/log', Buffer.alloc(32, 7));
  const note = signCheckpoint(3, Buffer.alloc(32, 1), signer);
  expect(note).toMatch(/^example\.org\/log\n3\nAQEB[\w+/]+=\n\n— example\.org\/log [\w+/]{91}=?\n$/);
  const known = verifier(signer.text);
  expect(openCheckpoint(note, [known])).toMatchObject({ origin: 'example.org/log', size: 3 });
  expect(openCheckpoint(note.replace('\n3\n', '\n4\n'), [known])).toEqual({ refused: 'bad_signature' });
  expect(openCheckpoint(note, [verifier(KEY)])).toEqual({ refused: 'unknown_key' });
  expect(openCheckpoint(signNote('A text\n', signer), [known])).toEqual({ refused: 'no_checkpoint' });
  // A witness may sign below us, and a stranger too.
  const more = note + NOTE.slice(NOTE.lastIndexOf('\n\n') + 2);
  expect(openCheckpoint(more, [known])).toMatchObject({ size: 3 });
  const spoilt = `${note}${note.slice(note.indexOf('— ')).replace(/.{6}=*\n$/, 'AAAAAA=\n')}`;
  expect(openCheckpoint(spoilt, [known])).not.toHaveProperty('size');
});

test('what is no note, no key or no checkpoint is refused', () => {
  const known = [verifier(KEY)];
  for (const wrong of [
    '',
    '\n\n',
    'A text\n',
    NOTE.trimEnd(),
    NOTE.replace('\n\n', '\n'),
    NOTE.replace('— ', '- '),
    NOTE.replace('message', 'mes\0sage'),
    `${NOTE}\n`,
    NOTE.replace('aQM=', 'aQM'),
  ])
    expect(openNote(wrong, known), JSON.stringify(wrong)).toEqual({ refused: 'no_note' });
  for (const wrong of [
    '',
    'x',
    KEY.replace('530d903a', '530d903b'),
    KEY.replace('AekyeRrm', 'AukyeRrm'),
    `a b${KEY.slice(15)}`,
    KEY.slice(0, -4),
  ])
    expect(readVerifier(wrong), wrong).toBeNull();
  const root = Buffer.alloc(32).toString('base64');
  for (const wrong of [
    `o\n1\n${root}`,
    `o\n01\n${root}\n`,
    `o\n-1\n${root}\n`,
    `\n1\n${root}\n`,
    `o\n1\n${root.slice(4)}\n`,
    `o\n99999999999999999\n${root}\n`,
    `o\n1\n${root}\n\nx\n`,
  ])
    expect(readCheckpoint(wrong), wrong).toBeNull();
  expect(readCheckpoint(`o\n1\n${root}\nmore\n`)).toMatchObject({ size: 1 });
});

test('a log is called as its site', () => {
  expect(originOf('https://plenary.example.org')).toBe('plenary.example.org/log');
  expect(originOf('http://localhost:3000')).toBe('localhost:3000/log');
});
