/** Fits foreign text into the fields of a record. */

/** Signs that turn text round, which no line of a record may hold. */
const ROUND = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of at most `most` characters: longer ones are cut after a word and end with `…`. */
export function fitLine(text: string, most: number): string {
  const line = text.replace(ROUND, '').split(/\s+/).filter(Boolean).join(' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
