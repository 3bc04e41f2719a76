/**
 * A partnership as a card for other sites: one SVG file with the imprint inside, and the HTML that shows it.
 * Everything is an attribute: a picture on another site has no stylesheet of ours. It has colours of its own, for light and dark pages alike.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { memberNames } from '../queries/members.ts';
import type { BoroughRecord, PartnershipRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { imprintText } from '../text/imprint.ts';
import { count, inWords } from '../text/list.ts';
import { absolute } from '../text/url.ts';
import { wrapWords } from '../text/wrap.ts';
import { drawTimeline, type Timeline } from './timeline.ts';

const WIDTH = 480;
const MARGIN = 20;
const ink = { text: '#1b1e1d', muted: '#4d524e', page: '#fffefb', rule: '#d9d2c0', border: '#8a8371', run: '#12563f', soft: '#e2eee6', plan: '#1f4c7c', over: '#8c2a1d' };

type Facts = { partnership: PartnershipRecord; boroughs: ReadonlyMap<string, Pick<BoroughRecord, 'name'>>; site: Site; today: string };
type Node = ReturnType<typeof x>;

export const cardAddress = ({ id }: Pick<PartnershipRecord, 'id'>): string => `/embed/${id}.svg`;

/** The card in words: what stands in it, without the imprint. */
export function cardWords({ partnership, boroughs }: Facts): string {
  return `${partnership.name}: ${partnership.status.sentence} Members: ${inWords(memberNames(partnership.members, boroughs))}.`;
}

/** The SVG file, and how high it is. */
export function drawCard(facts: Facts): { svg: string; width: number; height: number } {
  const { partnership, boroughs, site, today } = facts;
  const { events, claims, status } = partnership;
  let y = 18;
  const parts: Node[] = [];
  const write = (text: string, size: number, fill: string, weight = '400') => {
    for (const line of wrapWords(text, Math.floor((WIDTH - 2 * MARGIN) / (size * 0.6)))) {
      y += Math.round(size * 1.35);
      parts.push(x('text', { x: String(MARGIN), y: String(y), 'font-size': String(size), 'font-weight': weight, fill }, line));
    }
  };
  write(`${site.name} · partnership`, 12, ink.muted);
  write(partnership.name, 19, ink.text, '700');
  write(status.sentence, 15, ink.text);
  y += 4;
  write(inWords(memberNames(partnership.members, boroughs)), 13, ink.muted);
  parts.push(...lane(drawTimeline([partnership], today), y += 12));
  y += 46;
  write(`${count(events.length, 'step')}, ${count(claims.length, 'claim')} about money, each with its source: ${absolute(site.address, partnership.address).replace(/^https?:\/\//, '')}`, 13, ink.text);
  y += 4;
  write(imprintText(site.imprint), 11, ink.muted);
  const height = y + 18;
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: String(WIDTH), height: String(height), viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-labelledby': 'words', 'font-family': "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif" }, [
    x('title', { id: 'words' }, cardWords(facts)),
    x('rect', { x: '0.5', y: '0.5', width: String(WIDTH - 1), height: String(height - 1), rx: '6', fill: ink.page, stroke: ink.border }),
    ...parts,
  ]);
  return { svg: `${toXml(svg)}\n`, width: WIDTH, height };
}

/** The one lane of a timeline with its years, from the height `top` on. */
function lane({ lanes: [only], years }: Timeline, top: number): Node[] {
  if (!only) return [];
  const at = (percent: number) => String(Math.round((MARGIN + (percent / 100) * (WIDTH - 2 * MARGIN - 8)) * 10) / 10);
  const wide = (from: number, to: number) => String(Math.max(3, Number(at(to)) - Number(at(from))));
  const middle = top + 28;
  const { plan, run, since, end, ticks, partnership } = only;
  return [
    ...years.filter(({ anchor }) => anchor === 'middle').flatMap(({ x: percent, label }) => [
      x('line', { x1: at(percent), x2: at(percent), y1: String(top + 14), y2: String(top + 42), stroke: ink.rule }),
      x('text', { x: at(percent), y: String(top + 10), 'font-size': '11', 'text-anchor': 'middle', fill: ink.muted }, label),
    ]),
    ...(plan ? [x('line', { x1: at(plan.from), x2: at(plan.to), y1: String(middle), y2: String(middle), stroke: ink.plan, 'stroke-width': '2.5', 'stroke-dasharray': '4 3' })] : []),
    ...(run ? [x('rect', { x: at(run.from), y: String(middle - 5), width: wide(run.from, run.to), height: '10', ...(run.doubtful ? { fill: 'none', stroke: ink.run, 'stroke-dasharray': '3 3', 'stroke-width': '2' } : { fill: since ? ink.run : ink.border }) })] : []),
    ...(since ? [x('rect', { x: at(since.from), y: String(middle - 5), width: wide(since.from, since.to), height: '10', fill: ink.soft, stroke: ink.run }), x('path', { d: `m${at(since.to)} ${middle - 6} 6 6-6 6z`, fill: ink.run })] : []),
    ...ticks.map((percent) => x('circle', { cx: at(percent), cy: String(middle), r: '3', fill: ink.page, stroke: ink.text, 'stroke-width': '1.5' })),
    ...(end === undefined ? [] : partnership.status.state === 'abandoned'
      ? [x('path', { d: `m${Number(at(end)) - 5} ${middle - 5} 10 10m0-10-10 10`, fill: 'none', stroke: ink.over, 'stroke-width': '3' })]
      : [x('rect', { x: String(Number(at(end)) - 1.5), y: String(middle - 8), width: '3', height: '16', fill: ink.text })]),
  ];
}

/** The text to copy: static HTML that shows the card, says the same in words and carries the imprint. */
export function cardHtml(facts: Facts): string {
  const { partnership, site } = facts;
  const { width, height } = drawCard(facts);
  const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const dossier = absolute(site.address, partnership.address);
  return toHtml(element('figure', {}, [
    text('\n  '), element('a', { href: dossier }, [element('img', { src: absolute(site.address, cardAddress(partnership)), width, height, alt: cardWords(facts), loading: 'lazy' }, [])]),
    text('\n  '), element('figcaption', {}, [element('a', { href: dossier }, [text(partnership.name)]), text(` at ${site.name}. ${imprintText(site.imprint)}`)]), text('\n'),
  ]));
}
