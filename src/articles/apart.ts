import { fork, type ChildProcess } from 'node:child_process';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../files/finding.ts';
import type { Answer } from './outline.ts';

/** `article` is held to the allowed list and rendered; of a standing `page` only the links, pictures and headings are noted. */
export type Kind = 'article' | 'page';
/** Several documents to be read in order. With `cache`, articles' clean HTML is left there. */
export type Task = { kind: Kind; texts: string[]; cache: string | undefined };
/** The reading process says at which text it is, and in the end everything it found. */
export type Report = { at: number } | { answers: Answer[] };

type Outcome = { answers: Answer[] } | { at: number; why: 'ended' | 'late' };

/** Milliseconds for one document. The longest that are allowed take a fifth. */
const PATIENCE = 5_000;

/** Milliseconds after which a process that nobody asks is let go: it holds 100 MB that a build can use. */
const IDLE = 1_000;

let reader: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads documents in a process of its own. The native parser can run out of stack, and then ends its process without a word:
 * that costs this process, and the text is answered with a fault. So is one that takes longer than five seconds, twice.
 * Rejects when no such process can be started.
 */
export function readApart(task: Task): Promise<Answer[]> {
  const answers = turn.then(() => readAround(task));
  turn = answers.catch(() => undefined);
  return answers;
}

/** A text is accused only when it fails alone: a machine that slept or had no room is not its fault. The others are read without it. */
async function readAround(task: Task): Promise<Answer[]> {
  if (task.texts.length === 0) return [];
  const outcome = await send(task);
  if ('answers' in outcome) return outcome.answers;
  const { at } = outcome;
  const alone = await send({ ...task, texts: [task.texts[at]!] });
  const answer = 'answers' in alone ? alone.answers[0]! : { key: '', faults: [faults[alone.why]] };
  const others = await readAround({ ...task, texts: task.texts.toSpliced(at, 1) });
  return others.toSpliced(at, 0, answer);
}

function send(task: Task): Promise<Outcome> {
  clearTimeout(idle);
  const child = reader?.connected ? reader : start();
  reader = child;
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    let at = 0;
    let why: 'ended' | 'late' = 'ended';
    let heard = 0;
    const listen = (report: Report) => {
      heard += 1;
      if ('answers' in report) return settle(() => resolve(report));
      at = report.at;
      timer.refresh();
    };
    // Where this process itself stood still, reports are waiting that come in with the next turn of the loop.
    const giveUp = async () => {
      const before = heard;
      await turnOfTheLoop();
      await turnOfTheLoop();
      if (heard > before) timer.refresh();
      else {
        why = 'late';
        child.kill('SIGKILL');
      }
    };
    const end = () => settle(() => resolve({ at, why }));
    const fail = (error: Error) => settle(() => reject(error));
    const timer = setTimeout(() => void giveUp(), PATIENCE);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', listen).off('exit', end).off('error', fail);
      child.unref();
      child.channel?.unref();
      idle = setTimeout(() => child.kill(), IDLE).unref();
      act();
    };
    child.on('message', listen).on('exit', end).on('error', fail);
    child.send(task, (error) => error && child.kill('SIGKILL'));
  });
}

function start(): ChildProcess {
  const child = fork(fileURLToPath(new URL('reading-process.ts', import.meta.url)), { serialization: 'advanced', stdio: 'ignore', execArgv: ['--max-old-space-size=512'] });
  // It may end while nothing is asked of it, which is nobody's fault.
  const forget = () => {
    if (reader === child) reader = undefined;
  };
  return child.on('exit', forget).on('disconnect', forget).on('error', forget);
}

const remedy = 'Look for < and { signs, code samples and quotations that stand one within another, and take some out; leave half of the text out to find the place.';
const faults: Record<'ended' | 'late', Fault> = {
  ended: { code: 'unreadable-text', message: 'The text is so entangled that reading it broke off.', remedy, line: 1, column: 1 },
  late: { code: 'unreadable-text', message: 'Reading the text takes longer than five seconds.', remedy, line: 1, column: 1 },
};
