import { lstatSync, readFileSync } from 'node:fs';
import type { Fault } from './finding.ts';

/** No record is longer than this; a longer file is not read at all. */
const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_LINE = 100_000;

export type Reading = { text: string; faults: [] } | { text: undefined; faults: Fault[] };

/**
 * Reads a record's text: UTF-8, with or without a byte order mark, lines ended by LF or CRLF (given back as LF).
 * Anything else is a fault and gives no text, so that nothing half read goes further.
 */
export function readText(path: string): Reading {
  const refused = (code: string, message: string, remedy: string, line = 1, column = 1): Reading =>
    ({ text: undefined, faults: [{ code, message, remedy, line, column }] });
  let bytes: Uint8Array;
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return refused('not-a-file', 'This is a symbolic link, and links are not followed.', 'Put the file itself here.');
    if (!stat.isFile()) return refused('not-a-file', 'This has the name of a record but is not a file.', 'Remove it or give it another name.');
    if (stat.size > MOST_BYTES) return refused('too-large', `The file has ${stat.size.toLocaleString('en-GB')} bytes; the most is ${MOST_BYTES.toLocaleString('en-GB')}.`, 'Split it, or move what is not text into a download.');
    bytes = readFileSync(path);
  } catch (error) {
    return refused('not-readable', `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`, 'Check its permissions.');
  }
  return decode(bytes, refused);
}

function decode(bytes: Uint8Array, refused: (code: string, message: string, remedy: string, line?: number, column?: number) => Reading): Reading {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused('not-utf-8', 'The file is in UTF-16 (byte 0).', 'Save it as UTF-8.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('not-utf-8', `The file is not UTF-8 from byte ${firstBadByte(bytes)} on.`, 'Save it as UTF-8.', ...placeOf(bytes, firstBadByte(bytes)));
  }
  text = text.replaceAll('\r\n', '\n');
  const lone = text.indexOf('\r');
  if (lone >= 0) return refused('line-end', 'A line ends with a lone carriage return.', 'Save the file with the line ends of Unix or Windows.', ...placeIn(text, lone));
  const control = text.search(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    const offset = Buffer.byteLength(text.slice(0, control));
    return refused('control-character', `A control character, U+${code}, stands at byte ${offset}.`, 'Delete it.', ...placeIn(text, control));
  }
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return refused('too-large', `The line is longer than ${LONGEST_LINE.toLocaleString('en-GB')} characters.`, 'Break it into lines.', long + 1);
  return { text, faults: [] };
}

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

/** The longest prefix that decodes ends just before the first bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
