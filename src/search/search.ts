/** The site's one script: the address says what is looked for, Pagefind finds it, the page shows it. */
import { ask as askPagefind } from './ask.ts';
import { chosenFilters, fillFilters, filtersIn, namesOfFilters, onFilter } from './filters.ts';
import { offer } from './offer.ts';
import { fetchPagefind, type Pagefind } from './pagefind.ts';
import { readQuestion } from './question.ts';
import { sentence } from './sentence.ts';
import { clear, say, showPages, showResults } from './show.ts';

const WAIT = 250;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('search');
const words = byId<HTMLInputElement>('q');
const order = byId<HTMLSelectElement>('sort');
const panel = byId<HTMLDetailsElement>('filters');
/** Boroughs, partnerships, topics and people have pages of their own; those that the question names are offered first. */
const pages = [...document.querySelectorAll<HTMLAnchorElement>('[data-names] a')]
  .map((link) => ({ link, names: [link.textContent ?? '', ...(link.dataset['aliases']?.split('|') ?? [])] }));

let pagefind: Promise<Pagefind> | undefined;
/** Answers to older questions are thrown away. */
let question = 0;

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
  const wanted = () => mine === question;
  const read = readQuestion(words.value.trim(), pages);
  const filters = chosenFilters();
  showPages(offer(pages, read).map(({ link }) => link));
  if (!read.typed && Object.keys(filters).length === 0) {
    clear();
    return;
  }
  say('Searching…');
  try {
    const found = await askPagefind(await load(), read, { filters, ...sortFor(read.typed) });
    if (!wanted()) return;
    fillFilters(found.search.filters, filters);
    await showResults(found.search, wanted);
    if (wanted()) say(sentence({ ...found, count: found.search.results.length, narrowed: namesOfFilters(filters), words: read.words }));
  } catch {
    if (wanted()) say('The search did not work. Please try again.');
  }
}

/** Best match first where there are words, newest first where there are none. */
function sortFor(looked: string): { sort?: Record<string, 'asc' | 'desc'> } {
  if (order.value === 'oldest') return { sort: { date: 'asc' } };
  return order.value === 'newest' || !looked ? { sort: { date: 'desc' } } : {};
}

function load(): Promise<Pagefind> {
  pagefind ??= fetchPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}
