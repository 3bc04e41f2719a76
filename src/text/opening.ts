/** True where a text (HTML or Markdown) begins with the very words of its summary, so that showing both would say everything twice. */
export function opensWith(text: string, summary: string): boolean {
  const wanted = plain(summary);
  // The first letters tell most texts apart.
  if (!wanted.startsWith(plain(wordsOf(text.slice(0, 400))).slice(0, 8))) return false;
  // Markup is longer than the words in it; tables and links at the very beginning are not.
  return wanted.length > 20 && plain(wordsOf(text.slice(0, summary.length * 4 + 2_000))).startsWith(wanted);
}

/** Without marks, targets of links and entities; a mark that is cut off at the end goes as well. */
const wordsOf = (text: string): string => text.replace(/\]\([^)\s]*(?: "[^"]*")?\)/g, ']').replace(/<[^>]*(?:>|$)/g, '').replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, '');

/** Letters and digits alone. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
