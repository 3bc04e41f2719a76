/** People and topics that an import adds to their registers. */
import { writeYaml } from '../files/write-yaml.ts';
import { person as personShape } from '../schema/person.ts';
import { topic as topicShape } from '../schema/topic.ts';
import { parsedJson } from '../text/json.ts';
import { addToRegister, type Existing } from './existing.ts';
import type { Plan } from './plan/plan.ts';
import type { Report } from './report.ts';
import type { Survey } from './survey.ts';

type PutText = (name: string, key: string, text: string) => void;

/** People and topics that an export of this site carries. What is there already stays. Old addresses come last, when it is known what is there. */
export function putOwnRecords({ records }: Survey, { registers, councillors }: Existing, put: PutText, notes: Report['notes']): void {
  for (const { file, json } of records) {
    if (file.startsWith('redirects/')) continue;
    const [, folder, slug = ''] = /^(people|topics)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(file) ?? [];
    const fields = folder ? parsedJson(json) : undefined;
    const shape = folder === 'people' ? personShape : topicShape;
    const record = shape.safeParse(fields);
    if (!folder || !record.success) {
      notes.push({ code: 'record-refused', text: `The record ${file.slice(0, 120)} in the export does not fit its shape and was left out.` });
    } else if (!registers[folder as 'people' | 'topics'].slugs.has(slug)) {
      put(file, `record ${file}`, writeYaml(fields as Record<string, unknown>));
      addToRegister(registers[folder as 'people' | 'topics'], slug, record.data.name, record.data.aliases);
      if ('roles' in record.data && record.data.roles.some(({ kind }) => kind === 'councillor')) councillors.add(slug);
    }
  }
}

/** Those that the plan found in the export. */
export function putRegisters({ tags, people }: Plan, blog: string, put: PutText): void {
  for (const { slug, name, summary } of tags.newTopics) put(`topics/${slug}.yaml`, `${blog} topic ${slug}`, writeYaml({ name, summary }));
  for (const { slug, name, key } of people.newPeople) {
    put(`people/${slug}.yaml`, key, writeYaml({ name, handle: slug, roles: [{ title: 'Councillor', kind: 'councillor' }] }));
  }
}
