/** A WordPress export → its authors, terms and items, one after another, however large it is. */
import { SaxesParser } from 'saxes';
import { ExportFault } from './fault.ts';
import { Gatherer } from './gather.ts';
import type { WxrRecord } from './records.ts';
import { piecesOf } from './text.ts';

export type Reading = { records: WxrRecord[]; /** Bytes read so far. */ read: number; /** Control characters taken out so far. */ mended: number };

/**
 * Reads an export in pieces and gives what each piece completes.
 * Throws an `ExportFault` with byte and item for anything that is no whole, well-formed export; a DOCTYPE, and with it every entity, is refused.
 */
export async function* readExport(path: string): AsyncGenerator<Reading> {
  const gatherer = new Gatherer();
  const parser = new SaxesParser({ xmlns: true });
  let mended = 0;
  let before = 0;
  let begun = false;
  let byteAt = (_: number): number => 0;
  const fail = (message: string, remedy: string): never => {
    throw new ExportFault(message, remedy, { byte: byteAt(parser.position - before), item: gatherer.place });
  };
  listen(parser, gatherer, fail);
  const feed = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof ExportFault) throw error;
      fail(...wordsFor(error as Error));
    }
  };
  for await (const piece of piecesOf(path)) {
    byteAt = piece.byteAt;
    mended += piece.mended;
    // Blank lines at the very beginning, which plugins print, mean nothing; XML does not allow them there.
    const text = begun ? piece.text : piece.text.trimStart();
    begun = true;
    before -= piece.text.length - text.length;
    feed(() => parser.write(text));
    before += piece.text.length;
    yield { records: gatherer.take(), read: piece.read, mended };
  }
  byteAt = ((end) => () => end(Number.MAX_SAFE_INTEGER))(byteAt);
  feed(() => parser.close());
  if (!gatherer.version) fail('this is no WordPress export: it does not say its version (wp:wxr_version).', 'Export from WordPress: Tools, Export, All content. A feed will not do.');
}

const CUT = /unclosed tag|unexpected end|must contain a root element/;

function wordsFor({ message }: Error): [message: string, remedy: string] {
  const reason = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
  if (CUT.test(reason)) return ['the file ends in the middle.', 'It was cut off: export again, and see that the download finishes.'];
  return [`this is not well-formed XML (${reason}).`, 'Export again; if it happens again, remove this item in WordPress and tell us.'];
}

/**
 * Five listeners and no more: with a sixth the parser's own fields pass V8's limit for quick ones, and reading takes three times as long
 * (measured). Errors are thrown where nobody listens to them.
 */
function listen(parser: SaxesParser<{ xmlns: true }>, gatherer: Gatherer, fail: (message: string, remedy: string) => never): void {
  parser.on('doctype', () => fail('the file has a DOCTYPE, which no WordPress export has and which could make it read other files.', 'Use the file as WordPress wrote it.'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const encoding = local === 'rss' ? parser.xmlDecl.encoding : undefined;
    if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) fail(`the file says that it is written in ${encoding}.`, 'Have it converted to UTF-8, and change the first line to say so.');
    gatherer.open(uri, local, attributes);
  });
  parser.on('closetag', ({ uri, local }) => {
    if (gatherer.close(uri, local) === 'no-version') fail('this is a feed or another file, and no WordPress export: its version (wp:wxr_version) is missing.', 'Export from WordPress: Tools, Export, All content.');
  });
  parser.on('text', (text) => gatherer.text(text));
  parser.on('cdata', (text) => gatherer.text(text));
}
