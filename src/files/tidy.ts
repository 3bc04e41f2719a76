/** Text as it should lie on the disk. Only what changes no meaning is put right; the caller makes sure of that. */

/** Lines end with LF, no byte order mark, one line end at the end. */
export const withPlainLines = (text: string): string => `${text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n').replace(/\n*$/, '')}\n`;

/**
 * Takes white space from the ends of lines, but two spaces or more after a word, which break the line in Markdown,
 * and anything inside a code sample.
 */
export function withoutTrailingSpace(text: string): string {
  let fence = '';
  return text.split('\n').map((line) => {
    const marker = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker && !fence) fence = marker;
    else if (marker?.startsWith(fence) && fence) fence = '';
    else if (fence) return line;
    return /\S {2,}$/.test(line) ? line : line.replace(/[ \t]+$/, '');
  }).join('\n');
}

/**
 * Puts the fields of a record, as they stand in lines, in this order; unknown ones come last. Comments above a field move with it.
 * Gives the text back as it is where its fields are not plain lines (`{ a: 1 }`).
 */
export function withKeysInOrder(yaml: string, order: readonly string[]): string {
  const lines = yaml.split('\n');
  const blocks: { key: string; lines: string[] }[] = [];
  let above: string[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z_][\w-]*):(?:\s|$)/.exec(line)?.[1];
    if (key) {
      blocks.push({ key, lines: [...above, line] });
      above = [];
    } else if (/^#/.test(line) || (line === '' && above.length > 0)) above.push(line);
    else if (blocks.length > 0) {
      blocks.at(-1)!.lines.push(...above, line);
      above = [];
    } else if (line !== '') return yaml;
  }
  const place = (key: string): number => (order.indexOf(key) + 1) || order.length + 1;
  return [...blocks.toSorted((a, b) => place(a.key) - place(b.key)).flatMap((block) => block.lines), ...above].join('\n');
}
