/** Folder → loader → schema, nothing else. */
import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
import { folders } from './files/folders.ts';
import { record } from './loaders/record.ts';
import { collections as shapes } from './schema/collections.ts';

/** Where an article's clean HTML lies, and its pictures in the order of their numbers. */
const document = z.object({ key: z.string(), remembered: z.string(), images: z.array(z.custom<ImageMetadata>()) });

/** The checker has read these pages first; what reads them here makes a date of a day. */
const page = shapes.pages.shape.extend({ updated: z.coerce.date().transform((date) => date.toISOString().slice(0, 10)) });

export const collections = {
  posts: defineCollection({ loader: record('posts'), schema: shapes.posts.shape.extend({ document }) }),
  news: defineCollection({ loader: record('news'), schema: shapes.news.shape.extend({ document }) }),
  boroughs: defineCollection({ loader: record('boroughs'), schema: shapes.boroughs.shape }),
  partnerships: defineCollection({ loader: record('partnerships'), schema: shapes.partnerships.shape }),
  topics: defineCollection({ loader: record('topics'), schema: shapes.topics.shape }),
  people: defineCollection({ loader: record('people'), schema: shapes.people.shape }),
  threads: defineCollection({ loader: record('threads'), schema: shapes.threads.shape }),
  mentions: defineCollection({ loader: record('mentions'), schema: shapes.mentions.shape }),
  pages: defineCollection({ loader: glob({ base: `${folders().content}/pages`, pattern: '*.mdx' }), schema: page }),
};
