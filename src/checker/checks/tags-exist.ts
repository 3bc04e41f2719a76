import { articlesOf, type Check } from '../entry.ts';
import { lookUp } from './register.ts';

/** Every borough, partnership and topic that a record names stands in its register. */
export const tagsExist: Check = (content) => {
  const borough = lookUp(content, 'boroughs');
  const partnership = lookUp(content, 'partnerships');
  const topic = lookUp(content, 'topics');
  return [
    ...articlesOf(content).flatMap((entry) => [
      ...entry.data.boroughs.flatMap((slug, at) => borough(entry, ['boroughs', at], slug)),
      ...entry.data.partnerships.flatMap((slug, at) => partnership(entry, ['partnerships', at], slug)),
      ...entry.data.topics.flatMap((slug, at) => topic(entry, ['topics', at], slug)),
    ]),
    ...content.records.boroughs.flatMap((entry) => entry.data.neighbours.flatMap((slug, at) => borough(entry, ['neighbours', at], slug))),
    ...content.records.people.flatMap((entry) => entry.data.roles.flatMap((role, at) => (role.borough ? borough(entry, ['roles', at, 'borough'], role.borough) : []))),
    ...content.records.partnerships.flatMap((entry) => [
      ...entry.data.topics.flatMap((slug, at) => topic(entry, ['topics', at], slug)),
      ...entry.data.members.flatMap((member, at) => (member.borough ? borough(entry, ['members', at, 'borough'], member.borough) : [])),
      ...entry.data.phases.flatMap((phase, at) => (phase.host ? borough(entry, ['phases', at, 'host'], phase.host) : [])),
      ...entry.data.events.flatMap((event, at) => (event.borough ? borough(entry, ['events', at, 'borough'], event.borough) : [])),
      ...entry.data.claims.flatMap((claim, at) => (claim.scope ?? []).flatMap((slug, inside) => borough(entry, ['claims', at, 'scope', inside], slug))),
    ]),
  ];
};
