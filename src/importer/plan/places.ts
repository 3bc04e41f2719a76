/** Where each item goes: a file of its own, an address of its own, and the old address that leads to it. */
import { cannotBeFolder, hidesOurs, isOurs, plainAddress, type InRegister } from '../../text/address.ts';
import { isDateOrTime, yearOf } from '../../text/date.ts';
import { FreeNames } from '../../text/free-name.ts';
import { percentDecoded } from '../../text/percent.ts';
import { isSlug, LONGEST_SLUG, slugify } from '../../text/slug.ts';
import { momentOf } from '../dates.ts';
import { decoded } from '../html/words.ts';
import type { Brief } from '../survey.ts';

export type Place = {
  /** `posts/2010/waste`, `pages/about`. */
  id: string;
  address: string;
  /** Where it lay until this import, if it moves. */
  before?: string | undefined;
  aliases: string[];
  published: string;
  notes: { code: string; text: string }[];
};

/** What earlier imports did: the file that an item became, and whether a person has changed a file since. */
export type Earlier = { fileOf: (key: string) => string | undefined; isEdited: (file: string) => boolean };

export class Places {
  readonly #taken: Set<string>;
  readonly #earlier: Earlier;
  readonly #fallback: string;
  readonly #isIn: InRegister;
  readonly #names = new FreeNames();

  /** `fallback` is the date for items without one; `isIn` knows the registers as they will be. */
  constructor(taken: ReadonlySet<string>, earlier: Earlier, fallback: string, isIn: InRegister) {
    this.#taken = new Set(taken);
    this.#earlier = earlier;
    this.#fallback = fallback;
    this.#isIn = isIn;
  }

  place(item: Brief, key: string): Place {
    const notes: Place['notes'] = [];
    const dated = item.own && isDateOrTime(item.own.published) ? item.own.published : momentOf({ gmt: item.dateGmt, local: item.date, other: item.pubDate });
    if (!dated) notes.push({ code: 'no-date', text: `It has no date that exists; it got ${this.#fallback}.` });
    const published = dated ?? this.#fallback;
    const folder = item.type === 'page' ? 'pages/' : `${item.own?.kind === 'news' ? 'news' : 'posts'}/${yearOf(published)}/`;
    const before = this.#before(key);
    // An article that has moved to another year moves here too, unless a person has had it in hand.
    const stays = before !== undefined && (before.startsWith(folder) || this.#earlier.isEdited(`${before}.mdx`));
    const id = stays ? before : this.#free(folder, before ? before.slice(before.lastIndexOf('/') + 1) : nameOf(item), notes);
    this.#taken.add(plainAddress(addressOf(id)));
    return { id, address: addressOf(id), before: stays ? undefined : before, aliases: before && !stays ? this.claim([addressOf(before)]) : [], published, notes };
  }

  /** Of the old addresses that an export of this site carried, those that are free. */
  claim(aliases: readonly string[]): string[] {
    return aliases.filter((alias) => {
      const plain = plainAddress(alias);
      return !this.#taken.has(plain) && !hidesOurs(alias, this.#isIn) && !cannotBeFolder(alias) && Boolean(this.#taken.add(plain));
    });
  }

  /** Once every item has its place: old addresses lead to new ones, unless something else lives there. */
  addAlias(place: Place, link: string): void {
    const old = pathOf(link);
    if (old === undefined) {
      if (/[?&](?:p|page_id)=/.test(link)) place.notes.push({ code: 'old-address', text: 'Its old address is a question (?p=…), which a site of files cannot answer.' });
      return;
    }
    const plain = plainAddress(old);
    if (plain === '/' || plain === plainAddress(place.address)) return;
    if (this.#taken.has(plain) || hidesOurs(old, this.#isIn) || cannotBeFolder(old) || old.length > 1_000) {
      place.notes.push({ code: 'old-address', text: `Its old address ${old.slice(0, 300)} cannot lead here: it belongs to another page of this site, or cannot be a page.` });
      return;
    }
    this.#taken.add(plain);
    place.aliases.push(old);
  }

  /** Where an earlier import has put it. */
  #before(key: string): string | undefined {
    const id = this.#earlier.fileOf(key)?.slice(0, -'.mdx'.length);
    return id !== undefined && !this.#taken.has(plainAddress(addressOf(id))) ? id : undefined;
  }

  #free(folder: string, name: string, notes: Place['notes']): string {
    const free = (slug: string) => isSlug(slug) && !this.#taken.has(plainAddress(addressOf(folder + slug))) && !(folder === 'pages/' && isOurs(`/${slug}/`));
    if (free(name)) return folder + name;
    const id = this.#names.like(`${folder}${isSlug(name) ? name : 'item'}`, (one) => free(one.slice(folder.length)), folder.length + LONGEST_SLUG);
    notes.push({ code: 'name-taken', text: `The name "${name}" was taken in its place; it got ${id.slice(folder.length)}.` });
    return id;
  }
}

export const addressOf = (id: string): string => (id.startsWith('pages/') ? `/${id.slice('pages/'.length)}/` : `/${id}/`);

/** The name for the address: that of the old one as far as it can be kept, else from the title, else the number. */
function nameOf({ name, title, id, type, place }: Brief): string {
  const plain = [slugify(percentDecoded(name)), slugify(decoded(title.replace(/<[^>]*>/g, '')))].find(isSlug);
  return plain ?? `${type === 'page' ? 'page' : 'post'}-${/^\d{1,12}$/.test(id) ? id : `item-${place}`}`;
}

/** The path of an old address; nothing where it is no web address, or asks a question instead. */
export function pathOf(link: string): string | undefined {
  if (!URL.canParse(link) || !/^https?:/i.test(link)) return undefined;
  const { pathname, search } = new URL(link);
  return search ? undefined : pathname.replace(/\/{2,}/g, '/');
}

/** An address of the old blog, however it is written. */
export const oldPath = (path: string): string => percentDecoded(path.replace(/\/+$/, '').toLowerCase());
