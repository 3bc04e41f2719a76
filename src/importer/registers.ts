/** People and topics that the plan adds to their registers. */
import { writeYaml } from '../files/write-yaml.ts';
import type { Plan } from './plan/plan.ts';

export function putRegisters({ tags, people }: Plan, blog: string, put: (name: string, key: string, text: string) => void): void {
  for (const { slug, name, summary } of tags.newTopics) put(`topics/${slug}.yaml`, `${blog} topic ${slug}`, writeYaml({ name, summary }));
  for (const { slug, name, key } of people.newPeople) {
    put(`people/${slug}.yaml`, key, writeYaml({ name, handle: slug, roles: [{ title: 'Councillor', kind: 'councillor' }] }));
  }
}
