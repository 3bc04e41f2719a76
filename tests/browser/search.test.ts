import type { Browser, Page } from 'playwright-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { sites } from '../site/sites.ts';
import { openBrowser } from './chromium.ts';

let browser: Browser;
let sample: Awaited<ReturnType<typeof serve>>;
let fixture: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  sample = await serve(sites.sample.dist, 0);
  fixture = await serve(sites.fixture.dist, 0);
});
afterAll(async () => {
  await browser.close();
  sample.server.close();
  fixture.server.close();
});
beforeEach(async () => { page = await browser.newPage({ viewport: { width: 1280, height: 900 } }); });
afterEach(() => page.close());

const results = () => page.locator('#results > li');
const titles = () => page.locator('#results > li h2').allInnerTexts();
const status = () => page.locator('#status').innerText();

describe('the search page', () => {
  it('finds articles as one types, says how many, and marks the words', async () => {
    await page.goto(`${sample.address}search/`);
    await page.getByRole('searchbox').fill('school meals');
    await expect.poll(status).toMatch(/^\d+ articles for “school meals”\.$/);
    expect((await titles()).join(' ')).toContain('school meals');
    expect(await page.locator('#results mark').first().innerText()).toMatch(/school|meal/i);
  });

  it('offers the pages of boroughs and partnerships by their names', async () => {
    await page.goto(`${sample.address}search/?q=shared+digital`);
    await expect.poll(() => page.locator('#pages a').first().getAttribute('href')).toBe('/partnerships/shared-digital/');
    await page.getByRole('searchbox').fill('bromley');
    await expect.poll(() => page.locator('#pages a').allInnerTexts()).toEqual(['Bromley']);
  });

  it('finds a comment and leads to its own address', async () => {
    await page.goto(`${fixture.address}search/?q=findablecommentword`);
    await results().first().waitFor();
    const comment = page.locator('.found-comment a');
    expect(await comment.innerText()).toBe('Comment by <b>Bold</b> & "Brash"');
    await comment.click();
    expect(page.url()).toMatch(/\/posts\/2020\/comments-closed\/#comment-1$/);
  });

  it('keeps the question in the address, so that it can be shared', async () => {
    await page.goto(`${sample.address}search/`);
    await page.getByRole('searchbox').fill('saving');
    await results().first().waitFor();
    await page.getByLabel('Borough').selectOption('haringey');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=saving&borough=haringey');
    const found = await (async () => { await expect.poll(status).toMatch(/article/); return titles(); })();
    const other = await browser.newPage();
    await other.goto(page.url());
    await other.locator('#results > li').first().waitFor();
    expect(await other.locator('#results > li h2').allInnerTexts()).toEqual(found);
    expect(await other.getByLabel('Borough').inputValue()).toBe('haringey');
    await other.close();
  });

  it('narrows by borough, partnership, topic, person, kind and year, without any words at all', async () => {
    for (const [label, value] of [['Borough', 'Camden'], ['Partnership', 'oneSource'], ['Topic', 'Waste'], ['Person', 'Newsdesk'], ['Kind', 'News'], ['Year', '2018']] as const) {
      await page.goto(`${sample.address}search/`);
      const select = page.getByLabel(label, { exact: true });
      await expect.poll(() => select.locator('option').count()).toBeGreaterThan(1);
      const option = select.locator('option', { hasText: value }).first();
      if (await option.count() === 0) { expect(label).toBe('Topic'); continue; }
      await select.selectOption(await option.getAttribute('value'));
      await expect.poll(status).toMatch(/^\d+ articles?, narrowed to .+\.$/);
      expect(await results().count()).toBeGreaterThan(0);
    }
  });

  it('sorts by date, newest or oldest first', async () => {
    for (const [order, direction] of [['newest', -1], ['oldest', 1]] as const) {
      await page.goto(`${sample.address}search/?q=council&sort=${order}`);
      await results().first().waitFor();
      const years = (await page.locator('#results .article-meta').allInnerTexts()).map((text) => Number(/\d{4}$/.exec(text)?.[0]));
      expect(years.length).toBeGreaterThan(3);
      expect(years).toEqual([...years].sort((a, b) => direction * (a - b)));
    }
  });

  it('shows more on request and moves the focus to the first new result', async () => {
    await page.goto(`${sample.address}search/?q=council`);
    await results().first().waitFor();
    expect(await results().count()).toBe(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => results().count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.activeElement?.closest('li') === document.querySelectorAll('#results > li')[10])).toBe(true);
  });

  it('says when nothing was found and what to try', async () => {
    await page.goto(`${sample.address}search/?q=zzzxqy`);
    await expect.poll(status).toBe('Nothing was found for “zzzxqy”. Try fewer or other words, or look through the lists below.');
    expect(await results().count()).toBe(0);
  });

  it('can be used with the keyboard alone from the home page', async () => {
    await page.goto(sample.address);
    await page.locator('#q').focus();
    await page.keyboard.type('chief executive');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=chief+executive');
    await results().first().waitFor();
    expect((await titles()).join(' ')).toContain('chief executive');
  });

  it('does not find drafts, future articles, or what was withheld or taken back', async () => {
    for (const word of ['zqdraftxq', 'zqfuturexq', 'zqheldxq', 'zqwithheldxq', 'zqwithdrawnxq']) {
      await page.goto(`${fixture.address}search/?q=${word}`);
      await expect.poll(status).toContain('Nothing was found');
    }
  });

  it('takes what is in the address as words, never as markup', async () => {
    let alerted = false;
    page.on('dialog', (dialog) => { alerted = true; void dialog.dismiss(); });
    await page.goto(`${sample.address}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>council')}&borough=${encodeURIComponent('"><script>alert(1)</script>')}`);
    await expect.poll(status).toMatch(/found|article/);
    expect(alerted).toBe(false);
  });

  it('helps without script: the lists of boroughs, partnerships and topics are there', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${sample.address}search/`);
    expect((await plain.locator('main .notice').boundingBox())?.height).toBeGreaterThan(20);
    expect(await plain.locator('#search').isVisible()).toBe(false);
    expect(await plain.locator('a[href="/boroughs/haringey/"]').isVisible()).toBe(true);
    expect(await plain.locator('a[href="/partnerships/shared-digital/"]').isVisible()).toBe(true);
    await context.close();
  });

  it('answers what became of a plan: its dossier first, and articles without the little words', async () => {
    await page.goto(`${sample.address}search/?q=what+became+of+the+shared+chief+executive+plan`);
    await expect.poll(status).toMatch(/^\d+ articles for “shared chief executive plan”, the little words left out\.$/);
    expect(await page.locator('#pages a').first().getAttribute('href')).toBe('/partnerships/camden-islington-chief-executive/');
    expect((await titles()).join(' ')).toContain('The chief executive plan is dropped');
  });

  it.each([['joint chief executive', '/partnerships/camden-islington-chief-executive/'], ['LBHF', '/boroughs/hammersmith-and-fulham/'], ['rbkc', '/boroughs/kensington-and-chelsea/'], ['newsdesk', '/people/newsdesk/']])('offers a page by what else it is called: %s', async (words, address) => {
    await page.goto(`${sample.address}search/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => page.locator('#pages a').first().getAttribute('href')).toBe(address);
  });

  it('shows a reader’s words as a comment only, with the summary under the headline', async () => {
    await page.goto(`${fixture.address}search/?q=findablecommentword`);
    await results().first().waitFor();
    expect(await page.locator('#results .article-summary').innerText()).toBe('A summary of Comments closed.');
    expect(await page.locator('.found-comment p').innerText()).toMatch(/"Brash": <script>/);
  });

  it('says how many more comments of an article match, and leads to them', async () => {
    await page.goto(`${fixture.address}search/?q=hundred`);
    const others = page.getByRole('link', { name: 'and 497 more comments here' });
    await others.click();
    expect(page.url()).toMatch(/\/long-thread\/#comments$/);
  });

  it.each(['camden', 'Camden'])('names the filter of a shared address on a phone, and shows it: %s', async (borough) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${sample.address}search/?borough=${borough}`);
    await expect.poll(status).toMatch(/^\d+ articles, narrowed to Camden\.$/);
    expect(await page.getByLabel('Borough', { exact: true }).inputValue()).toBe('camden');
    expect(await page.getByLabel('Borough', { exact: true }).isVisible()).toBe(true);
  });

  it('finds nothing where no article has the word, and leads to the lists: only a short beginning of it would match', async () => {
    for (const words of ['withheld', 'A&B', '<b>']) {
      await page.goto(`${sample.address}search/?q=${encodeURIComponent(words)}`);
      await expect.poll(status).toBe(`Nothing was found for “${words}”. Try fewer or other words, or look through the lists below.`);
      expect(await results().count()).toBe(0);
    }
    await page.goto(`${sample.address}search/?q=councillors`);
    await expect.poll(status).toMatch(/^\d+ articles for “councillors”\.$/);
  });

  it('leaves out a word that no article has, and says so', async () => {
    await page.goto(`${sample.address}search/?q=withheld+school+meals`);
    await expect.poll(status).toMatch(/^No article holds all of these words; \d articles hold “school meals”\.$/);
    expect(await page.locator('#results mark').allInnerTexts()).not.toContain('with');
  });

  it('reads IT in capitals as technology, by the record, and marks no “it”', async () => {
    for (const words of ['shared IT', 'IT', 'shared IT service']) {
      await page.goto(`${sample.address}search/?q=${encodeURIComponent(words)}`);
      await expect.poll(status).toMatch(new RegExp(`^\\d articles for “${words}”, IT read as Technology\\.$`));
      expect(await titles()).toContain('What became of six million?');
      const marked = await page.locator('#results mark').allInnerTexts();
      expect(marked.filter((mark) => /^it/i.test(mark))).toEqual([]);
    }
  });

  it.each(['shared IT', 'shared ICT', 'shared IT service', 'shared digital'])('offers the dossier whose name or alias fits best first: %s', async (words) => {
    await page.goto(`${sample.address}search/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => page.locator('#pages a').first().getAttribute('href')).toBe('/partnerships/shared-digital/');
  });

  it('finds a sum as it is, not one that begins alike', async () => {
    await page.goto(`${sample.address}search/?q=${encodeURIComponent('£6m')}`);
    await expect.poll(status).toBe('4 articles for “£6m”.');
    expect((await page.locator('#results mark').allInnerTexts()).filter((mark) => !mark.includes('6m'))).toEqual([]);
    await page.goto(`${sample.address}search/?q=${encodeURIComponent('£6.9m')}`);
    await expect.poll(() => page.locator('#results mark').first().innerText()).toContain('£6.9m');
    expect(await titles()).not.toContain('What became of six million?');
  });

  it('finds an article by what its tags are called besides', async () => {
    await page.goto(`${sample.address}search/?q=LBHF`);
    await results().first().waitFor();
    expect(await titles()).toContain('Three boroughs and their bold ideas');
  });

  it('calls the kinds what the site calls them', async () => {
    await page.goto(`${sample.address}search/`);
    await expect.poll(() => page.getByLabel('Kind').locator('option').allInnerTexts()).toEqual(['Any', expect.stringMatching(/^News \(\d+\)$/), expect.stringMatching(/^Posts \(\d+\)$/)]);
  });

  it('tells two people of one name apart by their handles', async () => {
    await page.goto(`${fixture.address}search/`);
    const people = page.getByLabel('Person', { exact: true }).locator('option');
    await expect.poll(() => people.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^Ada Councillor @ada \(\d+\)$/), expect.stringMatching(/^Ada Councillor @ben \(2\)$/)]));
    await page.getByLabel('Person', { exact: true }).selectOption('ben');
    await expect.poll(status).toBe('2 articles, narrowed to Ada Councillor @ben.');
  });

  it('shows the first result on a phone’s second screen at the latest, with the filters open', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${sample.address}search/?q=saving&borough=camden`);
    await results().first().waitFor();
    expect(await page.getByLabel('Borough', { exact: true }).isVisible()).toBe(true);
    expect((await results().first().boundingBox())?.y).toBeLessThan(1000);
  });

  it('keeps what was found, the pages and the way back apart', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${sample.address}search/?q=shared&borough=camden`);
      await results().first().waitFor();
      const boxes = await Promise.all(['#clear', '#status', '#pages', '#results'].map((place) => page.locator(place).boundingBox()));
      const gaps = boxes.slice(1).map((box, at) => Math.round(box!.y - boxes[at]!.y - boxes[at]!.height));
      expect(Math.min(...gaps), `${gaps} at ${width}`).toBeGreaterThanOrEqual(10);
    }
  });

  it('gives help in the place of a form that cannot answer: without the script, and without WebAssembly', async () => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${sample.address}search/`);
    await page.locator('#unable').waitFor({ state: 'visible' });
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.unrouteAll();
    await page.addInitScript('delete globalThis.WebAssembly');
    await page.goto(`${sample.address}search/?q=saving`);
    await page.locator('#unable').waitFor({ state: 'visible', timeout: 2000 });
    expect(await page.locator('#search').isVisible()).toBe(false);
  });

  it('has room for the words that say what to look for', async () => {
    for (const [width, path] of [[320, ''], [390, ''], [390, 'search/']] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(sample.address + path);
      const left = await page.locator('#q').evaluate((input: HTMLInputElement) => {
        const { font, paddingInlineStart } = getComputedStyle(input);
        const brush = Object.assign(document.createElement('canvas').getContext('2d')!, { font });
        return input.clientWidth - 2 * parseFloat(paddingInlineStart) - brush.measureText(input.placeholder).width;
      });
      expect(left, `${path} at ${width}`).toBeGreaterThan(0);
    }
  });
});

describe('the index', () => {
  it('is shipped without the interfaces that nobody asks for', () => {
    const names = readdirSync(join(sites.sample.dist, 'pagefind')).map((name) => name.replace(/en-gb_[0-9a-f]+/, 'en-gb'));
    expect(names.sort()).toEqual(['filter', 'fragment', 'index', 'pagefind-entry.json', 'pagefind-worker.js', 'pagefind.en-gb.pf_meta', 'pagefind.js', 'wasm.en-gb.pagefind', 'wasm.unknown.pagefind']);
  });
});
