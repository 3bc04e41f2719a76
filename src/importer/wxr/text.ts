/** An export's bytes → its text, piece by piece. */
import { createReadStream } from 'node:fs';
import { hasControl } from '../../files/control.ts';
import { firstBadByte } from '../../files/read.ts';
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

const PIECE = 256 * 1024;

/** Reads UTF-8 in pieces of a quarter of a megabyte. Control characters, which XML has no way to carry, are taken out and counted. */
export async function* piecesOf(path: string): AsyncGenerator<Piece> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let read = 0;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    if (read === 0) refuseOtherFormats(chunk);
    yield pieceOf(decode(decoder, tail, chunk, read), read, chunk.length);
    read += chunk.length;
    tail = Buffer.from(chunk.subarray(-3));
  }
  if (read === 0) throw new ExportFault('the file is empty.', 'Export again from WordPress: Tools, Export, All content.', { byte: 0, item: 0 });
  // Cut off in the middle of a letter: what reads the text sees that it ends too soon, and in which item.
  if (unfinished(tail).length > 0) yield pieceOf('\u{fffd}', read, 0);
}

function pieceOf(raw: string, begins: number, bytes: number): Piece {
  const text = hasControl(raw.replaceAll('\r', '')) ? raw.replace(CONTROL, '') : raw;
  const byteAt = (index: number): number => Math.min(begins + bytes, begins + Buffer.byteLength(text.slice(0, Math.max(0, index))));
  return { text, read: begins + bytes, mended: raw.length - text.length, byteAt };
}

/** The same signs that no record may hold, but for the carriage return, which XML turns into a line end. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** `tail` is the end of the piece before, of which the decoder may still hold the beginning of a letter. */
function decode(decoder: TextDecoder, tail: Buffer, chunk: Buffer, read: number): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    const held = unfinished(tail);
    const byte = read - held.length + firstBadByte(Buffer.concat([held, chunk]));
    throw new ExportFault('a letter is not UTF-8, although the file must be.', 'Export again, or have the file converted to UTF-8; if it is Latin-1, most text editors can do that.', { byte, item: 0 });
  }
}

/** The beginning of a letter at the end of some bytes: a byte from 0xC0 on says how many follow. */
function unfinished(tail: Buffer): Buffer {
  const start = tail.findLastIndex((byte) => byte >= 0xc0);
  const wanted = start < 0 ? 0 : tail[start]! >= 0xf0 ? 4 : tail[start]! >= 0xe0 ? 3 : 2;
  return start >= 0 && tail.length - start < wanted ? tail.subarray(start) : tail.subarray(tail.length);
}

function refuseOtherFormats(head: Buffer): void {
  const refuse = (what: string, remedy: string): never => {
    throw new ExportFault(`this is ${what}, not an XML file.`, remedy, { byte: 0, item: 0 });
  };
  if (head[0] === 0x1f && head[1] === 0x8b) refuse('a gzip archive', 'Unpack it first, and import the .xml file in it.');
  if (head[0] === 0x50 && head[1] === 0x4b) refuse('a zip archive', 'Unpack it first, and import the .xml file in it.');
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) refuse('text in UTF-16', 'Have it converted to UTF-8.');
  refusePrinted(head.subarray(0, 8_000).toString('utf8'));
  if (!/^\ufeff?\s*</.test(head.subarray(0, 200).toString('utf8'))) refuse('something else', 'Export from WordPress: Tools, Export, All content.');
}

/** WordPress prints warnings of PHP into whatever it is sending, and so into the file, before the first line of XML. */
function refusePrinted(head: string): void {
  const lead = head.slice(0, Math.max(0, head.indexOf('<?xml')));
  const before = lead.includes('<rss') ? '' : lead.replace(/<[^>]*>/g, ' ').replace(/[\s\ufeff]+/g, ' ').trim();
  if (before !== '') throw new ExportFault(`other text stands before the export itself ("${before.slice(0, 60)}${before.length > 60 ? '…' : ''}").`,
    'WordPress has printed a warning of PHP into the file, most likely of a plugin. Open it in a text editor, delete everything before "<?xml" and import again.', { byte: 0, item: 0 });
}
