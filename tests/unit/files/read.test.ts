import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeIn, readText } from '../../../src/files/read.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pump-read-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array) {
  const path = join(folder, 'record.yaml');
  writeFileSync(path, content);
  return readText(path);
}

const refusal = (content: string | Uint8Array) => read(content).faults.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('The text of a file', () => {
  it('is the same with and without a byte order mark, and with the line ends of Unix and Windows', () => {
    const plain = read('a: 1\nb: é\n').text;
    expect(plain).toBe('a: 1\nb: é\n');
    expect(read('\ufeffa: 1\nb: é\n').text).toBe(plain);
    expect(read('a: 1\r\nb: é\r\n').text).toBe(plain);
    expect(read('\ufeffa: 1\r\nb: é\r\n').text).toBe(plain);
  });

  it('may be empty', () => expect(read('').text).toBe(''));

  it('may hold tabs, accents, emoji and any script', () => expect(read('a\tb é 🙂 עברית\n').text).toBe('a\tb é 🙂 עברית\n'));
});

describe('A file in another encoding', () => {
  it('names the byte from which Latin-1 cannot be read, and its line', () => {
    expect(refusal(latin1('name: x\nsummary: caf\u00e9 now\n'))).toEqual(['2:13 not-utf-8: The file is not UTF-8 from byte 20 on, so a letter here cannot be read.']);
  });

  it('is refused when its last letter is cut in half', () => {
    expect(refusal(Buffer.from('name: é').subarray(0, 7))).toEqual(['1:7 not-utf-8: The file is not UTF-8 from byte 6 on, so a letter here cannot be read.']);
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from('\ufeffname: x', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('name: x', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('name: x', 'utf16le').swap16()],
  ])('is recognised as %s', (_, bytes) => expect(refusal(bytes)).toEqual(['1:1 not-utf-8: The file is in UTF-16 (from byte 0 on).']));

  it.each([[[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xff]]])('is refused for bytes that UTF-8 never has: %j', (bytes) => {
    expect(read(Uint8Array.from([0x61, ...bytes])).faults[0]?.code).toBe('not-utf-8');
  });
});

describe('A control character', () => {
  it.each([['\u0000', 'U+0000'], ['\u0007', 'U+0007'], ['\u001b', 'U+001B'], ['\u000c', 'U+000C'], ['\u007f', 'U+007F'], ['\u0085', 'U+0085'], ['\uffff', 'U+FFFF']])('is refused with its byte: %j', (sign, name) => {
    expect(refusal(`name: x\nsummary: y${sign}z\n`)).toEqual([`2:11 control-character: An invisible control character, ${name}, stands at byte 18.`]);
  });

  it('is found at the right byte behind a mark, accents and the line ends of Windows', () => {
    const text = '\ufeffname: é\r\nb: \u0007\r\n';
    expect(refusal(text)).toEqual([`2:4 control-character: An invisible control character, U+0007, stands at byte ${Buffer.from(text).indexOf(7)}.`]);
  });

  it('that once ended lines on its own is refused by name', () => {
    expect(refusal('a: 1\nb: 2\rc: 3\n')).toEqual(['2:5 line-end: A line ends with a lone carriage return.']);
  });
});

describe('A file that is too large', () => {
  it('is refused by its size, without being read', () => {
    const path = join(folder, 'large.mdx');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024);
    expect(readText(path).faults).toMatchObject([{ code: 'too-large', message: 'The file has 52,428,800 bytes; the most is 2,097,152.' }]);
    rmSync(path);
  });

  it('is refused for a line of a million signs, by its number', () => {
    expect(refusal(`a: 1\nb: ${'x'.repeat(1_000_000)}\n`)).toEqual(['2:1 too-large: The line is longer than 100,000 characters.']);
  });
});

describe('A thing that is no file', () => {
  it('is refused when it is a link, even to a good file', () => {
    writeFileSync(join(folder, 'target.yaml'), 'a: 1\n');
    symlinkSync(join(folder, 'target.yaml'), join(folder, 'link.yaml'));
    expect(readText(join(folder, 'link.yaml')).faults).toMatchObject([{ code: 'not-a-file', message: expect.stringContaining('symbolic link') }]);
  });

  it('is refused when it is a link to itself', () => {
    symlinkSync(join(folder, 'loop.yaml'), join(folder, 'loop.yaml'));
    expect(readText(join(folder, 'loop.yaml')).faults).toMatchObject([{ code: 'not-a-file' }]);
  });

  it('is refused when it is a folder', () => {
    mkdirSync(join(folder, 'folder.mdx'));
    expect(readText(join(folder, 'folder.mdx')).faults).toMatchObject([{ code: 'not-a-file' }]);
  });

  it.skipIf(process.platform === 'win32')('is refused when it is a pipe, and nobody waits for what comes out of it', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.mdx')]);
    expect(readText(join(folder, 'pipe.mdx')).faults).toMatchObject([{ code: 'not-a-file' }]);
  });

  it('is refused when it is not there', () => expect(readText(join(folder, 'missing.yaml')).faults).toMatchObject([{ code: 'not-readable' }]));

  // The superuser may read everything, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('is refused when it may not be read', () => {
    writeFileSync(join(folder, 'secret.yaml'), 'a: 1\n');
    chmodSync(join(folder, 'secret.yaml'), 0);
    expect(readText(join(folder, 'secret.yaml')).faults).toMatchObject([{ code: 'not-readable', message: 'The file cannot be read (EACCES).' }]);
  });
});

it('counts lines and columns from one', () => {
  expect([placeIn('ab\ncd', 0), placeIn('ab\ncd', 3), placeIn('ab\ncd', 4)]).toEqual([[1, 1], [2, 1], [2, 2]]);
});
