/** A document that is refused: what else is wrong with it, and what the other checks can be told of it. */
import type { Root } from 'hast';
import type { Fault } from '../files/finding.ts';
import { allowFaults } from './allow.ts';
import { faultsOfCode, lettersAt, MOST_FAULTS, placeAt, proseOf, withoutCode } from './code.ts';
import { outlineOfRefused } from './outline-of-refused.ts';
import { parseDocument, type ParsedDocument } from './parse.ts';
import type { Rendered } from './render.ts';
import { isHtmlTag, isMeantAsTag, unknownTag } from './tag-words.ts';

export type Refused = { faults: Fault[]; outline?: Omit<Rendered, 'html'> };

/** So often a text is read again, each time without what stopped the reading. */
const MOST_ROUNDS = 20;
/** Milliseconds after which it is not read once more, the first reading included: all of it has five seconds (`apart.ts`). */
const PATIENCE = 1_000;
/** More of one tag are not looked up, which takes time: a file has a hundred findings at most. */
const MOST_TAGS = 101;
/** Depth and size are bounded before a parser is let near a text, and stay so. */
const FINAL = ['too-deep', 'too-large'];

/**
 * Everything that is wrong with a text, of which `parsed` is the first reading, begun at that moment (`performance.now`). Where that broke off, the sign that stopped it is taken for a letter,
 * so that all places stay true, and the text is read again. Where that leads nowhere, code is looked for in the text itself.
 */
export function lookAgain(text: string, parsed: ParsedDocument, begun: number): Refused {
  const found: Fault[] = [];
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { faults, without } = parsed.tree ? swallowed(plain, parsed.tree) : stop(plain, parsed);
    found.push(...faults);
    if (without === plain || performance.now() - begun > PATIENCE) break;
    plain = without;
    parsed = parseDocument(plain);
  }
  if (!parsed.tree) return { faults: distinct(found.some(({ code }) => FINAL.includes(code)) ? found : [...found, ...faultsOfCode(plain)]) };
  const faults = distinct([...found, ...allowFaults(parsed.tree)]);
  return { faults, outline: outlineOfRefused(parsed.tree, plain, faults) };
}

/** Lines of import and export, which take up what follows them as far as that could be code, and the text without them. */
function swallowed(text: string, tree: Root): { faults: Fault[]; without: string } {
  const faults = allowFaults(tree).filter(({ code }) => code === 'esm');
  return { faults, without: faults.length < MOST_FAULTS ? faults.reduce(withoutSign, text) : withoutCode(text) };
}

/** What stopped a reading, and the text without it. */
function stop(text: string, { faults, tag }: Extract<ParsedDocument, { tree: undefined }>): { faults: Fault[]; without: string } {
  if (faults.some(({ code }) => FINAL.includes(code))) return { faults, without: text };
  if (faults.length >= MOST_FAULTS) return { faults, without: withoutCode(text) };
  const without = faults.reduce(withoutSign, text);
  const name = tag ?? nameAt(text, faults[0]);
  if (name === undefined) return { faults, without };
  // Without its opening tag a closing one would be a fault too, which nobody made; so all tags of the name go.
  const tags = [...proseOf(text).matchAll(new RegExp(`(?<!\\\\)<(/?)${RegExp.escape(name)}(?=[\\s/>])`, 'g'))];
  const opening = (tag === undefined ? isMeantAsTag : isHtmlTag)(name) ? tags.filter(([, slash]) => slash === '').slice(0, MOST_TAGS) : [];
  return {
    faults: opening.length > 0 ? opening.map(({ index }) => ({ ...unknownTag(name), ...placeAt(text, index) })) : faults,
    without: lettersAt(tag === undefined ? without : text, tags.map(({ index }) => index)),
  };
}

/** The name in the tag that a fault is about, if it is about one. */
const nameAt = (text: string, fault: Fault | undefined): string | undefined =>
  (fault && fault.code !== 'expression' ? /^<([a-z][\w.-]*)/i.exec(text.slice(offsetOf(text, fault.line) + fault.column - 1).slice(0, 100))?.[1] : undefined);

/** The text with a letter in place of the sign that a fault is about; of braces, all those of a line, since one may stand in another. */
function withoutSign(text: string, { code, line, column }: Fault): string {
  const begins = offsetOf(text, line);
  if (code !== 'expression') return /[<{ie]/.test(text[begins + column - 1] ?? '') ? lettersAt(text, [begins + column - 1]) : text;
  const brace = proseOf(text).lastIndexOf('{', begins + column - 1);
  if (brace < 0) return text;
  const row = offsetOf(text, placeAt(text, brace).line);
  return lettersAt(text, [...text.slice(row).split('\n', 1)[0]!.matchAll(/\{/g)].map(({ index }) => row + index));
}

const offsetOf = (text: string, line: number): number => text.split('\n').slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);

/** No fault twice at one place. */
function distinct(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ line, column, code, message }) => {
    const key = `${line}:${column} ${code} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
