/** The record as tables: what each is called, what each field says, and its rows. Only what may be published is in the record. */
import type { SiteRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { articles, corrections } from './articles.ts';
import type { Field, Reference, Row } from './field.ts';
import { accounts, claims, events, members, partnerships, phases, sources } from './partnerships.ts';
import { boroughs, mentions, people, roles } from './registers.ts';

export type Table = {
  /** The name of its files: `events.csv`, `events.json`. */
  name: string;
  title: string;
  description: string;
  /** The fields that together are different in every row, and stay the same for good. */
  primaryKey: string[];
  foreignKeys: Reference[];
  fields: Field[];
  rows: (record: SiteRecord, site: Site) => Row[];
};

export const tables: Table[] = [articles, corrections, partnerships, members, phases, events, accounts, claims, sources, boroughs, people, roles, mentions];

const known = new WeakMap<SiteRecord, Map<string, Row[]>>();

/** The rows of a table, worked out once a record: two files and a page want them. */
export function rowsOf({ name, rows }: Table, record: SiteRecord, site: Site): Row[] {
  const before = known.get(record) ?? new Map<string, Row[]>();
  known.set(record, before);
  const found = before.get(name) ?? rows(record, site);
  before.set(name, found);
  return found;
}
