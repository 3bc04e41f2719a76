/** Which pages a built site has, as far as links in the content may lead to them. */
import { articlesOf, opensAt, type Content, type Entry } from './entry.ts';

export type KnownPage = {
  /** From when it is there, in milliseconds since 1970; `Infinity` for a draft. */
  opens: number;
  /** Names of places on it; nothing where they are not known. */
  anchors?: ReadonlySet<string>;
  /** Which other names may be there as well. */
  partly?: RegExp;
};

export type AddressBook = { find: (path: string) => KnownPage | undefined; addresses: () => Iterable<string> };

/** Parts of the site that it makes itself and that change with its code; its own tests hold every link to them. */
const MADE = /^\/(?:(?:archive|changes)\/(?:\d{4}\/(?:\d\d\/)?)?|trackbacks\/(?:from\/[a-z0-9.-]+\/)?|search\/|corrections\/|data\/(?:[a-z]+\.(?:csv|json))?|partnerships\/(?:in|status)\/[a-z/-]+\/|sitemap\/[a-z0-9/.-]+|sitemap\.xml|robots\.txt)$|^\/(?:changes|corrections|trackbacks)\/feed\.xml$/;
const THERE: KnownPage = { opens: 0 };
/** Places that every article has. */
const FIXED = ['main', 'comments', 'trackbacks', 'related', 'downloads', 'say'];
const REGISTERS = ['boroughs', 'partnerships', 'topics', 'people'] as const;

/** The pages that come from what was read. */
export function addressBook(content: Content): AddressBook {
  const { records, unread } = content;
  const said = saidOn(content);
  const pages = new Map<string, KnownPage>(['/', '/posts/', '/news/', ...REGISTERS.map((name) => `/${name}/`)].map((address) => [address, THERE]));
  for (const name of REGISTERS) for (const { id } of records[name]) pages.set(`/${name}/${id}/`, THERE);
  for (const { id } of records.partnerships) pages.set(`/embed/${id}/`, THERE);
  for (const { id, data } of records.partnerships) pages.set(`/partnerships/${id}/`, { opens: 0, anchors: partsOf(data), partly: /^(?!event-|claim-)/ });
  const placesOn = (key: string, { document, faulty }: Entry<unknown>, fixed: string[]): Pick<KnownPage, 'anchors' | 'partly'> =>
    (document && !faulty ? { anchors: new Set([...fixed, ...document.headings.map(({ id }) => id), ...(said.get(key) ?? [])]), ...(unread.size > 0 && { partly: /^(?:comment|trackback)-/ }) } : {});
  for (const entry of records.pages) pages.set(`/${entry.id}/`, { opens: 0, ...placesOn(`pages/${entry.id}`, entry, ['main']) });
  for (const entry of articlesOf(content)) {
    const page = { opens: opensAt(entry.data, 0), ...placesOn(entry.key, entry, FIXED) };
    for (const address of [`/${entry.key}/`, ...entry.data.aliases]) if (address !== undefined) pages.set(address, page);
  }
  pages.set('/glossary/', { opens: 0, anchors: new Set(['main', ...records.glossary.map(({ id }) => id)]) });
  for (const { members } of records.partnerships.map(({ data }) => data)) addPairs(members.flatMap(({ borough }) => borough ?? []), pages);
  for (const { data } of articlesOf(content)) addPairs(data.boroughs, pages);
  for (const { from } of records.redirects.flatMap(({ data }) => data.addresses)) if (from !== undefined) pages.set(from, THERE);
  for (const id of unread) pages.set(`/${id.replace(/^pages\//, '')}/`, THERE);
  const find = (path: string): KnownPage | undefined => pages.get(path)
    ?? (MADE.test(path) || content.offers(path.slice(1)) ? THERE : undefined)
    ?? (path.endsWith('/feed.xml') ? pages.get(path.slice(0, -'feed.xml'.length)) : undefined)
    ?? (/\/page\/[1-9]\d*\/$/.test(path) ? pages.get(path.replace(/page\/\d+\/$/, '')) : undefined);
  return { find, addresses: () => pages.keys() };
}

/** Two boroughs that share a partnership or an article have a page of their own, in the order of the alphabet. */
function addPairs(boroughs: readonly (string | undefined)[], pages: Map<string, KnownPage>): void {
  const sorted = [...new Set(boroughs)].filter((slug) => slug !== undefined).sort();
  for (const [at, first] of sorted.entries()) for (const second of sorted.slice(at + 1)) pages.set(`/boroughs/${first}/${second}/`, THERE);
}

/** The addresses of comments and shown mentions, by the key of what they stand under. */
function saidOn({ records }: Content): Map<string, string[]> {
  const said = new Map(records.threads.map(({ id, data }) => [id, data.comments.map((comment) => `comment-${comment.id}`)]));
  for (const { id, data } of records.mentions) {
    if (data.status === 'shown') said.set(data.target, [...(said.get(data.target) ?? []), `trackback-${id.replace('/', '-')}`]);
  }
  return said;
}

const partsOf = ({ events, claims }: { events: { id: string }[]; claims: { id: string }[] }): Set<string> =>
  new Set([...events.map(({ id }) => `event-${id}`), ...claims.map(({ id }) => `claim-${id}`)]);
