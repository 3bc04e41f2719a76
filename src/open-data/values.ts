import { precision } from '../text/date.ts';
import type { Row, Value } from './field.ts';

/** The three fields of a partial date. One that is not given at all has no precision either. */
export function partialDate(name: string, date: string | undefined, about = false): Row {
  return { [name]: date === undefined || date === 'unknown' ? null : date, [`${name}_precision`]: date === undefined ? null : precision(date), [`${name}_about`]: about };
}

export const orNull = (value: string | number | undefined): Value => value ?? null;
