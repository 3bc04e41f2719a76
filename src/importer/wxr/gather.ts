import { META, OLD_SLUG, OWN, type WxrAuthor, type WxrChannel, type WxrComment, type WxrItem, type WxrRecord, type WxrTag, type WxrTerm } from './records.ts';

type Fields = Record<string, string>;
/** A thing that is being read: its own fields, and what is kept of the things inside it. */
type Frame = { name: string; fields: Fields; tags: WxrTag[]; meta: Fields; comments: WxrComment[] };

/** Which fields of each thing are read. What is not named here, personal data above all, is passed over. */
const wanted: Record<string, ReadonlySet<string>> = {
  channel: new Set(['title', 'link', 'description', 'pubDate', 'wp:wxr_version', 'wp:base_blog_url', 'pump:record']),
  'wp:author': new Set(['wp:author_id', 'wp:author_login', 'wp:author_display_name']),
  'wp:category': new Set(['wp:category_nicename', 'wp:category_parent', 'wp:cat_name', 'wp:category_description']),
  'wp:tag': new Set(['wp:tag_slug', 'wp:tag_name', 'wp:tag_description']),
  item: new Set(['title', 'link', 'pubDate', 'dc:creator', 'content:encoded', 'excerpt:encoded', 'wp:post_id', 'wp:post_date', 'wp:post_date_gmt', 'wp:post_modified',
    'wp:post_modified_gmt', 'wp:comment_status', 'wp:ping_status', 'wp:post_name', 'wp:status', 'wp:post_parent', 'wp:menu_order', 'wp:post_type', 'wp:post_password', 'wp:attachment_url', 'category']),
  'wp:comment': new Set(['wp:comment_id', 'wp:comment_author', 'wp:comment_author_url', 'wp:comment_date', 'wp:comment_date_gmt', 'wp:comment_content', 'wp:comment_approved',
    'wp:comment_type', 'wp:comment_parent', 'wp:comment_user_id']),
  'wp:postmeta': new Set(['wp:meta_key', 'wp:meta_value']),
  'wp:commentmeta': new Set(['wp:meta_key', 'wp:meta_value']),
};

/** The namespaces of exports by their addresses: real files have `http` and `https`, and versions from 1.0 on. */
const namespaces: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/1\.\d+\/$/, 'wp:'], [/^https?:\/\/wordpress\.org\/export\/1\.\d+\/excerpt\/$/, 'excerpt:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'], [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
  [new RegExp(`^${OWN}$`), 'pump:'],
];

/** Puts together what the parser reports: each author, term and item as soon as it is whole. */
export class Gatherer {
  /** The item that is being read, from 1. */
  place = 0;
  version = '';
  readonly #frames: Frame[] = [];
  readonly #names = new Map<string, string>();
  #ready: WxrRecord[] = [];
  /** The field whose text is being read, and how many elements stand open inside it. */
  #field: { name: string; text: string; depth: number; attributes: Fields } | undefined;

  /** What has become whole since the last time. */
  take(): WxrRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(uri: string, local: string, attributes: Record<string, { value: string }>): void {
    if (this.#field) {
      this.#field.depth += 1;
      return;
    }
    const name = this.#name(uri, local);
    const inside = this.#frames.at(-1);
    if (inside && wanted[inside.name]?.has(name)) {
      this.#field = { name, text: '', depth: 0, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])) };
    } else {
      if (name === 'item') this.place += 1;
      this.#frames.push({ name, fields: {}, tags: [], meta: {}, comments: [] });
    }
  }

