/**
 * The small shapes that records are made of: dates, slugs, addresses, text.
 * Every message is written for the person who fills in the file.
 */
import { z } from 'astro/zod';
import { isDate, isDateOrTime, isPartialDate } from '../text/date.ts';
import { mistakenDate, type Wanted } from '../text/mistaken-date.ts';
import { isSlug, slugify } from '../text/slug.ts';
import { isWebAddress } from '../text/url.ts';

/** One line of text: not empty, at most `max` characters. */
export const line = (max = 300) =>
  z.string().trim().min(1, 'is empty. Write something, or remove the line').max(max, `is longer than ${max} characters. Shorten it`)
    .refine((text) => !/[\r\n]/.test(text), 'runs over more than one line. Keep it to one')
    .refine((text) => !/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text), 'has an invisible sign that turns text round. Delete it');

/** A paragraph or more of plain text, at most `max` characters. */
export const text = (max = 5_000) =>
  z.string().trim().min(1, 'is empty. Write something, or remove the line').max(max, `is longer than ${max} characters. Shorten it`);

/** What is wrong with this date if that can be told, else what is said of any. */
const noDate = (wanted: Wanted, otherwise: string) => ({ error: ({ input }: { input?: unknown }) => mistakenDate(String(input), wanted) ?? otherwise });

/** A calendar day, `2018-12-31`. Days that do not exist are refused, never moved. */
export const day = z.string().refine(isDate, noDate('day', 'is not a date. Write year, month and day, like 2018-12-31'));

/** A day, or a time with its zone: `2018-12-31` or `2018-12-31T09:30:00Z`. */
export const dayOrTime = z.string().refine(isDateOrTime, noDate('time', 'is not a date. Write year, month and day, like 2018-12-31'));

/**
 * A date as far as it is known: `2016-10-30`, `2016-10`, `2016` or `unknown`.
 * The precision is read from the form, so it cannot disagree with the date.
 */
export const partialDate = z
  .union([z.string(), z.number().int().transform(String)])
  .refine(isPartialDate, noDate('month', 'is not a date. Write 2016-10-30, or 2016-10, or 2016, or unknown'));

/** The name of a record in an address: lower-case letters, digits and single hyphens. */
export const slug = z.string().refine(isSlug, {
  error: ({ input }) => `is not a short name. Use lower-case letters, digits and single hyphens, like ${likeIt(String(input))}`,
});

/** What a text would be as a slug, else an example. */
const likeIt = (input: string): string => (isSlug(slugify(input)) ? slugify(input) : 'kingston-upon-thames');

/** An `http` or `https` address without user name or password. */
export const webAddress = z.string().max(2_000, 'is longer than 2,000 characters').refine(isWebAddress, 'is not a web address. It starts with https:// or http:// and has no user name in it');

/** A list in which nothing stands twice. */
export const distinct = <T extends z.ZodType>(item: T, max = 60) =>
  z.array(item).max(max, `has more than ${max} entries`).default([])
    .refine((list) => new Set(list).size === list.length, 'names the same thing twice. Remove one of them');
