/** The site's one script: the address says what is looked for, Pagefind finds it, the page shows it. */
import { ask as askPagefind, type Answer } from './ask.ts';
import { chosenFilters, fillFilters, filtersIn, namesOfFilters, onFilter } from './filters.ts';
import { offer } from './offer.ts';
import { fetchPagefind, type Found, type Pagefind } from './pagefind.ts';
import { resultItem } from './results.ts';
import { sentence } from './sentence.ts';
import { missingFrom, tellingWords } from './words.ts';

const PAGE = 10;
const WAIT = 250;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('search');
const words = byId<HTMLInputElement>('q');
const order = byId<HTMLSelectElement>('sort');
const panel = byId<HTMLDetailsElement>('filters');
const status = byId('status');
const results = byId<HTMLOListElement>('results');
const more = byId<HTMLButtonElement>('more');
const pages = byId('pages');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-names] a')]
  .map((link) => ({ link, names: [link.textContent ?? '', ...(link.dataset['aliases']?.split('|') ?? [])] }));

let pagefind: Promise<Pagefind> | undefined;
/** Answers to older questions are thrown away. */
let question = 0;
let showNext: (() => Promise<void>) | undefined;

if (typeof WebAssembly === 'object') run();
else byId('unable').classList.add('is-needed');

/** Shows the form, which stands hidden until it can answer, and listens to it. */
function run(): void {
  byId('unable').hidden = true;
  panel.open = !window.matchMedia('(max-width: 40rem)').matches;
  form.classList.remove('is-waiting');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  let waiting: number | undefined;
  words.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), WAIT);
  });
  onFilter(() => void ask());
  order.addEventListener('change', () => void ask());
  more.addEventListener('click', () => void showNext?.());
  window.addEventListener('popstate', () => void start());
  void start();
}

/** Takes the question from the address, fills in the form, and answers. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const filters = filtersIn(asked);
  words.value = asked.get('q') ?? '';
  order.value = asked.get('sort') ?? '';
  if (Object.keys(filters).length > 0) panel.open = true;
  try {
    fillFilters(await (await load()).filters(), filters);
  } catch {
    say('The search index could not be loaded. It is made when the site is built. The lists below lead to everything.');
    return;
  }
  if ([...asked.values()].some(Boolean)) await answer();
}

/** Puts the question into the address, so that it can be shared, and answers. */
async function ask(): Promise<void> {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) asked.set(name, value.trim());
  history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  await answer();
}

async function answer(): Promise<void> {
  const mine = ++question;
  const looked = words.value.trim();
  showPages(looked);
  const filters = chosenFilters();
  if (!looked && Object.keys(filters).length === 0) {
    clear();
    return;
  }
  say('Searching…');
  try {
    const found = await askPagefind(await load(), looked, { filters, ...sortFor(looked) });
    if (mine !== question) return;
    fillFilters(found.search.filters, filters);
    await showResults(found, namesOfFilters(filters), mine);
  } catch {
    if (mine === question) say('The search did not work. Please try again.');
  }
}

/** Best match first where there are words, newest first where there are none. */
function sortFor(looked: string): { sort?: Record<string, 'asc' | 'desc'> } {
  if (order.value === 'oldest') return { sort: { date: 'asc' } };
  return order.value === 'newest' || !looked ? { sort: { date: 'desc' } } : {};
}

async function showResults({ search, looked, how }: Answer, narrowed: string[], mine: number): Promise<void> {
  const found = search.results;
  let shown = 0;
  const next = async (first = false): Promise<Found[]> => {
    const articles = await Promise.all(found.slice(shown, shown + PAGE).map(({ data }) => data()));
    if (mine !== question) return [];
    const items = articles.map(resultItem);
    if (first) results.replaceChildren();
    results.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    if (!first) items[0]?.querySelector('a')?.focus();
    return articles;
  };
  showNext = async () => void (await next());
  const firstOnes = await next(true);
  if (mine !== question) return;
  const missing = missingFrom(firstOnes.map(({ content }) => content), tellingWords(looked));
  say(sentence({ count: found.length, looked, how, narrowed, missing }));
}

/** Boroughs, partnerships, topics and people have pages of their own; those that the question names are offered first. */
function showPages(looked: string): void {
  const named = offer(links, looked);
  pages.replaceChildren(...(named.length === 0 ? [] : ['Pages: ', ...named.flatMap(({ link }, at) => [...(at > 0 ? [' · '] : []), link.cloneNode(true)])]));
}

function clear(): void {
  results.replaceChildren();
  more.hidden = true;
  say('');
}

function say(words: string): void {
  status.textContent = words;
}

function load(): Promise<Pagefind> {
  pagefind ??= fetchPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}