  text(text: string): void {
    if (this.#field) this.#field.text += text;
  }

  /** `no-version` at the first item of a file that did not say what it is. */
  close(uri: string, local: string): 'no-version' | undefined {
    if (this.#field && this.#field.depth > 0) this.#field.depth -= 1;
    else if (this.#field) this.#keepField();
    else return this.#keepFrame(this.#name(uri, local));
    return undefined;
  }

  #name(uri: string, local: string): string {
    if (uri === '') return local;
    const known = this.#names.get(uri) ?? namespaces.find(([pattern]) => pattern.test(uri))?.[1] ?? `${uri} `;
    this.#names.set(uri, known);
    return known + local;
  }

  #keepField(): void {
    const { name, text, attributes } = this.#field!;
    const frame = this.#frames.at(-1)!;
    this.#field = undefined;
    if (name === 'category') frame.tags.push({ domain: attributes['domain'] ?? 'category', nicename: attributes['nicename'] ?? '', name: text });
    else if (name === 'pump:record') this.#ready.push({ kind: 'own', file: attributes['file'] ?? '', json: text });
    else if (name === 'wp:post_password') frame.fields[name] = text === '' ? '' : 'yes';
    else frame.fields[name] ??= text;
    if (name === 'wp:wxr_version') this.version = text.trim();
  }

  #keepFrame(name: string): 'no-version' | undefined {
    const frame = this.#frames.pop()!;
    const outer = this.#frames.at(-1);
    const { fields } = frame;
    if (name === 'wp:postmeta' || name === 'wp:commentmeta') {
      const key = fields['wp:meta_key'] ?? '';
      if (outer && META.has(key)) outer.meta[key] = [...(key === OLD_SLUG ? [outer.meta[key] ?? []].flat() : []), fields['wp:meta_value'] ?? ''].join('\n');
    } else if (name === 'wp:comment') outer?.comments.push(commentOf(frame));
    else if (name === 'wp:author') this.#ready.push({ kind: 'author', author: authorOf(fields) });
    else if (name === 'wp:category' || name === 'wp:tag') this.#ready.push({ kind: 'term', term: termOf(fields) });
    else if (name === 'item') {
      if (!this.version) return 'no-version';
      this.#ready.push({ kind: 'item', item: itemOf(frame, this.place) });
    } else if (name === 'channel') this.#ready.push({ kind: 'channel', channel: channelOf(fields) });
    return undefined;
  }
}

const authorOf = (fields: Fields): WxrAuthor => ({ id: (fields['wp:author_id'] ?? '').trim(), login: fields['wp:author_login'] ?? '', name: fields['wp:author_display_name'] ?? '' });

const termOf = (fields: Fields): WxrTerm => (fields['wp:tag_slug'] === undefined
  ? { taxonomy: 'category', nicename: fields['wp:category_nicename'] ?? '', parent: fields['wp:category_parent'] ?? '', name: fields['wp:cat_name'] ?? '', description: fields['wp:category_description'] ?? '' }
  : { taxonomy: 'post_tag', nicename: fields['wp:tag_slug'], parent: '', name: fields['wp:tag_name'] ?? '', description: fields['wp:tag_description'] ?? '' });

const channelOf = (fields: Fields): WxrChannel => ({
  title: fields['title'] ?? '', link: fields['link'] ?? '', description: fields['description'] ?? '', baseBlogUrl: fields['wp:base_blog_url'] ?? '',
  published: fields['pubDate'] ?? '', version: fields['wp:wxr_version'] ?? '',
});

function commentOf({ fields, meta }: Frame): WxrComment {
  const field = (name: string) => fields[`wp:comment_${name}`] ?? '';
  return {
    id: field('id').trim(), author: field('author'), url: field('author_url').trim(), date: field('date').trim(), dateGmt: field('date_gmt').trim(), content: field('content'),
    approved: field('approved').trim(), type: field('type').trim(), parent: field('parent').trim(), user: field('user_id').trim(), meta,
  };
}

function itemOf({ fields, tags, meta, comments }: Frame, place: number): WxrItem {
  const field = (name: string) => (fields[`wp:${name}`] ?? '').trim();
  return {
    place, id: field('post_id'), type: field('post_type'), status: field('status'), title: fields['title'] ?? '', link: (fields['link'] ?? '').trim(), author: (fields['dc:creator'] ?? '').trim(),
    name: field('post_name'), parent: field('post_parent'), date: field('post_date'), dateGmt: field('post_date_gmt'), modified: field('post_modified'), modifiedGmt: field('post_modified_gmt'),
    pubDate: (fields['pubDate'] ?? '').trim(), commentStatus: field('comment_status'), pingStatus: field('ping_status'), locked: fields['wp:post_password'] === 'yes',
    order: field('menu_order'), attachment: field('attachment_url'), content: fields['content:encoded'] ?? '', excerpt: fields['excerpt:encoded'] ?? '', tags, meta, comments,
  };
}
