import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { findControl, hasControl, nameControl } from './control.ts';
import type { Fault, Words } from './finding.ts';

/** No record is longer than this; a longer file is not read at all. */
const MOST_BYTES = 2 * 1024 * 1024;
export const LONGEST_LINE = 100_000;

export type Reading = { text: string; faults: [] } | { text: undefined; faults: Fault[] };

/**
 * Reads a record's text: UTF-8, with or without a byte order mark, lines ended by LF or CRLF (given back as LF).
 * Anything else is a fault and gives no text, so that nothing half read goes further.
 */
export function readText(path: string): Reading {
  const odd = oddFile(path);
  if (odd) return refused(odd);
  try {
    return decode(readFileSync(path));
  } catch (error) {
    return refused(unreadable(error));
  }
}

/** What is wrong with a thing on the disk that should be a file of moderate size; nothing is opened, so that nothing hangs. */
export function oddFile(path: string, most = MOST_BYTES): Fault | undefined {
  const fault = (code: string, message: string, remedy: string): Fault => ({ code, message, remedy, line: 1, column: 1 });
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return fault('not-a-file', 'This is a symbolic link, and links are not followed.', 'Put the file itself here.');
    if (stat.isDirectory()) return fault('not-a-file', 'This is a folder that has the name of a file or cannot be opened.', 'Give it another name, or check its permissions.');
    if (!stat.isFile()) return fault('not-a-file', 'This has the name of a file but is none.', 'Remove it.');
    if (stat.size > most) return fault('too-large', `The file has ${stat.size.toLocaleString('en-GB')} bytes; the most is ${most.toLocaleString('en-GB')}.`, 'Split it, or move what is not text into a download.');
    return undefined;
  } catch (error) {
    return { ...unreadable(error), line: 1, column: 1 };
  }
}

/** The first bytes of a file, at most `most`; nothing where it is odd or cannot be read. */
export function firstBytes(path: string, most: number): Uint8Array | undefined {
  if (oddFile(path, Infinity)) return undefined;
  const bytes = new Uint8Array(most);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, most, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

const refused = (refusal: Words, line = 1, column = 1): Reading => ({ text: undefined, faults: [{ line, column, ...refusal }] });

const unreadable = (error: unknown): Words => ({
  code: 'not-readable', message: `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`, remedy: 'Check its permissions.',
});

const notUtf8 = (message: string): Words => ({ code: 'not-utf-8', message, remedy: 'Open it in a text editor and save it again with the encoding UTF-8.' });

function decode(bytes: Uint8Array): Reading {
  if (isUtf16(bytes)) return refused(notUtf8('The file is in UTF-16 (from byte 0 on).'));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    return refused(notUtf8(`The file is not UTF-8 from byte ${bad} on, so a letter here cannot be read.`), ...placeOf(bytes, bad));
  }
  const lone = text.search(/\r(?!\n)/);
  if (lone >= 0) return refused({ code: 'line-end', message: 'A line ends with a lone carriage return.', remedy: 'Save the file with the line ends of Unix or Windows.' }, ...placeIn(text, lone));
  const wide = text;
  text = text.replaceAll('\r\n', '\n');
  if (hasControl(text)) {
    const control = findControl(wide.replaceAll('\r\n', ' \n'));
    const offset = Buffer.byteLength(wide.slice(0, control)) + (hasMark(bytes) ? 3 : 0);
    return refused({ code: 'control-character', message: `An invisible control character, ${nameControl(text)}, stands at byte ${offset}.`, remedy: 'Delete it, or type the line again.' }, ...placeIn(wide, control));
  }
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return refused({ code: 'too-large', message: `The line is longer than ${LONGEST_LINE.toLocaleString('en-GB')} characters.`, remedy: 'Break it into lines.' }, long + 1);
  return { text, faults: [] };
}

/** By its byte order mark, or by the empty half of a Latin letter at the beginning. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (second !== undefined && (first === 0) !== (second === 0));

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Line and column, from 1, of an index in a text. */
export function placeIn(text: string, index: number): [line: number, column: number] {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return [line, index - lineStart + 1];
}

function placeOf(bytes: Uint8Array, offset: number): [number, number] {
  const before = bytes.subarray(0, offset);
  return [before.reduce((lines, byte) => lines + Number(byte === 10), 1), offset - before.lastIndexOf(10)];
}

/** The longest prefix that decodes, less the beginning of a letter at its end, ends just before the first bad byte. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (!decodes(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

function decodes(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
