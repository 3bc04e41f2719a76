/** A question as words: which of them matter, and whether a text holds them. */

/** Words that every question has and no article is about. */
const LITTLE = new Set(('a about after all an and any are as at be became become been before but by can come could did do does for from had happened has have he her '
  + 'his how i in into is it its many me much my not of off on or our out over she so some than that the their them then there these they this those to up was we '
  + 'went were what when where which who whose why will with would you your').split(' '));

/** Lower case, without accents, with one kind of apostrophe. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** `Children’s H&F, 2018` → `children's`, `h&f`, `2018`. */
export const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+(?:[&'][\p{L}\p{N}]+)*/gu) ?? [];

/** The words that say what is looked for, each once; all of them where all are little. */
export function tellingWords(text: string): string[] {
  const words = [...new Set(wordsIn(text))];
  const telling = words.filter((word) => !LITTLE.has(word));
  return telling.length > 0 ? telling : words;
}

/** True where one of the words is this one, in whatever form, or begins with it. */
export const holds = (words: readonly string[], word: string): boolean => (word.length < 3 ? words.includes(word) : words.some((one) => one.startsWith(stem(word))));

/** Those that none of the texts holds. */
export function missingFrom(texts: readonly string[], words: readonly string[]): string[] {
  const held = [...new Set(texts.flatMap(wordsIn))];
  return words.filter((word) => !holds(held, word) && !texts.some((text) => plain(text).includes(word)));
}

/** Roughly what the forms of an English word have in common; too little cut off is better than too much. */
function stem(word: string): string {
  const bare = word.replace(/'s$/, '').replace(/(?:ies|ied|ing|ed|es|e|s|y)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return bare.length < 3 ? word : bare;
}
