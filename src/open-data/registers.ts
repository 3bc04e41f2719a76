import { imprintText } from '../text/imprint.ts';
import { absolute } from '../text/url.ts';
import { address, key, list, must, oneOf, partial, string, truth } from './field.ts';
import type { Table } from './tables.ts';
import { orNull, partialDate } from './values.ts';
import { roleKinds } from '../schema/person.ts';
import { mentionKinds } from '../schema/mention.ts';
import { parts } from '../schema/borough.ts';

const number = { name: 'number', type: 'integer', constraints: { required: true } } as const;

export const boroughs: Table = {
  name: 'boroughs', title: 'Boroughs', primaryKey: ['id'], foreignKeys: [],
  description: 'The local authorities of London.',
  fields: [
    key('id', 'Its name here, which never changes'), address('address', 'Its page'), must('name', 'Its name'), key('gss', 'Its code in the Government Statistical Service'), oneOf('part', 'Inner or outer London, by the London Government Act 1963', parts),
    { ...number, name: 'tile_row', description: 'Its row on the tile map, from 0' }, { ...number, name: 'tile_column', description: 'Its column on the tile map, from 0' }, list('neighbours', 'The boroughs it has a border with, by id'), list('aliases', 'What else it is called'),
    address('website', 'The council’s own website'),
  ],
  rows: ({ boroughs: all }, site) => [...all.values()].map(({ id, address: path, name, gss, part, tile, neighbours, aliases, website }) => ({
    id, address: absolute(site.address, path), name, gss, part, tile_row: tile.row, tile_column: tile.column, neighbours, aliases, website: orNull(website),
  })),
};

export const people: Table = {
  name: 'people', title: 'People', primaryKey: ['id'], foreignKeys: [],
  description: 'Who writes here or is written about.',
  fields: [key('id', 'Their name here, which never changes'), address('address', 'Their page'), must('name', 'The name shown'), must('handle', 'The short name shown beside it'), string('summary', 'A few words about them'), address('website', 'Their own website'), truth('sample', 'True for somebody made up to show how the site works'), string('imprint', 'Their own imprint, where it differs from the site’s')],
  rows: ({ people: all }, site) => [...all.values()].map(({ id, address: path, name, handle, summary, website, sample, imprint }) => ({
    id, address: absolute(site.address, path), name, handle, summary: orNull(summary), website: orNull(website), sample, imprint: imprint ? imprintText(imprint) : null,
  })),
};

export const roles: Table = {
  name: 'roles', title: 'Roles', primaryKey: ['person', 'number'], foreignKeys: [{ fields: ['person'], reference: { resource: 'people', fields: ['id'] } }],
  description: 'What people are and were, the newest first.',
  fields: [must('person', 'The person, by id'), { ...number, description: 'Counted from 1 within the person' }, must('title', 'What they are'), oneOf('kind', 'Councillor or reporter', roleKinds), string('borough', 'The borough they serve, by id'), string('ward', 'The ward they sit for'), ...partial('from', 'Since when'), ...partial('to', 'Until when')],
  rows: ({ people: all }) => [...all.values()].flatMap(({ id, roles: held }) => held.map(({ title, kind, borough, ward, from, to }, at) => ({
    person: id, number: at + 1, title, kind, borough: orNull(borough), ward: orNull(ward), ...partialDate('from', from), ...partialDate('to', to),
  }))),
};

export const mentions: Table = {
  name: 'mentions', title: 'Links from other sites', primaryKey: ['id'], foreignKeys: [{ fields: ['target'], reference: { resource: 'articles', fields: ['id'] } }],
  description: 'Trackbacks, pingbacks and webmentions that are shown. Titles, names and excerpts are the words of others.',
  fields: [
    key('id', 'Its name here, which never changes'), address('address', 'Its own address'), oneOf('kind', 'How it reached us', mentionKinds), { ...address('source', 'The page that links here'), constraints: { required: true } }, string('title', 'The title of that page'),
    string('author', 'The name of the site, or of whoever wrote it'), string('excerpt', 'A few words around the link'), must('target', 'The article it links to, by id'), must('received', 'The day, or the time with its zone, when it came'), string('verified', 'When somebody last saw that the link is still there'), truth('sample', 'True for one made up to show how the site works'),
  ],
  rows: ({ mentions: all }, site) => all.map(({ id, address: path, kind, source, title, author, excerpt, target, received, verified, sample }) => ({
    id, address: absolute(site.address, path), kind, source, title: orNull(title), author: orNull(author), excerpt: orNull(excerpt), target, received, verified: orNull(verified), sample,
  })),
};
