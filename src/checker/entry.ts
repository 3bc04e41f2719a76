import type { Outline } from '../articles/outline.ts';
import type { Fault, Finding } from '../files/finding.ts';
import type { Parsed, Path } from '../files/yaml.ts';
import type { CollectionName, Data } from '../schema/collections.ts';
import type { Site } from '../schema/site.ts';
import { instant } from '../text/date.ts';

/** One record that could be read, and where its parts stand. */
export type Entry<T> = {
  /** Path below its folder without the ending: `2010/sharing-a-chief-executive`, `camden`. */
  id: string;
  /** As messages name it. */
  file: string;
  /** Where it lies. */
  path: string;
  data: T;
  placeOf: Parsed['placeOf'];
  /** Of posts, news and pages: what is in the text, and the key under which an article's clean HTML is remembered. */
  document?: Outline;
  /**
   * True where the record does not fit its shape, or its document is refused. Then fields that are not sound are `undefined`, whatever their type says
   * (`sound-parts.ts`), and the document may lack parts. Only `checksOfParts` get to see such an entry.
   */
  faulty?: true;
};

export type Records = { [Name in CollectionName]: Entry<Data<Name>>[] };

export type Content = {
  /** What site.yaml says; nothing when it is missing or faulty. */
  site: Entry<Site> | undefined;
  /** What could be read. A faulty file is not among them, but where `checksOfParts` look (`Entry.faulty`). */
  records: Records;
  /** The ids of files that are there but were not read, or could not be: nothing that refers to them is to be called unknown. */
  unread: Set<string>;
  /** True where old addresses may stand in files that were not read, or could not be: one that is not known may be among them. */
  hides: boolean;
  /** The moment of the check, in milliseconds since 1970. */
  now: number;
  /** True where a file of that path is, seen from the content folder; large and small letters count on every system. */
  has: (path: string) => boolean;
  /** The first bytes of a file of the content folder; nothing where it cannot be read, which is said elsewhere. */
  begins: (path: string) => Uint8Array | undefined;
  /** True where a file of that path is published as it is: from `public/`, or from `files/` in the content folder. */
  offers: (path: string) => boolean;
};

/** A rule: what is wrong with a content folder in one respect. */
export type Check = (content: Content) => Finding[];

/** A finding in a record, at the part it is about. */
export function findingAt(entry: Pick<Entry<unknown>, 'file' | 'placeOf'>, path: Path, fault: Omit<Fault, 'line' | 'column'>): Finding {
  return { severity: 'error', file: entry.file, ...entry.placeOf(path), ...fault };
}

/** Posts and news together. */
export const articlesOf = ({ records }: Content) => [
  ...records.posts.map((entry) => ({ ...entry, key: `posts/${entry.id}` })),
  ...records.news.map((entry) => ({ ...entry, key: `news/${entry.id}` })),
];

/** The moment from which an article can be read; `Infinity` for a draft, and `otherwise` where that cannot be told. */
export const opensAt = ({ draft, published }: Pick<Data<'posts'>, 'draft' | 'published'>, otherwise: number): number =>
  (draft === undefined || published === undefined ? otherwise : draft ? Infinity : instant(published));

/** Every document that could be read: articles and standing pages, with their addresses and the moment from which each is there. */
export const documentsOf = (content: Content) => [
  ...articlesOf(content).map((entry) => ({ ...entry, address: `/${entry.key}/`, opens: opensAt(entry.data, Infinity) })),
  ...content.records.pages.map((entry) => ({ ...entry, address: `/${entry.id}/`, opens: 0 })),
].flatMap(({ file, address, opens, document }) => (document ? [{ file, address, opens, document }] : []));
