import type { kinds } from '../schema/partnership.ts';
import { slugify } from '../text/slug.ts';
import { writeYaml } from '../files/write-yaml.ts';
import type { NewRecord } from './new-article.ts';

/** What is known of a partnership when it is first written down: who, and one event with its source. */
export type PartnershipBeginning = {
  title: string;
  summary: string;
  kind: (typeof kinds)[number];
  topics: string[];
  /** File names from content/boroughs. */
  members: string[];
  event: { date: string; type: string; text: string; confidence: string };
  source: { publisher: string; address: string; title?: string | undefined; date?: string | undefined };
  /** The day it is written down. */
  recorded: string;
  name: string;
};

/** A partnership's file with its first event. Nothing that can be derived stands in it. */
export function newPartnership({ title, summary, kind, topics, members, event, source, recorded, name }: PartnershipBeginning): NewRecord {
  const sourceName = slugify(source.publisher) || 'source';
  const fields = {
    name: title, summary, kind, ...(topics.length > 0 && { topics }),
    sources: { [sourceName]: Object.fromEntries(Object.entries(source).filter(([, value]) => value)) },
    members: members.map((borough) => ({ borough, source: sourceName })),
    events: [{ id: `${event.date}-${event.type}`, date: event.date, type: event.type, text: event.text, source: sourceName, confidence: event.confidence, recorded }],
  };
  return { path: `partnerships/${name}.yaml`, text: writeYaml(fields) };
}
