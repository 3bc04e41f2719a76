import type { Fault } from './finding.ts';

export type Split = { yaml: string; body: string; bodyLine: number; fault?: undefined } | { fault: Fault };

/** Parts a document into the YAML between the first two `---` lines and the text after them. */
export function splitFrontmatter(text: string): Split {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return { fault: { ...unopened(text), code: 'frontmatter', line: 1, column: 1 } };
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) return { fault: { ...unclosed(text.split('\n')), code: 'frontmatter', column: 1 } };
  const end = opening[0].length + closing.index;
  const yaml = text.slice(opening[0].length, end);
  return { yaml, body: text.slice(end + closing[0].length), bodyLine: yaml.split('\n').length + 2 };
}

/** Only hyphens or dashes, and yet not three hyphens. */
const DASHES = /^\s*(?:-|[\u2010-\u2015\u2212])+\s*$/;
const justThree = 'Write three hyphens, ---, and nothing else on this line.';

/** Why the first line does not open the fields. */
function unopened(text: string): Pick<Fault, 'message' | 'remedy'> {
  const [first = ''] = text.split('\n', 1);
  if (first.trim() === '' && /^\s*\n---[ \t]*\n/.test(text)) {
    return { message: 'The file does not begin with a line of three hyphens: above it is an empty line.', remedy: 'Delete the empty line, so that --- is the first.' };
  }
  if (DASHES.test(first) && text.includes('\n')) return { message: `The file does not begin with a line of three hyphens, but ${nearly(first)}.`, remedy: justThree };
  return { message: 'The file does not begin with a line of three hyphens.', remedy: 'Begin the file with a line ---, then the fields, then another line ---.' };
}

/** Where the fields should have been closed: at a line of dashes, at the first line that is no field, or at the end. */
function unclosed(lines: string[]): Pick<Fault, 'message' | 'remedy' | 'line'> {
  const message = 'The fields at the top are not closed by a second line of three hyphens';
  const at = lines.findIndex((line, row) => row > 0 && (DASHES.test(line) || isNoField(line)));
  const found = lines[at];
  if (found === undefined) return { message: `${message}.`, remedy: 'Write a line --- below the last field.', line: lines.findLastIndex((line) => line.trim() !== '') + 1 };
  if (DASHES.test(found)) return { message: `${message}, but ${nearly(found)}.`, remedy: justThree, line: at + 1 };
  return { message: `${message}, and this line is no field.`, remedy: 'Write a line --- between the last field and the text.', line: at + 1 };
}

function nearly(line: string): string {
  const dashes = line.trim();
  if (/[^-]/.test(dashes)) return 'with a long dash, into which some programs turn them';
  return dashes.length === 3 ? 'with spaces before them' : `with ${dashes.length} of them`;
}

/** A line at the margin that begins like prose. */
const isNoField = (line: string): boolean => /^[^\s#-]/.test(line) && !/^["']?[\w-]+["']?:(?:\s|$)/.test(line);
