/** Ten thousand articles that are the same every time: for measuring, and for tests that need a large site. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generator of numbers from 0 to 1 that repeats itself for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = ['ba', 'con', 'dri', 'el', 'fo', 'gra', 'hen', 'il', 'jo', 'ker', 'lam', 'mo', 'nor', 'os', 'pel', 'qui', 'ran', 'sol', 'ter', 'ul', 'vin', 'wes', 'yar', 'zel'];

/** 30,000 words, the frequent ones far more frequent than the rest, as in real text. */
function vocabulary(random: () => number): () => string {
  const words = Array.from({ length: 30_000 }, (_, at) => {
    const length = at < 200 ? 1 + Math.floor(random() * 2) : 2 + Math.floor(random() * 3);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('') + (at < 200 ? '' : at % 7 === 0 ? 's' : '');
  });
  return () => words[Math.floor(words.length * random() ** 4)] ?? 'word';
}

export type Sample = { slug: string; year: number; date: string; title: string; summary: string; borough: string; body: string };

/** About 440 words each, with headings, a list, a table and a link. */
export function articles(count: number, boroughs: readonly string[]): Sample[] {
  const random = numbers(1963);
  const word = vocabulary(random);
  const words = (number: number) => Array.from({ length: number }, word).join(' ');
  const sentence = () => `${capital(words(8 + Math.floor(random() * 10)))}.`;
  const paragraph = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const year = 2006 + (at % 20);
    const title = capital(words(5));
    const rows = Array.from({ length: 4 }, () => `| ${words(2)} | ${Math.floor(random() * 900)} | ${words(3)} |`);
    const body = [
      paragraph(7), `## ${capital(words(3))}`, paragraph(8), Array.from({ length: 4 }, () => `- ${words(7)}`).join('\n'),
      `## ${capital(words(3))}`, `${paragraph(5)} See [${words(2)}](https://example.org/${at}) and *${words(2)}*, **${words(2)}**.`,
      ['| Item | Sum | Note |', '| --- | ---: | --- |', ...rows].join('\n'), Array.from({ length: 3 }, (_, number) => `${number + 1}. ${words(6)}`).join('\n'), paragraph(5),
    ].join('\n\n');
    const month = 1 + Math.floor(random() * 9);
    const day = 1 + Math.floor(random() * 28);
    return {
      slug: `article-${at}`, year, date: `${year}-${pad(month)}-${pad(day)}`, title, summary: `${capital(words(14))}.`,
      borough: boroughs[at % boroughs.length] ?? 'camden', body: `${body}\n`,
    };
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const pad = (number: number): string => String(number).padStart(2, '0');

/** Writes a content folder with these articles as posts, and the registers of the project's own content. */
export function writeContent(folder: string, samples: readonly Sample[], own: string): void {
  for (const part of ['site.yaml', 'boroughs', 'topics', 'people', 'pages', 'partnerships', 'glossary']) cpSync(join(own, part), join(folder, part), { recursive: true });
  for (const name of readdirSync(join(folder, 'partnerships'))) withoutArticles(join(folder, 'partnerships', name));
  for (const name of readdirSync(join(folder, 'pages'))) withoutLinks(join(folder, 'pages', name));
  for (const year of new Set(samples.map((sample) => sample.year))) mkdirSync(join(folder, 'posts', String(year)), { recursive: true });
  for (const { slug, year, date, title, summary, borough, body } of samples) {
    const fields = [`title: ${title}`, `summary: ${summary}`, `published: ${date}`, 'author: camden-ward-councillor', 'boroughs:', `  - ${borough}`, 'sample: true'];
    writeFileSync(join(folder, 'posts', String(year), `${slug}.mdx`), `---\n${fields.join('\n')}\n---\n\n${body}`);
  }
}

/**
 * The same text as a Hugo site with a bare template: each article, a paged list for each borough, the home page.
 * `alike` adds the other lists and the feeds that this site has, so that both write about as many pages.
 */
export function writeHugo(folder: string, samples: readonly Sample[], { alike = false } = {}): void {
  mkdirSync(join(folder, 'content', 'posts'), { recursive: true });
  mkdirSync(join(folder, 'layouts', '_default'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), `baseURL = "https://parish-pump.example/"\ntitle = "Bench"\npaginate = 30\nrssLimit = 30\n${alike ? '' : 'disableKinds = ["RSS", "sitemap", "robotsTXT", "404"]\n'}[taxonomies]\nborough = "boroughs"\n${alike ? 'author = "authors"\nmonth = "months"\n' : ''}[markup.goldmark.renderer]\nunsafe = false\n`);
  const page = (inner: string) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${inner}</body></html>`;
  writeFileSync(join(folder, 'layouts', '_default', 'single.html'), page('<article><h1>{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }}</p>{{ .Content }}</article>'));
  const list = '<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ if .Paginator.HasNext }}<a href="{{ .Paginator.Next.URL }}">Older</a>{{ end }}';
  writeFileSync(join(folder, 'layouts', '_default', 'term.html'), page(list));
  writeFileSync(join(folder, 'layouts', '_default', 'list.html'), page(alike ? list : '<h1>{{ .Title }}</h1>'));
  for (const { slug, date, title, summary, borough, body } of samples) {
    writeFileSync(join(folder, 'content', 'posts', `${slug}.md`), `---\ntitle: "${title}"\nsummary: "${summary}"\ndate: ${date}\nboroughs: [${borough}]\nauthors: [camden-ward-councillor]\nmonths: ["${date.slice(0, 7)}"]\n---\n\n${body}`);
  }
}

/** The corpus has none of the sample's articles, so partnerships must not name them. */
function withoutArticles(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ +article: .*\n/gm, ''));
}

/** The sample's standing pages link to its articles, which are not in this record. */
function withoutLinks(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\]\(\/(posts|news)\/\d{4}\/[^)]*\)/g, '](/$1/)'));
}
