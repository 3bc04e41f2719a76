import { bounds, claimTypes, directions, perWhat } from '../schema/claim.ts';
import { eventTypes } from '../schema/event.ts';
import { kinds, memberRoles, staffings } from '../schema/partnership.ts';
import type { PartnershipRecord, SiteRecord } from '../queries/record.ts';
import { stateOrder } from '../queries/status.ts';
import { absolute } from '../text/url.ts';
import { address, day, key, list, must, oneOf, partial, pounds, string, truth, type Reference, type Row } from './field.ts';
import type { Table } from './tables.ts';
import { orNull, partialDate } from './values.ts';
import { confidences } from '../schema/fact.ts';

const ofPartnership: Reference = { fields: ['partnership'], reference: { resource: 'partnerships', fields: ['id'] } };
const ofSource: Reference = { fields: ['partnership', 'source'], reference: { resource: 'sources', fields: ['partnership', 'id'] } };
const partnership = must('partnership', 'The partnership, by id');
const confidence = oneOf('confidence', 'high is read at the source, medium has one weak point, low is a lead', confidences);
const source = string('source', 'The source, by its id within the partnership');
const recorded = day('recorded', 'The day it was written down here');
const article = string('article', 'The article here that reports it, by id');

/** Rows made from each item of a list of every partnership. */
const each = <T>({ partnerships: all }: SiteRecord, items: (one: PartnershipRecord) => readonly T[], row: (item: T, one: PartnershipRecord, at: number) => Row): Row[] =>
  [...all.values()].flatMap((one) => items(one).map((item, at) => ({ partnership: one.id, ...row(item, one, at) })));

export const partnerships: Table = {
  name: 'partnerships', title: 'Partnerships', primaryKey: ['id'], foreignKeys: [],
  description: 'What boroughs do together. The status is derived from the events.',
  fields: [
    key('id', 'Its name here, which never changes'), address('address', 'Its dossier'), must('name', 'Its name'), must('summary', 'What it is, in short'), oneOf('kind', 'What kind of arrangement it is', kinds),
    oneOf('status', 'Where it stands, read from its events on the day the site was built', stateOrder), must('status_sentence', 'The same in a sentence'), list('aliases', 'What else it is called'), list('topics', 'Subjects, by id'),
  ],
  rows: ({ partnerships: all }, site) => [...all.values()].map(({ id, address: path, name, summary, kind, status, aliases, topics }) => ({
    id, address: absolute(site.address, path), name, summary, kind, status: status.state, status_sentence: status.sentence, aliases, topics,
  })),
};

const numbered = { name: 'number', type: 'integer', description: 'Counted from 1 within the partnership', constraints: { required: true } } as const;

export const members: Table = {
  name: 'members', title: 'Members', primaryKey: ['partnership', 'number'], foreignKeys: [ofPartnership, ofSource],
  description: 'Who takes or took part in a partnership, with role and dates.',
  fields: [
    partnership, numbered, string('borough', 'A London borough, by id'), string('outside', 'Or the name of a council outside London'), oneOf('role', 'host employs the staff or signs the contracts, client buys from the others', memberRoles),
    ...partial('from', 'Since when'), ...partial('to', 'Until when'), source,
  ],
  rows: (record) => each(record, (one) => one.members, (member, _, at) => ({
    number: at + 1, borough: orNull(member.borough), outside: orNull(member.outside), role: member.role, ...partialDate('from', member.from, member.fromAbout), ...partialDate('to', member.to, member.toAbout), source: orNull(member.source),
  })),
};

export const phases: Table = {
  name: 'phases', title: 'Phases', primaryKey: ['partnership', 'number'], foreignKeys: [ofPartnership, ofSource],
  description: 'How a partnership was run, phase by phase.',
  fields: [partnership, numbered, ...partial('from', 'Since when'), ...partial('to', 'Until when'), list('governance', 'How it was governed'), string('host', 'The borough that hosted it, by id'), oneOf('staffing', 'Whose staff they were', staffings), source],
  rows: (record) => each(record, (one) => one.phases, (phase, _, at) => ({
    number: at + 1, ...partialDate('from', phase.from, phase.fromAbout), ...partialDate('to', phase.to, phase.toAbout), governance: phase.governance, host: orNull(phase.host), staffing: orNull(phase.staffing), source: orNull(phase.source),
  })),
};

