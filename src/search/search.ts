/** The site's one script: the address says what is looked for, Pagefind finds it, the page shows it. */
import { fetchPagefind, type Pagefind } from './pagefind.ts';
import { resultItem } from './results.ts';

const PAGE = 10;
const WAIT = 250;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('search');
const words = byId<HTMLInputElement>('q');
const order = byId<HTMLSelectElement>('sort');
const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
const status = byId('status');
const results = byId<HTMLOListElement>('results');
const more = byId<HTMLButtonElement>('more');
const pages = byId('pages');
const lists = [...document.querySelectorAll<HTMLAnchorElement>('.browse a')];

let pagefind: Promise<Pagefind> | undefined;
/** Answers to older questions are thrown away. */
let question = 0;
let showNext: (() => Promise<void>) | undefined;

if (window.matchMedia('(max-width: 40rem)').matches) byId<HTMLDetailsElement>('filters').open = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
let waiting: number | undefined;
words.addEventListener('input', () => {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void ask(), WAIT);
});
for (const select of [...selects, order]) select.addEventListener('change', () => void ask());
more.addEventListener('click', () => void showNext?.());
window.addEventListener('popstate', () => void start());
void start();

/** Takes the question from the address, fills in the form, and answers. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  words.value = asked.get('q') ?? '';
  order.value = asked.get('sort') ?? '';
  try {
    fillFilters(await (await load()).filters(), Object.fromEntries(asked));
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
  const filters = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  if (!looked && Object.keys(filters).length === 0) {
    show([], '');
    return;
  }
  say('Searching…');
  try {
    const direction = { newest: 'desc', oldest: 'asc' } as const;
    const sort = order.value === 'newest' || order.value === 'oldest' ? { date: direction[order.value] } : looked ? undefined : { date: 'desc' as const };
    const found = await (await load()).search(looked || null, { filters, ...(sort && { sort }) });
    if (mine !== question) return;
    fillFilters(found.filters, filters);
    await showResults(found.results, looked, mine);
  } catch {
    if (mine === question) say('The search did not work. Please try again.');
  }
}

async function showResults(found: { data: () => Promise<Parameters<typeof resultItem>[0]> }[], looked: string, mine: number): Promise<void> {
  const sum = found.length === 0 ? 'Nothing was found' : found.length === 1 ? '1 article' : `${found.length} articles`;
  const sentence = `${sum}${looked ? ` for “${looked}”` : ''}.${found.length === 0 ? ' Try fewer or other words, or take a filter away.' : ''}`;
  let shown = 0;
  const next = async (first = false) => {
    const items = (await Promise.all(found.slice(shown, shown + PAGE).map(({ data }) => data()))).map(resultItem);
    if (mine !== question) return;
    if (first) results.replaceChildren();
    results.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    if (!first) items[0]?.querySelector('a')?.focus();
  };
  showNext = () => next();
  await next(true);
  if (mine === question) say(sentence);
}

/** Boroughs, partnerships and topics have pages of their own; those whose names hold all the words are offered first. */
function showPages(looked: string): void {
  const parts = looked.toLowerCase().split(/\s+/).filter((part) => part.length > 2);
  const named = parts.length === 0 ? [] : lists.filter(({ textContent }) => parts.every((part) => textContent?.toLowerCase().includes(part)));
  pages.replaceChildren(...(named.length === 0 ? [] : ['Pages: ', ...named.slice(0, 8).flatMap((link, at) => [...(at > 0 ? [' · '] : []), link.cloneNode(true)])]));
}

function show(items: HTMLElement[], sentence: string): void {
  results.replaceChildren(...items);
  more.hidden = true;
  say(sentence);
}

function say(sentence: string): void {
  status.textContent = sentence;
}

/** Offers the values that lead somewhere, with how many articles each would leave; the chosen one always stays. */
function fillFilters(counts: Record<string, Record<string, number>>, chosen: Record<string, string>): void {
  for (const select of selects) {
    const keep = chosen[select.name] ?? '';
    const values = Object.entries(counts[select.name] ?? {}).filter(([value, count]) => count > 0 || value === keep);
    if (keep && !values.some(([value]) => value === keep)) values.push([keep, 0]);
    values.sort(([a], [b]) => (select.name === 'year' ? b.localeCompare(a) : a.localeCompare(b)));
    const [any] = select.options;
    select.replaceChildren(...(any ? [any] : []), ...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.value = keep;
  }
}

function load(): Promise<Pagefind> {
  pagefind ??= fetchPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}
