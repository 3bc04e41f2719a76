/** True where a text (HTML or Markdown) begins with the very words of its summary, so that showing both would say everything twice. */
export function opensWith(text: string, summary: string): boolean {
  const wanted = plain(summary);
  // Markup is longer than the words in it; tables and links at the very beginning are not.
  const words = text.slice(0, summary.length * 4 + 2_000).replace(/\]\([^)\s]*(?: "[^"]*")?\)/g, ']').replace(/<[^>]*>/g, '').replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, '');
  return wanted.length > 20 && plain(words).startsWith(wanted);
}

/** Letters and digits alone. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
