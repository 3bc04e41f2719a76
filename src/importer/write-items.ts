/** The second reading of an export: texts are turned into documents and put in place, a batch at a time. */
import { Converter } from './converter.ts';
import type { Options } from './import.ts';
import type { Outcome } from './item.ts';
import type { Plan } from './plan/plan.ts';
import type { Put, Shelf } from './shelf.ts';
import { readExport } from './wxr/read.ts';

/** What became of each item, by its place in the file; `progress` is told how many bytes are read. */
export async function writeItems({ file, uploads, now }: Options, plan: Plan, shelf: Shelf, counts: Record<Put, number>, progress: (read: number) => void): Promise<Map<number, Outcome & { put: Put }>> {
  const outcomes = new Map<number, Outcome & { put: Put }>();
  const converter = new Converter({ around: plan.around, uploads, now }, plan.tasks.size, (done) => {
    for (const outcome of done) outcomes.set(outcome.place, slim(outcome, putOutcome(outcome, plan.tasks.get(outcome.place)!.key, shelf, counts)));
    shelf.settle();
  });
  try {
    for await (const { records, read } of readExport(file)) {
      for (const record of records) {
        const task = record.kind === 'item' ? plan.tasks.get(record.item.place) : undefined;
        if (record.kind === 'item' && task) await converter.add({ item: record.item, task });
      }
      progress(read);
    }
    await converter.settle();
  } finally {
    await converter.close();
  }
  return outcomes;
}

/** Puts an item's files in place, and says what happened to the first, its text. */
function putOutcome({ files, copies, notes }: Outcome, key: string, shelf: Shelf, counts: Record<Put, number>): Put {
  const puts = [...copies.map(({ source, file }) => ({ file, put: shelf.copy(source, file, `${key} copy ${file}`) })), ...files.map((written) => ({ file: written.file, put: shelf.put(written.file, written.key, written.text) }))];
  for (const { file, put } of puts) {
    counts[put] += 1;
    if (put === 'edited') notes.push({ code: 'edited-by-hand', text: `${file} has been edited since the last import and was left as it is.` });
    if (put === 'removed') notes.push({ code: 'removed-by-hand', text: `${file} has been removed since the last import and was not put back.` });
  }
  return puts.find(({ file }) => file === files[0]?.file)?.put ?? 'unchanged';
}

/** Without the texts: a hundred thousand of them need not be remembered. */
const slim = (outcome: Outcome, put: Put): Outcome & { put: Put } =>
  ({ ...outcome, put, files: outcome.files.slice(0, 1).map(({ file, key }) => ({ file, key, text: '' })), copies: outcome.copies.filter(({ from }) => from !== undefined) });