export const events: Table = {
  name: 'events', title: 'Events', primaryKey: ['partnership', 'id'], foreignKeys: [ofPartnership, ofSource],
  description: 'Every step in the life of a partnership, in order, each with its source.',
  fields: [
    partnership, must('id', 'Its name within the partnership, which never changes'), { ...address('address', 'Its own address'), constraints: { required: true } }, ...partial('date', 'When it happened'), oneOf('type', 'What kind of step it is', eventTypes), must('text', 'What happened'),
    string('borough', 'The borough that joined or left, by id'), ...partial('planned_end', 'The end that was planned at this step'), list('people', 'Who took part, by id'), source, confidence, article, recorded,
  ],
  rows: (record, site) => each(record, (one) => one.events, (event, one) => ({
    id: event.id, address: absolute(site.address, `${one.address}#event-${event.id}`), ...partialDate('date', event.date, event.about), type: event.type, text: event.text, borough: orNull(event.borough),
    ...partialDate('planned_end', event.plannedEnd), people: event.people, source: event.source, confidence: event.confidence, article: orNull(event.article), recorded: event.recorded,
  })),
};

export const accounts: Table = {
  name: 'accounts', title: 'Other accounts', primaryKey: ['partnership', 'event', 'number'], foreignKeys: [{ fields: ['partnership', 'event'], reference: { resource: 'events', fields: ['partnership', 'id'] } }, ofSource],
  description: 'Where sources disagree about an event: what each says. None is preferred.',
  fields: [partnership, must('event', 'The event, by id'), { ...numbered, description: 'Counted from 1 within the event' }, ...partial('date', 'The date that it gives'), must('text', 'What it says'), source],
  rows: (record) => each(record, (one) => one.events.flatMap((event) => event.accounts.map((account, at) => ({ ...account, event: event.id, number: at + 1 }))), ({ event, number, date, about, text, source: from }) => ({
    event, number, ...partialDate('date', date, about), text, source: orNull(from),
  })),
};

export const claims: Table = {
  name: 'claims', title: 'Claims about money', primaryKey: ['partnership', 'id'], foreignKeys: [ofPartnership, ofSource],
  description: 'Who said what would be or was saved or spent. Do not add the amounts up: they count different boroughs, years and kinds of cost.',
  fields: [
    partnership, must('id', 'Its name within the partnership, which never changes'), { ...address('address', 'Its own address'), constraints: { required: true } }, oneOf('type', 'What kind of claim it is', claimTypes),
    pounds('amount', 'Whole pounds; empty where no figure was published'), oneOf('bound', 'about, up-to and over when the claim says so', bounds), oneOf('direction', 'Money saved or money spent', directions),
    oneOf('per', 'For a year, in total, or not said', perWhat), list('scope', 'The boroughs it counts, by id; empty where the claim does not say'), string('period', 'The period it covers, in words'), must('claimant', 'Who says so'),
    ...partial('date', 'When they said it'), must('text', 'What is claimed'), string('supersedes', 'The earlier claim that it replaces, by id'), source, confidence, article, recorded,
  ],
  rows: (record, site) => each(record, (one) => one.claims, (claim, one) => ({
    id: claim.id, address: absolute(site.address, `${one.address}#claim-${claim.id}`), type: claim.type, amount: claim.amount === 'none-published' ? null : claim.amount, bound: orNull(claim.bound), direction: claim.direction, per: claim.per,
    scope: claim.scope ?? [], period: orNull(claim.period), claimant: claim.claimant, ...partialDate('date', claim.date, claim.about), text: claim.text, supersedes: orNull(claim.supersedes),
    source: claim.source, confidence: claim.confidence, article: orNull(claim.article), recorded: claim.recorded,
  })),
};

export const sources: Table = {
  name: 'sources', title: 'Sources', primaryKey: ['partnership', 'id'], foreignKeys: [ofPartnership],
  description: 'Where each fact comes from.',
  fields: [
    partnership, must('id', 'Its name within the partnership'), must('publisher', 'Who published it'), string('title', 'The title it carries there'), string('label', 'What it is in our words, where its title is not known'), string('author', 'Who wrote it'),
    address('address', 'Where it can be read'), ...partial('date', 'When it was published'), truth('paywall', 'True when a reader must pay'), address('archived', 'A copy kept elsewhere'), ...partial('checked', 'The day somebody last opened the address'),
    { ...truth('answers', 'False once the address no longer answers; empty when nobody has looked again'), constraints: {} }, string('note', 'What a reader should know about it'),
  ],
  rows: (record) => each(record, (one) => Object.entries(one.sources), ([id, { publisher, title, label, author, address: place, date, paywall, archived, checked, answers, note }]) => ({
    id, publisher, title: orNull(title), label: orNull(label), author: orNull(author), address: orNull(place), ...partialDate('date', date), paywall, archived: orNull(archived), ...partialDate('checked', checked), answers: answers ?? null, note: orNull(note),
  })),
};
