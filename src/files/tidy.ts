/** Text as it should lie on the disk. Only what changes no meaning is put right; the caller makes sure of that. */

/** Lines end with LF, no byte order mark, one line end at the end. */
export function withPlainLines(text: string): string {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  let end = plain.length;
  while (plain[end - 1] === '\n') end -= 1;
  return `${plain.slice(0, end)}\n`;
}

/** Every line without white space at its end. */
export const withoutTrailingSpace = (text: string): string => text.split('\n').map(trimmed).join('\n');

/**
 * Takes white space from empty lines, and single spaces from the ends of lines of plain prose. Two spaces after a word break the line
 * in Markdown, and near code, tags and escapes white space may count: those lines stay, and so does a text with a code sample in it.
 */
export const withoutTrailingSpaceInProse = (text: string): string =>
  (/```|~~~/.test(text) ? text : text.split('\n').map((line) => (/[`<>\\"{}]/.test(line) || (line.endsWith('  ') && trimmed(line) !== '') ? line : trimmed(line))).join('\n'));

/** By hand, since a regular expression for the end of a line takes the square of its length. */
function trimmed(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}

/**
 * Puts the fields of a record, as they stand in lines, in this order; unknown ones come last. Comments right above a field move with it,
 * those at the top stay there. Gives the text back as it is where a field is not a plain line of its own (`{ a: 1 }`, `"title": x`).
 */
export function withKeysInOrder(yaml: string, order: readonly string[]): string {
  const written = yaml.split('\n');
  const length = written.findLastIndex((line) => line !== '') + 1;
  const lines = written.slice(0, length);
  const first = lines.findIndex((line) => KEY.test(line));
  const gap = lines.slice(0, Math.max(0, first)).lastIndexOf('') + 1;
  if (first < 0 || lines.slice(first).some(isOdd)) return yaml;
  const blocks: { key: string; lines: string[] }[] = [];
  let above = lines.slice(gap, first);
  for (const line of lines.slice(first)) {
    const key = KEY.exec(line)?.[1];
    if (key) blocks.push({ key, lines: [...above, line] });
    else if (line.startsWith('#')) {
      above.push(line);
      continue;
    } else blocks.at(-1)!.lines.push(...above, line);
    above = [];
  }
  const place = (key: string): number => (order.indexOf(key) + 1) || order.length + 1;
  return [...lines.slice(0, gap), ...blocks.toSorted((a, b) => place(a.key) - place(b.key)).flatMap((block) => block.lines), ...above, ...written.slice(length)].join('\n');
}

const KEY = /^([A-Za-z_][\w-]*):(?:\s|$)/;
const isOdd = (line: string): boolean => line !== '' && !KEY.test(line) && !/^(?:[ #]|- |-$)/.test(line);
