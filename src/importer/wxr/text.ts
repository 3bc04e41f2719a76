/** An export's bytes → its text, piece by piece. */
import { createReadStream } from 'node:fs';
import { hasControl } from '../../files/control.ts';
import { ExportFault } from './fault.ts';

export type Piece = {
  text: string;
  /** Bytes of the file up to the end of this piece. */
  read: number;
  /** Invisible control characters that were taken out. */
  mended: number;
  /** The byte at which a character of the text stands. */
  byteAt: (index: number) => number;
};

const PIECE = 1024 * 1024;

/** Reads UTF-8 in pieces of about a megabyte. Control characters, which XML has no way to carry, are taken out and counted. */
export async function* piecesOf(path: string): AsyncGenerator<Piece> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    if (read === 0) refuseOtherFormats(chunk);
    yield pieceOf(decode(decoder, chunk, read), read, chunk.length);
    read += chunk.length;
  }
  if (read === 0) throw new ExportFault('the file is empty.', 'Export again from WordPress: Tools, Export, All content.', { byte: 0, item: 0 });
  decode(decoder, undefined, read);
}

function pieceOf(raw: string, begins: number, bytes: number): Piece {
  const text = hasControl(raw.replaceAll('\r', '')) ? raw.replace(CONTROL, '') : raw;
  const byteAt = (index: number): number => Math.min(begins + bytes, begins + Buffer.byteLength(text.slice(0, Math.max(0, index))));
  return { text, read: begins + bytes, mended: raw.length - text.length, byteAt };
}

/** The same signs that no record may hold, but for the carriage return, which XML turns into a line end. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

function decode(decoder: TextDecoder, chunk: Buffer | undefined, read: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const byte = read + (chunk ? firstBad(chunk) : 0);
    throw new ExportFault('a letter is not UTF-8, although the file must be.', 'Export again, or have the file converted to UTF-8; if it is Latin-1, most text editors can do that.', { byte, item: 0 });
  }
}

/** Near enough to find the place in an editor: the first byte from which the rest of the piece no longer decodes. */
function firstBad(chunk: Buffer): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(chunk.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.indexOf('\ufffd');
  // The beginning and the end of a piece may cut a letter in two.
  return bad < 0 || bad > text.length - 4 || (bad === 0 && text.indexOf('\ufffd', 3) < 0);
}

function refuseOtherFormats(head: Buffer): void {
  const refuse = (what: string, remedy: string): never => {
    throw new ExportFault(`this is ${what}, not an XML file.`, remedy, { byte: 0, item: 0 });
  };
  if (head[0] === 0x1f && head[1] === 0x8b) refuse('a gzip archive', 'Unpack it first, and import the .xml file in it.');
  if (head[0] === 0x50 && head[1] === 0x4b) refuse('a zip archive', 'Unpack it first, and import the .xml file in it.');
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) refuse('text in UTF-16', 'Have it converted to UTF-8.');
  if (!/^\ufeff?\s*</.test(head.subarray(0, 200).toString('utf8'))) refuse('something else', 'Export from WordPress: Tools, Export, All content.');
}
