/** People and topics that an export of this site carries. */
import { writeYaml } from '../files/write-yaml.ts';
import { crossedInSpans } from '../schema/date-order.ts';
import { LONGEST_HANDLE, person as personShape, type Person } from '../schema/person.ts';
import { topic as topicShape } from '../schema/topic.ts';
import { FreeNames } from '../text/free-name.ts';
import { parsedJson } from '../text/json.ts';
import { addToRegister, type Existing } from './existing.ts';
import { mended } from './mend.ts';
import type { Report } from './report.ts';
import type { Survey } from './survey.ts';

/** What is there already stays. Old addresses come last, when it is known what is there. */
export function putOwnRecords({ records }: Survey, existing: Existing, put: (file: string, key: string, text: string) => void, notes: Report['notes']): void {
  for (const { file, json } of records) {
    if (file.startsWith('redirects/')) continue;
    const [, folder, slug = ''] = /^(people|topics)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(file) ?? [];
    const fields = folder ? parsedJson(json) : undefined;
    const shape = folder === 'people' ? personShape : topicShape;
    const record = shape.safeParse(fields);
    if (!folder || !record.success) {
      notes.push({ code: 'record-refused', text: `The record ${file.slice(0, 120)} in the export does not fit its shape and was left out.` });
    } else if (!existing.registers[folder as 'people' | 'topics'].slugs.has(slug)) {
      const sound = 'roles' in record.data ? soundPerson(fields as Record<string, unknown>, record.data, existing, (code, text) => notes.push({ code, text: `${file}: ${text}` })) : (fields as Record<string, unknown>);
      put(file, `record ${file}`, writeYaml(sound));
      addToRegister(existing.registers[folder as 'people' | 'topics'], slug, record.data.name, record.data.aliases);
      if ('roles' in record.data && record.data.roles.some(({ kind }) => kind === 'councillor')) existing.councillors.add(slug);
    }
  }
}

/** The fields of a person, with dates in order and a handle of their own. */
function soundPerson(fields: Record<string, unknown>, { roles, handle }: Person, { handles }: Existing, say: (code: string, text: string) => void): Record<string, unknown> {
  const free = new FreeNames().like(handle, (one) => !handles.has(one), LONGEST_HANDLE);
  handles.add(free);
  if (free !== handle) say('handle-taken', `the handle "${handle}" was taken; it got ${free}.`);
  return { ...mended(fields, crossedInSpans('roles', roles), say), handle: free };
}
