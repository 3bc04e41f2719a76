/** What is read from an export. E-mail addresses, IP addresses, user agents and passwords have no place here: they are never read. */

/** `id` is the number by which comments name them; old exports have none. */
export type WxrAuthor = { id: string; login: string; name: string };

/** `parent` is the nicename of the category above. */
export type WxrTerm = { taxonomy: 'category' | 'post_tag'; nicename: string; parent: string; name: string; description: string };

/** What WordPress says about the blog as a whole. */
export type WxrChannel = { title: string; link: string; description: string; baseBlogUrl: string; published: string; version: string };

export type WxrTag = { domain: string; nicename: string; name: string };

export type WxrComment = {
  id: string;
  author: string;
  url: string;
  /** `2010-09-01 09:30:00` in the blog's own time, and the same in UTC. */
  date: string;
  dateGmt: string;
  content: string;
  /** `1`, `0`, `spam`, `trash`, `post-trashed`. */
  approved: string;
  /** Empty or `comment`, `pingback`, `trackback`, `note`, or what a plugin made up. */
  type: string;
  parent: string;
  /** The number of the author who wrote it while signed in; `0` for anybody else. */
  user: string;
  meta: Record<string, string>;
};

export type WxrItem = {
  /** Which item of the file it is, from 1. */
  place: number;
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  /** The author's login. */
  author: string;
  name: string;
  parent: string;
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  pubDate: string;
  commentStatus: string;
  pingStatus: string;
  /** Whether a reader needs a password. What it is, is never read. */
  locked: boolean;
  order: string;
  attachment: string;
  content: string;
  excerpt: string;
  tags: WxrTag[];
  meta: Record<string, string>;
  comments: WxrComment[];
};

export type WxrRecord =
  | { kind: 'channel'; channel: WxrChannel }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }
  /** A person, a topic or old addresses, as `pump export` wrote them: the file and its fields as JSON. */
  | { kind: 'own'; file: string; json: string };

/** The namespace of what `pump export` adds beside what WordPress knows. */
export const OWN = 'urn:parish-pump:export:1';

/** A name that an item had before, once for each. */
export const OLD_SLUG = '_wp_old_slug';

/** The only metadata that is looked at. Serialised PHP is never among it. */
export const META = new Set(['_thumbnail_id', OLD_SLUG, '_wp_attachment_image_alt', 'footnotes', '_parish_pump']);
