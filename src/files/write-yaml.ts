import { stringify } from 'yaml';

/** A record as YAML in the order in which its fields are given; what is undefined is left out. Reads back with `parseYaml` as the same. */
export const writeYaml = (record: Record<string, unknown>): string =>
  stringify(record, { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: 'literal' });
