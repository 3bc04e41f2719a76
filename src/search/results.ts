/** What was found, as elements. Nothing that is found is ever parsed into the page as HTML. */
import type { Found } from './pagefind.ts';
import { formatDate } from '../text/date.ts';
import { count } from '../text/list.ts';

const MOST_COMMENTS = 3;

/** One result: the article in its own words, and the comments in it that match. */
export function resultItem({ url, meta, sub_results: parts }: Found): HTMLLIElement {
  const comments = parts.filter(isComment);
  const kind = meta['kind'] ?? '';
  const item = element('li', `article-item is-${kind === 'Post' ? 'post' : 'news'}`);
  const about = element('p', 'article-meta small');
  about.append(text('span', 'kind', kind), ` ${meta['date'] ? formatDate(meta['date']) : ''}`);
  const heading = element('h2', 'article-title');
  heading.append(link(url, meta['title'] ?? url));
  const words = element('p', 'article-summary');
  words.append(...ownWords(parts, meta['summary'] ?? ''));
  item.append(about, heading, words, ...comments.slice(0, MOST_COMMENTS).map(foundComment));
  if (comments.length > MOST_COMMENTS) item.append(otherComments(url, comments.length - MOST_COMMENTS));
  return item;
}

type Part = Found['sub_results'][number];
const isComment = ({ url }: Part): boolean => url.includes('#comment-');

/** The author's text where most is marked; the summary where only comments or the tags match. Pagefind's own excerpt may be a reader's words. */
function ownWords(parts: readonly Part[], summary: string): (Node | string)[] {
  const marks = ({ excerpt }: Part) => excerpt.split('<mark>').length - 1;
  const [best] = parts.filter((part) => !isComment(part)).sort((a, b) => marks(b) - marks(a));
  return best && marks(best) > 0 ? ['… ', ...marked(best.excerpt), ' …'] : [summary];
}

function otherComments(url: string, others: number): HTMLElement {
  const line = element('p', 'small');
  line.append(link(`${url}#comments`, `and ${count(others, 'more comment', 'more comments')} here`));
  return line;
}

function foundComment({ title, url, excerpt }: Part): HTMLElement {
  const part = element('div', 'found-comment small');
  const words = element('p', '');
  words.append('… ', ...marked(excerpt), ' …');
  part.append(link(url, title), words);
  return part;
}

/** Words and marks of an excerpt, read in a document of its own where nothing runs or loads. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => (node.nodeName === 'MARK' ? text('mark', '', node.textContent ?? '') : (node.textContent ?? '')));
}

function link(url: string, words: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = new URL(url, location.href).pathname + new URL(url, location.href).hash;
  anchor.textContent = words;
  return anchor;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function text(name: keyof HTMLElementTagNameMap, className: string, words: string): HTMLElement {
  const made = element(name, className);
  made.textContent = words;
  return made;
}
