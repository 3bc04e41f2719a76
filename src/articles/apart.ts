import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../files/finding.ts';
import type { Answer } from './outline.ts';

/** `article` is held to the allowed list and rendered; of a standing `page` only the links and headings are noted. */
export type Kind = 'article' | 'page';
/** Several documents to be read in order. With `cache`, articles' clean HTML is left there. */
export type Task = { kind: Kind; texts: string[]; cache: string | undefined };
/** The reading process says at which text it is, and in the end everything it found. */
export type Report = { at: number } | { answers: Answer[] };

/** Milliseconds for one document. The longest that are allowed take a tenth. */
const PATIENCE = 10_000;

let reader: ChildProcess | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads documents in a process of its own. The native parser can run out of stack, and then ends its process without a word:
 * that costs this process, and the text is answered with a fault. So is one that takes longer than ten seconds.
 */
export function readApart(task: Task): Promise<Answer[]> {
  const answers = turn.then(() => readAround(task));
  turn = answers.catch(() => undefined);
  return answers;
}

/** Where a text ends the process, the others are read again without it. */
async function readAround(task: Task): Promise<Answer[]> {
  if (task.texts.length === 0) return [];
  const outcome = await send(task);
  if (Array.isArray(outcome)) return outcome;
  const { at, fault } = outcome;
  const others = await readAround({ ...task, texts: task.texts.toSpliced(at, 1) });
  return others.toSpliced(at, 0, { key: '', faults: [fault] });
}

function send(task: Task): Promise<Answer[] | { at: number; fault: Fault }> {
  const child = (reader ??= start());
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    let at = 0;
    let late = false;
    const giveUp = () => {
      late = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, PATIENCE);
    const settle = (outcome: Answer[] | { at: number; fault: Fault }) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.unref();
      child.channel?.unref();
      resolve(outcome);
    };
    child.on('message', (report: Report) => {
      if ('answers' in report) return settle(report.answers);
      at = report.at;
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE);
    });
    child.on('error', () => undefined);
    child.on('exit', () => {
      reader = undefined;
      settle({ at, fault: late ? tooSlow : fallen });
    });
    child.send(task, () => undefined);
  });
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL('reading-process.ts', import.meta.url)), { serialization: 'advanced', stdio: 'ignore', execArgv: ['--max-old-space-size=512'] });
}

const fallen: Fault = {
  code: 'unreadable-text', message: 'The text is so entangled that reading it broke off.', remedy: 'Look for braces { } and < signs that stand one within another, and take them out; then split the text to find the place.', line: 1, column: 1,
};
const tooSlow: Fault = { ...fallen, message: 'Reading the text took longer than ten seconds.' };
