import type { Fault } from './finding.ts';

export type Split = { yaml: string; body: string; bodyLine: number; fault?: undefined } | { fault: Fault };

/** Parts a document into the YAML between the first two `---` lines and the text after them. */
export function splitFrontmatter(text: string): Split {
  const fault = (message: string): Split => ({
    fault: { code: 'frontmatter', message, remedy: 'Begin the file with a line ---, then the fields, then another line ---.', line: 1, column: 1 },
  });
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return fault('The file does not begin with a line of three hyphens.');
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) return fault('The fields at the top are not closed by a second line of three hyphens.');
  const end = opening[0].length + closing.index;
  const yaml = text.slice(opening[0].length, end);
  return { yaml, body: text.slice(end + closing[0].length), bodyLine: yaml.split('\n').length + 2 };
}
