/** Why a sign < that looks like a tag could not be read as one. */
import type { Words } from '../files/finding.ts';
import { components } from './components.ts';
import { isMeantAsTag, unknownTag } from './tag-words.ts';

const MOST = 2_000;

/** What is wrong with the tag that begins at a line and column, both from 1; nothing when there is none. A standing page may hold `html`. */
export function tagSlip(text: string, { line, column }: { line: number; column: number }, html: boolean): Words | undefined {
  const rest = text.split('\n').slice(line - 1, line + 20).join('\n').slice(column - 1).slice(0, MOST);
  const [, name, inside = ''] = /^<([a-z][\w-]*)(?=[\s/>])((?:(?!\n[ \t]*\n)[^>])*)/i.exec(rest) ?? [];
  if (!name) return addressInAngles(rest);
  if (!html && isMeantAsTag(name)) return unknownTag(name);
  if (!Object.hasOwn(components, name) && !inside.includes('=')) return undefined;
  return { code: 'stray-angle', ...(attributeSlip(name, inside) ?? { message: `The tag <${name}> cannot be read.`, remedy: `Write each attribute as name="text", and end the tag with >.` }) };
}

function attributeSlip(name: string, inside: string): Pick<Words, 'message' | 'remedy'> | undefined {
  const [, curly, value = ''] = /([\w-]+)\s*=\s*[“”„‘’]([^“”„‘’]*)/.exec(inside) ?? [];
  if (curly) return { message: `In <${name}>, "${curly}" stands in curly quotes.`, remedy: `Type straight ones: ${curly}="${short(value)}".` };
  const [, bare, word = ''] = /^(?:[^"']|"[^"]*"|'[^']*')*?\s([\w-]+)\s*=\s*([^\s"'{=]+)/.exec(inside) ?? [];
  if (bare) return { message: `In <${name}>, the text of "${bare}" is not in quotes.`, remedy: `Write ${bare}="${short(word.replace(/\/$/, ''))}".` };
  const [, doubled] = /([\w-]+)="[^"]*"[^\s/"]/.exec(inside) ?? [];
  if (doubled) return { message: `In <${name}>, the text of "${doubled}" has double quotes within its double quotes.`, remedy: `Write “ and ” within it, like ${doubled}="the “Times”".` };
  return (inside.match(/"/g)?.length ?? 0) % 2 ? { message: `In <${name}>, a quotation mark is missing.`, remedy: 'Put one before and one after the text of each attribute, like name="text".' } : undefined;
}

/** `<https://…>` and `<name@council.example>`, which Markdown elsewhere makes links of. */
function addressInAngles(rest: string): Words | undefined {
  const [, address = ''] = /^<((?:https?:\/\/|mailto:|[^\s<>@]+@)[^\s<>]+)>/i.exec(rest) ?? [];
  if (!address) return undefined;
  return { code: 'stray-angle', message: 'An address stands between < and >.', remedy: `Write it as a link: [words](${/^[a-z]+:/i.test(address) ? '' : 'mailto:'}${short(address)}).` };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
