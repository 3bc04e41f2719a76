/** The first reading of an export, to its end: what is in it, without its texts. Nothing is written before it is known to be whole. */
import type { Attachment } from './html/context.ts';
import { readExport } from './wxr/read.ts';
import { OLD_SLUG, type WxrAuthor, type WxrChannel, type WxrItem, type WxrTerm } from './wxr/records.ts';
import { lineOfWords } from './html/words.ts';
import { isOwnFile, ownItem } from './own.ts';

/** An item without its text. */
export type Brief = Omit<WxrItem, 'content' | 'excerpt' | 'comments' | 'meta'> & { comments: { id: string; approved: string; type: string; own: string | undefined }[]; own: OwnPlace | undefined; oldSlugs: string[] };

/** What an export of this site says about where an item lay. */
export type OwnPlace = { kind: 'posts' | 'news' | 'pages'; published: string; aliases: string[] };

export type Survey = {
  channel: WxrChannel;
  authors: WxrAuthor[];
  terms: WxrTerm[];
  items: Brief[];
  attachments: Attachment[];
  /** Pages of attachments: their addresses, and the number of the file. */
  attachmentPages: [address: string, id: string][];
  /** Texts of public reusable blocks by their number. */
  reusable: Map<string, string>;
  /** Records of the registers that an export of this site carried. */
  records: { file: string; json: string }[];
  /** Files that an export of this site named. They are no items of it. */
  ownFiles: number;
  /** Control characters that were taken out. */
  mended: number;
};

/** Reads an export once. `progress` is told how many bytes are read. Throws an `ExportFault`. */
export async function survey(path: string, progress: (read: number) => void): Promise<Survey> {
  const channel: WxrChannel = { title: '', link: '', description: '', baseBlogUrl: '', published: '', version: '' };
  const found: Survey = { channel, authors: [], terms: [], items: [], attachments: [], attachmentPages: [], reusable: new Map(), records: [], ownFiles: 0, mended: 0 };
  for await (const { records, read, mended } of readExport(path)) {
    for (const record of records) {
      if (record.kind === 'author') found.authors.push(record.author);
      else if (record.kind === 'term') found.terms.push(record.term);
      else if (record.kind === 'own') found.records.push({ file: record.file, json: record.json });
      else if (record.kind === 'channel') found.channel = record.channel;
      else addItem(found, record.item);
    }
    found.mended = mended;
    progress(read);
  }
  return found;
}

function addItem(found: Survey, item: WxrItem): void {
  const { content, excerpt, comments, meta, ...brief } = item;
  if (item.type === 'attachment' && isOwnFile(meta['_parish_pump'])) {
    found.ownFiles += 1;
    return;
  }
  // Strings that are cut from the file's text would keep all of it in memory; what has been through JSON stands alone.
  found.items.push(JSON.parse(JSON.stringify({ ...brief, own: ownPlace(item), oldSlugs: (meta[OLD_SLUG] ?? '').split('\n').map((slug) => slug.trim()).filter(Boolean).slice(0, 50), comments: comments.map(({ id, approved, type, meta: own }) => ({ id, approved, type, own: own['_parish_pump'] })) } satisfies Brief)) as Brief);
  if (item.type === 'wp_block' && item.status === 'publish' && !item.locked) found.reusable.set(item.id, content);
  if (item.type !== 'attachment' || !item.attachment) return;
  const alt = meta['_wp_attachment_image_alt'] ?? '';
  found.attachments.push({ id: item.id, parent: item.parent, url: item.attachment, title: lineOfWords(item.title), caption: lineOfWords(excerpt), alt: lineOfWords(alt), order: Number(item.order) || 0 });
  found.attachmentPages.push([item.link, item.id]);
}

function ownPlace({ meta, content }: WxrItem): OwnPlace | undefined {
  const own = ownItem(meta['_parish_pump'], content);
  const aliases = own?.fields['aliases'];
  return own && { kind: own.kind, published: String(own.fields['published'] ?? own.fields['updated'] ?? ''), aliases: Array.isArray(aliases) ? aliases.map(String) : [] };
}
