/** The table: which element is turned into what. Everything that is not here is turned by `hast-util-to-mdast` itself, and what neither knows leaves its words. */
import type { HtmlContext } from '../html/context.ts';
import { embeds } from './embeds.ts';
import { files } from './files.ts';
import type { Handlers } from './kit.ts';
import { left } from './left-out.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { notes } from './notes.ts';
import { pictures } from './pictures.ts';
import { paragraphs } from './paragraphs.ts';
import { quotes } from './quotes.ts';
import { placeholders } from './placeholders.ts';
import { tables } from './tables.ts';
import { words } from './words.ts';

export const handlersFor = (context: HtmlContext): Handlers =>
  Object.assign({}, ...[embeds, files, left, links, lists, notes, paragraphs, pictures, placeholders, quotes, tables, words].map((group) => group(context))) as Handlers;
