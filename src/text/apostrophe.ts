/**
 * Straight apostrophes and single quotation marks as they are printed: `Camden's 'plan'` → `Camden’s ‘plan’`.
 * Double marks stay as they are written. With `within`, the text goes on from other words: `*Camden*'s`.
 */
export function curly(text: string, within = false): string {
  if (!text.includes("'")) return text;
  return text
    .replace(/'(?=\d0s\b)/g, '’')
    .replace(/(^|[\s([{"“—–/])'(?=\S)/g, (_, before: string, at: number) => `${before}${within && at === 0 && before === '' ? '’' : '‘'}`)
    .replaceAll("'", '’');
}
