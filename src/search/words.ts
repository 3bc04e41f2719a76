/** Texts as words: which of them every question has, and whether a text holds one. */

/** Words that every question has and no article is about. */
const LITTLE = new Set(('a about after all an and any are as at be became become been before but by can come could did do does for from had happened has have he her '
  + 'his how i in into is it its many me much my not of off on or our out over she so some than that the their them then there these they this those to up was we '
  + 'went were what when where which who whose why will with would you your').split(' '));

export const isLittle = (word: string): boolean => LITTLE.has(word);

/** Lower case, without accents, with one kind of apostrophe. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** `Children’s H&F, tri-borough, £6.9m` → `children's`, `h&f`, `tri`, `borough`, `6.9m`. */
export const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+(?:(?:[&']|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu) ?? [];

/** As Pagefind writes a word into its index, letters and figures alone: `tri-borough` → `triborough`, `£6.9m` → `69m`. */
export const bare = (word: string): string => plain(word).replace(/[^\p{L}\p{N}]/gu, '');

/** Every word of a text as Pagefind could have it: what stands between spaces, and the words in it. */
export const formsIn = (text: string): Set<string> => new Set(text.split(/\s+/).flatMap((part) => [bare(part), ...wordsIn(part).map(bare)]));

/** The words that say what a name is about; all of them where all are little. */
export function tellingWords(name: string): string[] {
  const words = wordsIn(name);
  const telling = words.filter((word) => !isLittle(word));
  return telling.length > 0 ? telling : words;
}

/** True where one of the forms is this word, in whatever form, or begins with it. One or two letters begin too much: they have to be the word. */
export function holds(forms: ReadonlySet<string>, word: string): boolean {
  if (forms.has(word)) return true;
  if (word.length < 3) return false;
  const root = stem(word);
  return [...forms].some((form) => form.startsWith(word) || (root.length > 3 ? form.startsWith(root) : stem(form) === root));
}

/** Roughly what the forms of an English word have in common; too little cut off is better than too much. */
function stem(word: string): string {
  const one = cut(word, /s$/, 3);
  const root = cut(one, /(?:ations?|itions?|ments?|ions?|ors?|ers?|ive|ity|ally|al|ly)$/, 5);
  return root === one ? cut(word, /(?:ies|ied|ings?|ed|es|e|s|y)$/, 3).replace(/([bdgmnprt])\1$/, '$1') : root;
}

/** Without that ending, where so many letters stay. */
function cut(word: string, ending: RegExp, most: number): string {
  const rest = word.replace(ending, '');
  return rest.length < most ? word : rest;
}
