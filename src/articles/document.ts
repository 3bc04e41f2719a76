/** An MDX document → clean HTML: parse, allow, render, remember. Articles are data; nothing in them is run. */
import type { Fault } from '../files/finding.ts';
import { placeIn } from '../files/read.ts';
import { firstTurned } from '../text/turned.ts';
import { allowFaults } from './allow.ts';
import { parseDocument } from './parse.ts';
import type { Remembered } from './remember.ts';
import { renderTree, type Rendered } from './render.ts';
import { lookAgain, type Refused } from './second-look.ts';
import { textKey } from './text-key.ts';

export type ReadDocument = { rendered: Rendered; key: string; faults: [] } | ({ rendered: undefined; key: string } & Refused);

/** Characters of HTML. A long article has fifty thousand. */
const MOST_HTML = 5_000_000;
const tooLarge: Fault = { code: 'too-large', message: 'The page that this text makes is larger than five million characters.', remedy: 'Split it.', line: 1, column: 1 };

/** Signs that turn text round could show another sum than the one that is written. Right-to-left words need none. */
function turnedFault(text: string): Fault | undefined {
  const at = firstTurned(text);
  if (at < 0) return undefined;
  const [line, column] = placeIn(text, at);
  return { code: 'control-character', message: 'An invisible sign that turns text round stands here.', remedy: 'Delete it, or type the line again.', line, column };
}

/** Reads one document, frontmatter included. With `remembered`, a text that was rendered before is not rendered again. */
export function readDocument(text: string, remembered?: Remembered): ReadDocument {
  const key = textKey(text);
  const known = remembered?.recall(key);
  if (known) return { rendered: known, key, faults: [] };
  const turned = turnedFault(text);
  const begun = performance.now();
  const parsed = parseDocument(text);
  if (turned || !parsed.tree || allowFaults(parsed.tree).length > 0) {
    const { faults, ...refused } = lookAgain(text, parsed, begun);
    return { rendered: undefined, key, faults: [...(turned ? [turned] : []), ...faults], ...refused };
  }
  const rendered = renderTree(parsed.tree, text);
  if (rendered.html.length > MOST_HTML) return { rendered: undefined, key, faults: [tooLarge] };
  remembered?.keep(key, rendered);
  return { rendered, key, faults: [] };
}
