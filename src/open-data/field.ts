/** The fields of a table, in the terms of Table Schema (Data Package, version 2: https://datapackage.org/standard/table-schema/). */

export type Field = {
  name: string;
  type: 'string' | 'integer' | 'boolean' | 'date' | 'list';
  /** What it says, for whoever opens the file. */
  description: string;
  format?: 'uri';
  constraints?: { required?: true; unique?: true; enum?: readonly string[]; pattern?: string };
};
export type Value = string | number | boolean | null | string[];
export type Row = Record<string, Value>;
export type Reference = { fields: string[]; reference: { resource: string; fields: string[] } };

const required = { constraints: { required: true } } as const;

export const string = (name: string, description: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', description, ...more });
export const must = (name: string, description: string): Field => string(name, description, required);
export const key = (name: string, description: string): Field => string(name, description, { constraints: { required: true, unique: true } });
export const oneOf = (name: string, description: string, values: readonly string[]): Field => string(name, description, { constraints: { enum: values } });
export const address = (name: string, description: string): Field => string(name, description, { format: 'uri' });
export const truth = (name: string, description: string): Field => ({ name, type: 'boolean', description, ...required });
export const day = (name: string, description: string): Field => ({ name, type: 'date', description });
export const list = (name: string, description: string): Field => ({ name, type: 'list', description });
export const pounds = (name: string, description: string): Field => ({ name, type: 'integer', description });

/** A date as far as it is known, how exactly that is, and whether even that is only about right. */
export const partial = (name: string, description: string): Field[] => [
  string(name, `${description}, as far as it is known: 2018-12-31, 2018-12 or 2018; empty when no date is stated`, { constraints: { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' } }),
  oneOf(`${name}_precision`, `How exactly ${name} is known`, ['day', 'month', 'year', 'unknown']),
  truth(`${name}_about`, `True when even that is only about right`),
];
