import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { pagesIn } from '../site/dist.ts';
import { sites } from '../site/sites.ts';
import { openBrowser } from './chromium.ts';

let browser: Browser;
const served: Record<keyof typeof sites, Awaited<ReturnType<typeof serve>>> = {} as never;
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of ['sample', 'fixture'] as const) served[name] = await serve(sites[name].dist, 0);
});
afterAll(async () => {
  await browser.close();
  for (const { server } of Object.values(served)) server.close();
});

/** One page of each route template; the fixture has what the sample lacks. */
const templates: [keyof typeof sites, string][] = [
  ...['/', '/posts/', '/news/', '/posts/2018/what-became-of-six-million/', '/news/2017/councils-give-notice-on-tri-borough/', '/boroughs/', '/boroughs/haringey/', '/partnerships/',
    '/partnerships/shared-digital/', '/partnerships/lambeth-lewisham-southwark/', '/topics/', '/topics/finance/', '/people/', '/people/camden-ward-councillor/', '/trackbacks/',
    '/trackbacks/from/kilburn-ward-group.example/', '/partnerships/tri-borough/', '/partnerships/camden-islington-school-meals/', '/partnerships/status/ended/', '/partnerships/in/haringey/', '/boroughs/camden/islington/', '/changes/', '/changes/2026/11/',
    '/corrections/', '/glossary/', '/data/', '/embed/shared-digital/', '/archive/', '/archive/2018/', '/archive/2018/11/', '/search/?q=saving', '/about/', '/publishing/', '/linking/', '/404.html'].map((path): [keyof typeof sites, string] => ['sample', path]),
  ...['/posts/2019/everything/', '/posts/2020/both-open/', '/posts/2020/comments-closed/', '/posts/2020/withdrawn/', '/posts/2020/corrected/', '/posts/2020/long-thread/', '/news/2020/an-item/', '/partnerships/shared-test/', '/partnerships/meals-test/', '/people/ada/', '/corrections/'].map((path): [keyof typeof sites, string] => ['fixture', path]),
];

const views = [
  { name: 'at a desk in light colours', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'on a phone in dark colours', colorScheme: 'dark', viewport: { width: 390, height: 800 } },
] as const;

/** What axe finds on a page, in words. */
async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe.each(views)('$name', ({ colorScheme, viewport }) => {
  let page: Page;
  beforeAll(async () => { page = await (await browser.newContext({ colorScheme, viewport })).newPage(); });
  afterAll(() => page.context().close());

  it.each(templates)('everybody can use the %s page %s (axe finds nothing)', async (site, path) => {
    await page.goto(served[site].address + path.slice(1));
    if (path.startsWith('/search/')) await page.locator('#results li').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});

it('everybody can use every article of the sample site, on a phone (axe finds nothing)', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  for (const path of pagesIn(sites.sample.dist).filter((address) => /^\/(?:posts|news)\/\d{4}\/./.test(address))) {
    await page.goto(served.sample.address + path.slice(1));
    expect(await barriersOn(page), path).toEqual([]);
  }
  await page.context().close();
}, 120_000);

describe('on a phone', () => {
  it.each([320, 390])('no page is wider than a screen of %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const [site, path] of templates) {
      await page.goto(served[site].address + path.slice(1));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  it('what can be tapped is at least 24 pixels high, outside running text', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(served.sample.address);
    const small = await page.locator('.site-header nav a, .site-footer nav a, .search-box button, .pager a').evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.outerHTML));
    expect(small).toEqual([]);
    await page.close();
  });
});

describe('the browser', () => {
  it('finds nothing against the content policy, stores nothing, and asks no other site', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => { if (!request.url().startsWith(served.sample.address) && !request.url().startsWith(served.fixture.address)) elsewhere.push(request.url()); });
    for (const [site, path] of templates.filter(([, one]) => one !== '/404.html')) {
      const response = await page.goto(served[site].address + path.slice(1));
      if (path.startsWith('/search/')) await page.locator('#results li').first().waitFor();
      expect(response?.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(response?.headers()['set-cookie'], path).toBeUndefined();
    }
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });

  it('runs no hostile comment', async () => {
    const page = await browser.newPage();
    let alerted = false;
    page.on('dialog', (dialog) => { alerted = true; void dialog.dismiss(); });
    await page.goto(`${served.fixture.address}posts/2020/comments-closed/`);
    expect(await page.locator('#comment-1 .comment-text').innerText()).toContain('<script>alert(1)</script>');
    expect(alerted).toBe(false);
    await page.close();
  });

  it('follows an old address to the article', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.sample.address}2010/09/10/sharing-a-chief-executive/`);
    await page.waitForURL('**/posts/2010/sharing-a-chief-executive/');
    expect(await page.title()).toContain('Sharing a chief executive');
    await page.close();
  });

  it('lands on a comment and on a trackback by their addresses', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    for (const [path, target] of [['posts/2020/long-thread/', 'comment-long-432'], ['posts/2020/both-open/', 'trackback-2020-shown-trackback']] as const) {
      await page.goto(`${served.fixture.address}${path}#${target}`);
      await expect.poll(() => page.locator(`#${target}`).evaluate((element) => { const { top } = element.getBoundingClientRect(); return top >= -5 && top < innerHeight; })).toBe(true);
    }
    await page.close();
  });

  it('says that a page is not there, with status 404', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${served.sample.address}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
    await page.close();
  });

  it('prints an article without menus, with the addresses of its links', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.fixture.address}posts/2019/everything/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header nav').isVisible()).toBe(false);
    expect(await page.locator('.cite:visible, .no-print:visible').count()).toBe(0);
    const edges = await page.locator('.site-name, .article-head h1, .prose, .site-footer .imprint').evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().left)));
    expect(new Set(edges).size).toBe(1);
    expect(await page.locator('.prose').evaluate((element) => element.getBoundingClientRect().width / document.documentElement.clientWidth)).toBeGreaterThan(0.95);
    expect(await page.locator('.prose a[href="https://example.org/"]').evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://example.org/');
    await page.close();
  });
});

describe('with the keyboard', () => {
  it('the first stop leads past the menu to the content', async () => {
    const page = await browser.newPage();
    await page.goto(served.sample.address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.close();
  });
});
