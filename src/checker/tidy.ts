/** Puts right in a record's text what is safe to put right: line ends, trailing space, the order of its fields. */
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'astro/zod';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { withKeysInOrder, withoutTrailingSpace, withoutTrailingSpaceInProse, withPlainLines } from '../files/tidy.ts';
import { parseYaml } from '../files/yaml.ts';

/**
 * The text of a record, tidy. What is in it stays the same: where a step would change what the fields say, that step is left out.
 * A record whose fields cannot be read is given back as it is.
 */
export function tidied(text: string, shape: z.ZodType, kind: 'document' | 'record'): string {
  const plain = withPlainLines(text);
  if (kind === 'record') return tidyYaml(plain, shape);
  const split = splitFrontmatter(plain);
  if (split.fault) return text;
  const yaml = tidyYaml(split.yaml, shape);
  return `---\n${yaml === '' ? '' : withPlainLines(yaml)}---\n${withoutTrailingSpaceInProse(split.body)}`;
}

function tidyYaml(yaml: string, shape: z.ZodType): string {
  const order = Object.keys((shape as { shape?: Record<string, unknown> }).shape ?? {});
  const steps = [withoutTrailingSpace, (text: string) => withKeysInOrder(text, order)];
  return steps.reduce((before, step) => {
    const after = step(before);
    return sameFields(before, after) ? after : before;
  }, yaml);
}

function sameFields(before: string, after: string): boolean {
  const [one, two] = [parseYaml(before), parseYaml(after)];
  return one.faults.length === 0 && two.faults.length === 0 && isDeepStrictEqual(one.data, two.data);
}
