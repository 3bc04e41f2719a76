import type { Article, SiteRecord } from './record.ts';

/** The registers whose entries have pages and feeds of their own, and the articles that belong to each entry. */
export const registers = {
  boroughs: { one: 'borough', articles: ({ byBorough }: SiteRecord) => byBorough },
  partnerships: { one: 'partnership', articles: ({ byPartnership }: SiteRecord) => byPartnership },
  topics: { one: 'topic', articles: ({ byTopic }: SiteRecord) => byTopic },
  people: { one: 'person', articles: ({ byAuthor }: SiteRecord) => byAuthor },
} as const;

export type RegisterName = keyof typeof registers;

/** The articles of one entry, newest first. */
export const articlesIn = (record: SiteRecord, register: RegisterName, id: string): readonly Article[] => registers[register].articles(record).get(id) ?? [];
