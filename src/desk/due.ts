import { visible } from '../files/finding.ts';
import { articlesOf, type Content } from '../checker/entry.ts';
import { dayOf, formatDate, instant } from '../text/date.ts';

/** An article that waits, or a draft, and where it lies. */
export type Waiting = { file: string; title: string; published: string };
export type Due = {
  /** The next first. */
  scheduled: Waiting[];
  /** By their paths. */
  drafts: Waiting[];
  /** Elections whose polling day is not over, where a council hosts the site: nothing may be published from notice to poll. */
  elections: { name: string; notice: string; poll: string }[];
};

/** What waits to be published, as things stand at the moment of the check. */
export function dueIn(content: Content): Due {
  const articles = articlesOf(content).map(({ file, data }) => ({ file, draft: data.draft, title: data.title, published: data.published }));
  const site = content.site?.data;
  return {
    scheduled: articles.filter(({ draft, published }) => !draft && instant(published) > content.now).sort((a, b) => instant(a.published) - instant(b.published)).map(waiting),
    drafts: articles.filter(({ draft }) => draft).map(waiting),
    elections: site?.hosting === 'council' ? site.elections.filter(({ poll }) => poll >= dayOf(new Date(content.now).toISOString())) : [],
  };
}

const waiting = ({ file, title, published }: Waiting): Waiting => ({ file, title, published });

/** The same in words. */
export function dueInWords({ scheduled, drafts, elections }: Due): string {
  const when = (published: string): string => `${formatDate(published)}${published.length > 10 ? ` at ${published.slice(11)}` : ''}`;
  return [
    ...(scheduled.length > 0 ? ['Waiting for their day (a build on or after it publishes them):', ...scheduled.map(({ published, title, file }) => `  ${when(published)}  ${title}  ${file}`)] : ['Nothing is waiting for its day.']),
    ...(drafts.length > 0 ? ['Drafts (published by no build until "draft: true" is taken out):', ...drafts.map(({ title, file }) => `  ${title}  ${file}`)] : []),
    ...elections.map(({ name, notice, poll }) => `Nothing may be published from ${formatDate(notice)} to ${formatDate(poll)}: ${name}.`),
  ].map(visible).join('\n');
}
