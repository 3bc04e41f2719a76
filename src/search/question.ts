/** What was typed, read once for everything that answers it. */
import { bare, isLittle, plain, wordsIn } from './words.ts';

export type Word = {
  /** As the page says it. */
  shown: string;
  /** As Pagefind's index has it; several words where `means` has several. */
  asked: string;
  /** The name of the page that it is short for: a little word in capitals, `IT`. */
  means?: string;
};

export type Question = {
  typed: string;
  /** Asked as it is, because it stands in quotation marks. */
  quoted: boolean;
  /** The telling words, each once. */
  words: Word[];
  /** True where little words were left out. */
  shortened: boolean;
};

/** A page of the registers by all its names, its own first. */
export type Named = { names: readonly string[] };

export function readQuestion(typed: string, pages: readonly Named[]): Question {
  // Words with a hyphen stay whole here, since Pagefind has them so too.
  const tokens = typed.match(/[\p{L}\p{N}]+(?:(?:[&'’-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu) ?? [];
  const words = tokens.map((token): Word => {
    const means = isLittle(plain(token)) && token === token.toUpperCase() ? nameOf(token, pages) : undefined;
    return means ? { shown: token, asked: wordsIn(means).map(bare).join(' '), means } : { shown: plain(token), asked: bare(plain(token).replace(/'s$/, '')) };
  });
  const telling = words.filter(({ shown }) => !isLittle(shown));
  const kept = telling.length > 0 ? telling : words;
  return {
    typed,
    quoted: /^\s*".+"\s*$/.test(typed),
    words: kept.filter(({ asked }, at) => kept.findIndex((other) => other.asked === asked) === at),
    shortened: kept.length < words.length,
  };
}

/** What the page is called that has this for a name, in these very letters. */
const nameOf = (short: string, pages: readonly Named[]): string | undefined => pages.find(({ names }) => names.includes(short))?.names[0];

/** The words as they are shown. */
export const shownOf = (words: readonly Word[]): string => words.map(({ shown }) => shown).join(' ');
