import { checkbox, input, search } from '@inquirer/prompts';
import { nearest } from '../text/nearest.ts';
import { CouldNotRun } from './could-not-run.ts';

/** One of a register: its file name, and its name for people. */
export type Choice = { value: string; name: string };

/**
 * Takes what was given by flags and asks for the rest, where somebody is there to be asked.
 * Everything that is missing or wrong is gathered; `settle` says all of it at once.
 */
export class Asker {
  readonly #canAsk: boolean;
  readonly #wrong: string[] = [];

  constructor(canAsk: boolean) {
    this.#canAsk = canAsk;
  }

  /** A line of text. `valid` answers true, or what is wrong with it. */
  async line(flag: string, given: string | undefined, message: string, { valid = () => true, fallback, optional = false }: { valid?: (text: string) => true | string; fallback?: string; optional?: boolean } = {}): Promise<string> {
    const text = given ?? (this.#canAsk ? await input({ message, ...(fallback !== undefined && { default: fallback }), validate: (value) => (value.trim() || optional ? value.trim() === '' || valid(value.trim()) : 'Please write something.') }) : fallback);
    if (text === undefined || text.trim() === '') {
      if (!optional) this.#wrong.push(`${flag} is missing: ${message}`);
      return '';
    }
    const verdict = valid(text.trim());
    if (verdict !== true) this.#wrong.push(`${flag}: ${verdict}`);
    return text.trim();
  }

  /** One of a register. */
  async one(flag: string, given: string | undefined, message: string, choices: Choice[]): Promise<string> {
    if (given !== undefined) return this.#known(flag, given, choices);
    if (this.#canAsk) return search({ message, source: (term = '') => choices.filter((choice) => matches(choice, term)) });
    this.#wrong.push(`${flag} is missing: ${message} (${some(choices)})`);
    return '';
  }

  /** Some of a register, or none. */
  async several(flag: string, given: string[] | undefined, message: string, choices: Choice[]): Promise<string[]> {
    if (given !== undefined) return given.map((name) => this.#known(flag, name, choices));
    return this.#canAsk && choices.length > 0 ? checkbox({ message, choices, loop: false, pageSize: 12 }) : [];
  }

  /** Throws when anything was missing or wrong. */
  settle(): void {
    if (this.#wrong.length > 0) throw new CouldNotRun([...this.#wrong, 'Nothing was written.'].join('\n'));
  }

  /** The file name of what was given, which may be the name for people as well. */
  #known(flag: string, given: string, choices: Choice[]): string {
    const found = choices.find(({ value, name }) => value === given || name.toLowerCase() === given.toLowerCase());
    if (found) return found.value;
    const [near] = nearest(given, choices.map(({ value }) => value));
    this.#wrong.push(`${flag}: "${given}" is not known. ${near ? `Did you mean "${near}"?` : `There are: ${some(choices)}.`}`);
    return given;
  }
}

const matches = ({ value, name }: Choice, term: string): boolean => `${value} ${name}`.toLowerCase().includes(term.toLowerCase());
const some = (choices: Choice[]): string => `${choices.slice(0, 12).map(({ value }) => value).join(', ')}${choices.length > 12 ? ', …' : ''}`;
