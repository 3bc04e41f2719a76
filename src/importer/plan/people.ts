/** Authors → people. Only the name that readers saw is carried over. */
import { addToRegister, type Existing } from '../existing.ts';
import { lineOfWords } from '../html/words.ts';
import type { Brief } from '../survey.ts';
import type { WxrAuthor } from '../wxr/records.ts';
import { LONGEST_HANDLE } from '../../schema/person.ts';
import { fitLine } from '../../text/fit.ts';
import { FreeNames } from '../../text/free-name.ts';
import { fold } from '../../text/nearest.ts';
import { personalIn } from '../../text/personal.ts';
import { isSlug, slugify } from '../../text/slug.ts';
import { digest } from '../../files/write.ts';
import type { TagMap } from '../tag-map.ts';
import type { Earlier } from './places.ts';

export type People = {
  /** By login. */
  byLogin: Map<string, string>;
  /** By the number that comments carry. */
  byNumber: Map<string, string>;
  newPeople: { slug: string; name: string; key: string }[];
  fates: { name: string; slug: string; why: string }[];
};

/** Decides for every author of a public post. */
export function planPeople(authors: readonly WxrAuthor[], posts: readonly Brief[], existing: Existing, { map, earlier, blog }: { map: TagMap; earlier: Pick<Earlier, 'fileOf'>; blog: string }): People {
  const people: People = { byLogin: new Map(), byNumber: new Map(), newPeople: [], fates: [] };
  const names = new Map(authors.flatMap(({ login, name }) => [[login, name], [slugify(login), name]]));
  for (const login of new Set(posts.map(({ author }) => author))) {
    const name = nameOf(names.get(login) || names.get(slugify(login)) || login, people.newPeople.length + 1);
    const key = `${blog} person ${digest(login).slice(0, 12)}`;
    const mapped = map.author([login, name]);
    const before = earlier.fileOf(key)?.slice('people/'.length, -'.yaml'.length);
    const named = existing.registers.people.byName.get(fold(name));
    // Whom an earlier import added stays the same person, whatever has been written into the file since.
    const known = mapped ?? (before && existing.registers.people.slugs.has(before) ? before : named !== undefined && existing.councillors.has(named) ? named : undefined);
    const slug = known ?? newPerson(name, key, existing, people);
    people.byLogin.set(login, slug);
    for (const author of authors) if (/^[1-9]\d*$/.test(author.id) && slugify(author.login) === slugify(login)) people.byNumber.set(author.id, slug);
    people.fates.push({ name, slug, why: mapped ? 'The map file says so.' : known === undefined ? 'Added to content/people. Look the file through: role, ward and imprint are yours to say.' : known === before ? 'An earlier import added them to content/people.' : 'A councillor of that name is in content/people.' });
  }
  return people;
}

/** A login is a name for signing in; it is shown only where there is no other, and never when it is an address. */
function nameOf(name: string, number: number): string {
  const line = fitLine(lineOfWords(name), 120);
  return line === '' || personalIn(line).length > 0 ? `Author ${number}` : line;
}

function newPerson(name: string, key: string, { registers: { people: register }, councillors, handles }: Existing, people: People): string {
  const plain = slugify(name).slice(0, 36).replace(/-+$/, '');
  const base = isSlug(plain) && plain.length > 1 ? plain : 'author';
  const slug = new FreeNames().like(base, (one) => !register.slugs.has(one) && !handles.has(one), LONGEST_HANDLE);
  addToRegister(register, slug, name);
  handles.add(slug);
  councillors.add(slug);
  people.newPeople.push({ slug, name, key });
  return slug;
}
