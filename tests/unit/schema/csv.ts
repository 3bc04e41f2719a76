/** Reads CSV as RFC 4180 has it: fields in double quotes may hold commas, line breaks and doubled quotes. The first row names the fields. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  const [names = [], ...data] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return data.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
