/** Folder → loader → schema, nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { folders } from './files/folders.ts';
import { record } from './loaders/record.ts';
import type { StoredArticle } from './queries/record.ts';
import { collections as shapes } from './schema/collections.ts';
import type { News } from './schema/news.ts';

/** The checker has read these pages first; what reads them here makes a date of a day. */
const page = shapes.pages.shape.extend({ updated: z.coerce.date().transform((date) => date.toISOString().slice(0, 10)) });

export const collections = {
  posts: defineCollection({ loader: record('posts'), schema: z.custom<StoredArticle>() }),
  news: defineCollection({ loader: record('news'), schema: z.custom<StoredArticle & Pick<News, 'source'>>() }),
  boroughs: defineCollection({ loader: record('boroughs'), schema: shapes.boroughs.shape }),
  partnerships: defineCollection({ loader: record('partnerships'), schema: shapes.partnerships.shape }),
  topics: defineCollection({ loader: record('topics'), schema: shapes.topics.shape }),
  people: defineCollection({ loader: record('people'), schema: shapes.people.shape }),
  threads: defineCollection({ loader: record('threads'), schema: shapes.threads.shape }),
  mentions: defineCollection({ loader: record('mentions'), schema: shapes.mentions.shape }),
  pages: defineCollection({ loader: glob({ base: `${folders().content}/pages`, pattern: '*.mdx' }), schema: page }),
};
