/** Tables → files: CSV (RFC 4180), JSON, and the package file that describes them. */
import { stringify } from 'csv-stringify/sync';
import type { Site } from '../schema/site.ts';
import { slugify } from '../text/slug.ts';
import { absolute } from '../text/url.ts';
import type { Field, Row } from './field.ts';
import type { Table } from './tables.ts';

/** Between the items of a list in CSV. */
const LIST_DELIMITER = ';';

/**
 * UTF-8 with CRLF. Lists are joined by semicolons, what is missing is empty. A text that begins like a formula gets an
 * apostrophe before it, since spreadsheets would run it, and titles of links come from other sites.
 */
export function csv({ fields }: Pick<Table, 'fields'>, rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true, columns: fields.map(({ name }) => name), record_delimiter: 'windows', escape_formulas: true,
    cast: { boolean: String, object: (value) => (Array.isArray(value) ? value.join(LIST_DELIMITER) : '') },
  });
}

/** An array of objects, one a row; lists are arrays, what is missing is null. */
export const json = (rows: readonly Row[]): string => `${JSON.stringify(rows, undefined, 1)}\n`;

/** `datapackage.json`, by the Data Package standard, version 2 (https://datapackage.org). `changed` is the day of the last change. */
export function dataPackage(tables: readonly Table[], site: Site, changed: string | undefined): object {
  const { licence } = site;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugify(site.name), title: `${site.name}: open data`, description: site.summary, homepage: absolute(site.address, '/data/'),
    ...(changed && { version: changed.replaceAll('-', '.') }),
    ...(licence && { licenses: [{ name: licence.name, title: licence.title, path: licence.address }] }),
    resources: tables.flatMap((table) => [resource(table, 'csv'), resource(table, 'json')]),
  };
}

function resource({ name, title, description, fields, primaryKey, foreignKeys }: Table, format: 'csv' | 'json'): object {
  const suffix = format === 'csv' ? '' : '-json';
  return {
    name: `${name}${suffix}`, type: 'table', path: `${name}.${format}`, title, description, format, mediatype: format === 'csv' ? 'text/csv' : 'application/json', encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fields.map((field) => described(field, format)), missingValues: [''], primaryKey,
      ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map(({ fields: own, reference }) => ({ fields: own, reference: { ...reference, resource: `${reference.resource}${suffix}` } })) }),
    },
  };
}

/** A list is an array in JSON. In CSV it is called text: the standard has a type for it, which its own profile for validators refuses. */
function described({ type, description, ...field }: Field, format: 'csv' | 'json'): object {
  if (type !== 'list') return { ...field, type, description };
  return format === 'json' ? { ...field, type: 'array', description } : { ...field, type: 'string', description: `${description}; joined by semicolons` };
}
