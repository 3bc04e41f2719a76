/**
 * True where a text (HTML or Markdown) begins with the very words of its summary, so that showing both would say everything twice.
 * Pictures and bare links before the first words (a video, a picture that is missing) are passed over, as summaries pass over them.
 */
export function opensWith(text: string, summary: string): boolean {
  const wanted = plain(wordsOf(summary));
  return wanted !== '' && [0, startOf(text)].some((start) => saysFirst(text.slice(start), wanted, summary.length));
}

function saysFirst(text: string, wanted: string, length: number): boolean {
  // A short summary may begin any text: it must be the whole of a paragraph.
  if (wanted.length <= 20) return plain(wordsOf(blocksOf(text)[0] ?? '')) === wanted;
  // The first letters tell most texts apart.
  if (!wanted.startsWith(plain(wordsOf(text.slice(0, 400))).slice(0, 8))) return false;
  // Markup is longer than the words in it; tables and links at the very beginning are not.
  return plain(wordsOf(text.slice(0, length * 4 + 2_000))).startsWith(wanted);
}

/** Where the first block begins that says something itself. */
function startOf(text: string): number {
  let start = 0;
  for (const block of blocksOf(text)) {
    if (!isSilent(block)) return start;
    start += block.length;
  }
  return 0;
}

/** The first few blocks: up to the end of an element of HTML, or to an empty line of Markdown. */
const blocksOf = (text: string): string[] => text.slice(0, 6_000).split(/(?<=<\/(?:p|figure|h\d|div|iframe)>\s*|\n[ \t]*\n)(?=\S)/).slice(0, 8);

/** Nothing but pictures, links alone and what shortcodes left. */
const isSilent = (block: string): boolean =>
  plain(wordsOf(block.replace(/<figure\b[\s\S]*|<iframe\b[\s\S]*|^<Figure\b[\s\S]*/, '').replace(/<a\b[^>]*>[\s\S]*?<\/a>/g, '').replace(/!?\[[^\]]*\]\([^)]*\)|<https?:[^>]*>/g, ''))) === '';

/** Without marks, targets of links, shortcodes and entities; a mark that is cut off at the end goes as well. */
const wordsOf = (text: string): string => text.replace(/\[([^[\]]*)\]\([^)\s]*(?: "[^"]*")?\)/g, '$1').replace(/\\?\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, '')
  .replace(/<[^>]*(?:>|$)/g, '').replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, '');

/** Letters and digits alone. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
