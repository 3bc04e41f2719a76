/** The text of one item → the body of its document, and the pictures that go with it. */
import { posix } from 'node:path';
import { readDocument } from '../articles/document.ts';
import { hostOf } from '../text/url.ts';
import type { Note } from './discussion/thread.ts';
import { fillBlocks } from './html/blocks.ts';
import type { Attachment, HtmlContext, Picture } from './html/context.ts';
import { attempt, pictureAddresses, readHtml, writeBody } from './html/convert.ts';
import { markLeftovers } from './html/leftovers.ts';
import type { Library } from './library.ts';
import { galleryOf } from './handlers/shortcodes.ts';
import { isUpload, newLink, quotable } from './links.ts';
import { withoutStanding, type OwnItem } from './own.ts';
import type { Around, Task } from './plan/plan.ts';
import type { WxrItem } from './wxr/records.ts';

/** A file to be copied from `source` to `file`, a place in the record. `from` is the old address of one that is linked and not shown. */
export type Copy = { source: string; file: string; from?: string };

/** `body` is missing where the text cannot be written at all. */
export type Body = { body: string | undefined; copies: Copy[] };
type Say = (note: Note) => void;
type Tree = ReturnType<typeof readHtml>;

export async function bodyOf(item: WxrItem, task: Task, around: Around, library: Library, note: Say): Promise<Body> {
  const say = (code: string, text: string) => note({ code, text });
  const content = markLeftovers(fillBlocks(item.content, (id) => around.reusable.get(id), { note: say }), say);
  const shortcodes: HtmlContext['shortcodes'] = [];
  const tree = attempt(() => readHtml(content, { shortcodes, note: say }));
  const base = item.link || `https://${around.host}/`;
  const shown = new Map<string, Picture>();
  const copies = new Map<string, string>();
  const linked = new Map<string, Copy>();
  const gallery = (ids: readonly string[] | undefined): Attachment[] => library.gallery(item.id, ids);
  const addresses = tree ? [...pictureAddresses(tree), ...shortcodes.filter(({ name }) => name === 'gallery').flatMap(({ attributes }) => galleryOf(attributes, { gallery })).map(({ url }) => url)] : [];
  for (const address of addresses) shown.set(address, await copyFor(address, base, task, library, copies));
  const featured = library.gallery(item.id, [item.meta['_thumbnail_id'] ?? '']).find(({ id }) => !addresses.some((address) => library.attachment(address, base)?.id === id));
  if (featured && tree) await showFeatured(featured, tree, { shown, say, find: (url) => copyFor(url, base, task, library, copies) });
  const context: HtmlContext = {
    kind: item.type === 'page' ? 'page' : 'article', base, shortcodes, note: say, cited: [], footnotes: footnotesOf(item.meta['footnotes']), gallery,
    attachment: (url) => library.attachment(url, base),
    picture: (url) => shown.get(url) ?? { missing: 'its address is not that of a file' },
    plainLink: (href) => plainLinkOf(href, base, around, say),
    link: (href) => linkOf(href, base, { around, library, linked, draft: task.draft }, say),
  };
  const body = writeBody(content, tree, context);
  return { body, copies: [...[...copies].map(([source, file]) => ({ source, file })), ...linked.values()] };
}

type Linking = { around: Around; library: Library; linked: Map<string, Copy>; draft: boolean };

/** A link as the new site writes it. What it leads to in the old blog's library comes along, unless the item is a draft: files are published at once. */
function linkOf(href: string, base: string, { around, library, linked, draft }: Linking, say: (code: string, text: string) => void): string | undefined {
  const link = plainLinkOf(href, base, around, say);
  if (link === undefined || hostOf(link) !== around.host || !isUpload(link)) return link;
  const found = draft ? { missing: 'the item is a draft, and files are published at once' } : library.offered(link);
  if ('missing' in found) {
    say('file-linked', `It links to the file ${quotable(link)}, which was not copied: ${found.missing}. Put it into content/files, and see that the link leads there.`);
    return link;
  }
  const { pathname, hash } = new URL(link);
  linked.set(found.file, { ...found, from: pathname });
  return `/${found.file}${hash}`;
}

function plainLinkOf(href: string, base: string, around: Around, say: (code: string, text: string) => void): string | undefined {
  const link = newLink(href, base, around);
  if (link === undefined) say('link-dropped', `A link to "${quotable(href)}" is not one that a page may have; its words were kept.`);
  return link;
}

/** Where a picture's copy lies, seen from the article: `./waste/town-hall.jpg`. */
async function copyFor(address: string, base: string, task: Task, library: Library, copies: Map<string, string>): Promise<Picture> {
  const found = await library.picture(address, base);
  if ('missing' in found) return found;
  const folder = task.place.id.slice(task.place.id.lastIndexOf('/') + 1);
  const parent = task.place.id.slice(0, task.place.id.lastIndexOf('/'));
  const taken = new Set(copies.values());
  const known = copies.get(found.source);
  let name = found.name;
  for (let number = 2; known === undefined && taken.has(`${parent}/${folder}/${name}`); number += 1) name = found.name.replace(/\.(\w+)$/, `-${number}.$1`);
  const file = known ?? `${parent}/${folder}/${name}`;
  copies.set(found.source, file);
  return { file: `./${file.slice(parent.length + 1)}` };
}

type Showing = { shown: Map<string, Picture>; say: (code: string, text: string) => void; find: (url: string) => Promise<Picture> };

/** The picture that a theme showed above an article is not part of its text; readers saw it there, so it comes to stand at the top. */
async function showFeatured({ url, title }: Attachment, tree: Tree, { shown, say, find }: Showing): Promise<void> {
  const found = await find(url);
  if ('missing' in found) return say('featured-picture', `The picture that the theme showed above the text (${title || url}) is not carried over: ${found.missing}.`);
  shown.set(url, found);
  say('featured-picture', `The picture that the theme showed above the text (${title || url}) stands at the top of it now.`);
  tree.children.unshift({ type: 'element', tagName: 'figure', properties: {}, children: [{ type: 'element', tagName: 'img', properties: { src: url, alt: '' }, children: [] }] });
}

function footnotesOf(json: string | undefined): Map<string, string> {
  try {
    const list: unknown = JSON.parse(json || '[]');
    return new Map(Array.isArray(list) ? list.flatMap((one: { id?: unknown; content?: unknown }) => (typeof one?.id === 'string' && typeof one.content === 'string' ? [[one.id, one.content] as const] : [])) : []);
  } catch {
    return new Map();
  }
}

/** The text that an export of this site carried, with the pictures and documents that it names: they lie where they lay. */
export async function ownBody({ body }: OwnItem, task: Task, library: Library): Promise<Body> {
  const copies = new Map<string, string>();
  const parent = posix.dirname(task.place.id);
  const { rendered } = readDocument(`---\n---\n\n${withoutStanding(body)}`);
  for (const { src } of rendered?.images ?? []) {
    const file = posix.join(parent, src);
    const found = await library.picture(`/wp-content/uploads/${encodeURI(file)}`, '');
    if ('source' in found && file.startsWith(`${parent}/`)) copies.set(found.source, file);
  }
  return { body: body.trimStart(), copies: [...[...copies].map(([source, file]) => ({ source, file })), ...(rendered?.links ?? []).flatMap(({ href }) => ownFile(href, library))] };
}

/** A document that it links to. */
function ownFile(href: string, library: Library): Copy[] {
  const found = /^\/files\//.test(href) ? library.offered(`/wp-content/uploads${href}`) : { missing: 'it is none' };
  return 'missing' in found ? [] : [{ source: found.source, file: found.file.slice('files/'.length) }];
}
