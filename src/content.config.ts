/** Folder → loader → schema, nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { folders } from './files/folders.ts';
import { record } from './loaders/record.ts';
import { collections as shapes } from './schema/collections.ts';

/** A record as one text that the checker has passed, and an article's pictures. */
const stored = z.object({ json: z.string(), images: z.array(z.custom<ImageMetadata>()).optional() });

/** The checker has read these pages first; what reads them here makes a date of a day. */
const page = shapes.pages.shape.extend({ updated: z.coerce.date().transform((date) => date.toISOString().slice(0, 10)) });

export const collections = {
  posts: defineCollection({ loader: record('posts'), schema: stored }),
  news: defineCollection({ loader: record('news'), schema: stored }),
  boroughs: defineCollection({ loader: record('boroughs'), schema: stored }),
  partnerships: defineCollection({ loader: record('partnerships'), schema: stored }),
  topics: defineCollection({ loader: record('topics'), schema: stored }),
  glossary: defineCollection({ loader: record('glossary'), schema: stored }),
  people: defineCollection({ loader: record('people'), schema: stored }),
  threads: defineCollection({ loader: record('threads'), schema: stored }),
  mentions: defineCollection({ loader: record('mentions'), schema: stored }),
  redirects: defineCollection({ loader: record('redirects'), schema: stored }),
  pages: defineCollection({ loader: glob({ base: `${folders().content}/pages`, pattern: '*.mdx' }), schema: page }),
};
