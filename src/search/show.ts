/** What the page shows of an answer: the sentence, the pages that are offered, and the articles, ten at a time. */
import type { Answer } from './ask.ts';
import type { Found } from './pagefind.ts';
import { resultItem } from './results.ts';

const PAGE = 10;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const status = byId('status');
const pages = byId('pages');
const results = byId<HTMLOListElement>('results');
const more = byId<HTMLButtonElement>('more');

let showNext: (() => Promise<void>) | undefined;
more.addEventListener('click', () => void showNext?.());

export function say(words: string): void {
  status.textContent = words;
}

export function clear(): void {
  results.replaceChildren();
  more.hidden = true;
  say('');
}

/** Links to the pages that the question names. */
export function showPages(links: readonly HTMLAnchorElement[]): void {
  const items = links.map((link) => {
    const item = document.createElement('li');
    item.append(link.cloneNode(true));
    return item;
  });
  pages.querySelector('ul')?.replaceChildren(...items);
  pages.hidden = items.length === 0;
}

/** Shows the first articles, and the next with the button. Stops where `wanted` says that the question is an older one. */
export async function showResults({ results: found }: Answer['search'], wanted: () => boolean): Promise<void> {
  let shown = 0;
  const next = async (place: (items: HTMLLIElement[]) => void) => {
    const articles: Found[] = await Promise.all(found.slice(shown, shown + PAGE).map(({ data }) => data()));
    if (!wanted()) return;
    const items = articles.map(resultItem);
    place(items);
    shown += items.length;
    more.hidden = shown >= found.length;
  };
  showNext = () => next((items) => {
    results.append(...items);
    items[0]?.querySelector('a')?.focus();
  });
  await next((items) => results.replaceChildren(...items));
}
