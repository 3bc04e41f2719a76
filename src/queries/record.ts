/** The record as pages see it: what may be published, in order, joined up (`join-up.ts`). Pure; `load.ts` fills it. */
import type { Borough } from '../schema/borough.ts';
import type { Mention } from '../schema/mention.ts';
import type { News } from '../schema/news.ts';
import type { Page } from '../schema/page.ts';
import type { Partnership } from '../schema/partnership.ts';
import type { Person } from '../schema/person.ts';
import type { Post } from '../schema/post.ts';
import type { Redirects } from '../schema/redirects.ts';
import type { Comment, Thread } from '../schema/thread.ts';
import type { Term } from '../schema/term.ts';
import type { Topic } from '../schema/topic.ts';
import type { Status } from './status.ts';

/** The key under which an article's clean HTML is remembered, and its pictures. */
export type Document = { key: string; images: ImageMetadata[] };

export type Addressed<T> = T & {
  /** `camden`, or `posts/2010/sharing-a-chief-executive` for an article. */
  id: string;
  /** On this site, from the first slash to the last. */
  address: string;
};

export type Article = Addressed<Post & Partial<Pick<News, 'source' | 'quotes'>> & {
  kind: 'post' | 'news';
  document: Document;
  /** The author and the boroughs by name, as lists show them. */
  byline: { author: string; boroughs: string };
}>;
export type BoroughRecord = Addressed<Borough>;
export type PartnershipRecord = Addressed<Partnership> & { /** Where it stands today. */ status: Status };
export type TermRecord = Addressed<Term>;
export type TopicRecord = Addressed<Topic>;
export type PersonRecord = Addressed<Person>;
export type PageRecord = Addressed<Page>;
export type MentionRecord = Addressed<Mention> & { /** Its name on the article's page. */ anchor: string };
export type { Comment, Thread };

/** What was in the content store. */
export type Entry<T> = { id: string; data: T };
export type Stored = {
  posts: Entry<Post & { document: Document }>[];
  news: Entry<News & { document: Document }>[];
  glossary: Entry<Term>[];
  boroughs: Entry<Borough>[];
  partnerships: Entry<Partnership>[];
  topics: Entry<Topic>[];
  people: Entry<Person>[];
  threads: Entry<Thread>[];
  mentions: Entry<Mention>[];
  redirects?: Entry<Redirects>[];
  /** Standing pages, without their text. */
  pages?: Entry<Page>[];
};

export type SiteRecord = {
  /** The day of the build, `2018-12-31`. */
  today: string;
  /** Newest first. */
  articles: Article[];
  article: Map<string, Article>;
  boroughs: Map<string, BoroughRecord>;
  partnerships: Map<string, PartnershipRecord>;
  topics: Map<string, TopicRecord>;
  glossary: Map<string, TermRecord>;
  people: Map<string, PersonRecord>;
  /** Articles by tag and by author, newest first. */
  byBorough: Map<string, Article[]>;
  byPartnership: Map<string, Article[]>;
  byTopic: Map<string, Article[]>;
  byAuthor: Map<string, Article[]>;
  /** Standing pages by `pages/about`. */
  pages: Map<string, PageRecord>;
  /** By the id of their article, or `pages/about`. */
  threads: Map<string, Thread>;
  /** How many comments are shown, by the id of their article. */
  commentCounts: Map<string, number>;
  /** Shown ones only, newest first. */
  mentions: MentionRecord[];
  /** The same by the id of their article, oldest first. */
  mentionsOf: Map<string, MentionRecord[]>;
  /** The same by the host they come from. */
  mentionsFrom: Map<string, MentionRecord[]>;
  /** Old addresses of lists, feeds and files. */
  redirects: Redirects['addresses'];
};

/** When an article last changed: a correction and a withdrawal are changes, whether or not somebody thought of saying so. */
export const lastChanged = ({ published, updated, withdrawn, corrections }: Pick<Article, 'published' | 'updated' | 'withdrawn' | 'corrections'>): string =>
  [published, updated, withdrawn?.date, ...corrections.map(({ date }) => date)].filter((date) => date !== undefined).sort().at(-1)!;

/** What a mention links to: an article, or a standing page. */
export const targetOf = ({ article, pages }: Pick<SiteRecord, 'article' | 'pages'>, { target }: Pick<Mention, 'target'>): Article | PageRecord | undefined => article.get(target) ?? pages.get(target);

/** Which of the pages that a discussion refers to the site has. */
export const guidesOf = ({ pages }: Pick<SiteRecord, 'pages'>): { linking: boolean; rules: boolean } => ({ linking: pages.has('pages/linking'), rules: pages.has('pages/comment-rules') });
