/** The pictures of an article, and the documents that it links to, as items of WordPress's library. */
import { posix } from 'node:path';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { property, below } from '../handlers/kit.ts';
import { parseHtml } from '../html/parse.ts';
import { dates, meta } from './item.ts';

/** `parent` is the number of the article; `next` gives each file one. A document that many articles link to belongs to the first. */
export type Shown = { content: string; parent: string; published: string; uploads: string; next: () => number; known: Set<string> };

/**
 * WordPress's importer asks the addresses for the files, and puts what it gets into the library. For that, `posts`, `news` and `files` of the
 * content folder must lie in `wp-content/uploads` of the site that answers there.
 */
export function filesOf({ content, parent, published, uploads, next, known }: Shown): Element[] {
  const tree = parseHtml(content);
  const found = [...below(tree, 'img').map((image) => ({ url: property(image, 'src'), alt: property(image, 'alt') })), ...below(tree, 'a').map((anchor) => ({ url: property(anchor, 'href'), alt: '' }))];
  return found.filter(({ url }) => url.startsWith(uploads) && !known.has(url) && Boolean(known.add(url))).map(({ url, alt }) => {
    const path = url.slice(uploads.length).replace(/#.*$/, '');
    const field = (key: string, value: string) => x('wp:postmeta', [x('wp:meta_key', key), x('wp:meta_value', value)]);
    return x('item', [
      x('title', alt || posix.basename(path)), x('link', url), x('guid', { isPermaLink: 'false' }, url), x('description'), x('content:encoded'), x('excerpt:encoded'), x('wp:post_id', String(next())), ...dates('post_date', published),
      x('wp:comment_status', 'closed'), x('wp:ping_status', 'closed'), x('wp:post_name', posix.basename(path).replace(/\.\w+$/, '')), x('wp:status', 'inherit'), x('wp:post_parent', parent), x('wp:menu_order', '0'),
      x('wp:post_type', 'attachment'), x('wp:post_password'), x('wp:is_sticky', '0'), x('wp:attachment_url', url), field('_wp_attached_file', decodeURIComponent(path)), ...(alt ? [field('_wp_attachment_image_alt', alt)] : []), meta('wp:postmeta', { file: true }),
    ]);
  });
}
