import type { z } from 'astro/zod';
import { borough } from './borough.ts';
import { mention } from './mention.ts';
import { news } from './news.ts';
import { page } from './page.ts';
import { partnership } from './partnership.ts';
import { person } from './person.ts';
import { post } from './post.ts';
import { redirects } from './redirects.ts';
import { term } from './term.ts';
import { thread } from './thread.ts';
import { topic } from './topic.ts';

/** Each folder of the record, the shape of what lies in it, and how the file is written. */
export const collections = {
  posts: { shape: post, ending: '.mdx', years: true },
  news: { shape: news, ending: '.mdx', years: true },
  pages: { shape: page, ending: '.mdx', years: false },
  boroughs: { shape: borough, ending: '.yaml', years: false },
  partnerships: { shape: partnership, ending: '.yaml', years: false },
  topics: { shape: topic, ending: '.yaml', years: false },
  glossary: { shape: term, ending: '.yaml', years: false },
  people: { shape: person, ending: '.yaml', years: false },
  threads: { shape: thread, ending: '.yaml', years: true },
  mentions: { shape: mention, ending: '.yaml', years: true },
  redirects: { shape: redirects, ending: '.yaml', years: false },
} as const;

export type CollectionName = keyof typeof collections;
export type Data<Name extends CollectionName> = z.infer<(typeof collections)[Name]['shape']>;
