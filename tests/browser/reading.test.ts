import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { readCsv } from '../unit/schema/csv.ts';
import { sites } from '../site/sites.ts';
import { openBrowser } from './chromium.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(sites.sample.dist, 0);
});
afterAll(async () => {
  await browser.close();
  served.server.close();
});

const pictures = ['/partnerships/', '/partnerships/shared-digital/', '/partnerships/tri-borough/', '/partnerships/camden-islington-school-meals/'];

describe('a resident of Haringey, without script', () => {
  it.each([390, 1280])('finds in four clicks, on a screen of %i pixels, who claimed which saving, what came of it, the sources and the feed', async (width) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(served.address);
    await page.locator('.tile-map a[href="/boroughs/haringey/"]').click();
    await page.locator('.partnerships a', { hasText: 'Shared Digital' }).click();
    expect(await page.locator('.page-head .lead').innerText()).toContain('Ended on 31 December 2018');
    await page.locator('.on-this-page a', { hasText: 'Money' }).click();
    expect(await page.locator('.ledger-table').innerText()).toMatch(/£4m a year[\s\S]*£6m a year[\s\S]*about £2\.4m a year/);
    expect(await page.locator('#claims + *').isVisible()).toBe(true);
    await page.locator('.on-this-page a', { hasText: 'Sources' }).click();
    expect(await page.locator('#source-computing a').first().getAttribute('href')).toContain('computing.co.uk');
    expect(await page.locator('.page-head a', { hasText: 'Follow by feed' }).getAttribute('href')).toBe('/partnerships/shared-digital/feed.xml');
    await context.close();
  });

  it('sees at the edge of a wide table that it goes on, in light and in dark colours, and no longer at its end', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 390, height: 900 } });
      await page.goto(`${served.address}partnerships/shared-digital/`);
      const table = page.locator('.ledger > .scroll');
      // The words are hidden, so that the edge alone is compared.
      await table.evaluate((element) => { for (const row of element.children) (row as HTMLElement).style.visibility = 'hidden'; });
      const edge = async () => { const { x, y, width } = (await table.boundingBox())!; return (await page.screenshot({ clip: { x: x + width - 8, y: y + 60, width: 6, height: 20 } })).toString('base64'); };
      await table.scrollIntoViewIfNeeded();
      const before = await edge();
      await table.evaluate((element) => { element.scrollLeft = element.scrollWidth; });
      expect(await edge(), colorScheme).not.toBe(before);
      await page.close();
    }
  });
});

describe('a reporter', () => {
  it('finds the same claims as CSV, from the foot of any page', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}partnerships/shared-digital/`);
    await page.locator('.site-footer a', { hasText: 'Open data' }).click();
    const address = await page.locator('a[href="/data/claims.csv"]').getAttribute('href');
    const response = await page.request.get(served.address + address?.slice(1));
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    const claims = readCsv(await response.text()).filter(({ partnership }) => partnership === 'shared-digital');
    expect(claims.map(({ date, amount, direction, per }) => [date, amount, direction, per])).toEqual([
      ['2015-09', '4000000', 'saving', 'year'], ['2015-09', '5000000', 'cost', 'total'], ['2016-03', '6000000', 'saving', 'year'], ['2018-07-19', '2400000', 'saving', 'year'],
    ]);
    await page.close();
  });
});

/** Words of a picture that are smaller than 11 pixels, outside the picture, or upon another word. */
async function faults(page: Page): Promise<string[]> {
  return page.locator('svg.picture').evaluateAll((drawings) => drawings.flatMap((drawing) => {
    const frame = drawing.getBoundingClientRect();
    const words = [...drawing.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', size: parseFloat(getComputedStyle(text).fontSize), box: text.getBoundingClientRect() }));
    const overlap = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    return words.flatMap(({ text, size, box }, at) => [
      ...(size < 11 ? [`small: ${text}`] : []),
      ...(box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 ? [`outside: ${text}`] : []),
      ...words.slice(at + 1).filter((other) => overlap(box, other.box)).map((other) => `upon each other: ${text} / ${other.text}`),
    ]);
  }));
}

describe('a picture', () => {
  it.each([320, 390, 1280])('can be read on a screen of %i pixels: no word is too small, cut or upon another', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const path of pictures) {
      await page.goto(served.address + path.slice(1));
      expect(await page.locator('svg.picture').count(), path).toBeGreaterThan(0);
      expect(await faults(page), path).toEqual([]);
    }
    await page.close();
  });

  it('has no line of the grid through the words of a lane', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.goto(`${served.address}partnerships/`);
    const uncovered = await page.locator('.timeline a').evaluateAll((lanes) => lanes.flatMap((lane) => {
      const ground = lane.querySelector('.lane-words')!.getBoundingClientRect();
      return [...lane.querySelectorAll('.lane-name')].filter((name) => { const box = name.getBoundingClientRect(); return box.right > ground.right || box.top < ground.top - 4 || box.bottom > ground.bottom + 4; }).map(({ textContent }) => textContent);
    }));
    expect(uncovered).toEqual([]);
    expect(await page.locator('.lane-words').first().evaluate((ground) => getComputedStyle(ground).fill)).toBe(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
    await page.close();
  });

  it('can be read in print', async () => {
    const page = await browser.newPage({ viewport: { width: 720, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    for (const path of pictures) {
      await page.goto(served.address + path.slice(1));
      expect(await faults(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(720);
      expect(await page.locator('svg.picture text').first().evaluate((text) => getComputedStyle(text).fill), path).toMatch(/rgb\((0, 0, 0|51, 51, 51)\)/);
    }
    await page.close();
  });

  it('tells its marks apart by shape, so that colour is not needed', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}partnerships/tri-borough/`);
    const shapes = await page.locator('.legend .mark').evaluateAll((marks) => marks.map((mark) => `${mark.tagName} ${mark.getAttribute('d') ?? ''} ${getComputedStyle(mark).fill === 'none'}`));
    expect(shapes.length).toBeGreaterThan(2);
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(shapes.length - 1);
    await page.close();
  });

  it('gives its lanes to the keyboard as links', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}partnerships/`);
    await page.locator('.timeline a').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Shared Technology Services/);
    await page.close();
  });
});

describe('the map', () => {
  it('has whole names where there is room for them, and four letters where there is not', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const [width, whole] of [[1280, true], [390, false]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${served.address}boroughs/`);
      expect(await page.locator('.tile-whole').first().isVisible(), String(width)).toBe(whole);
      expect(await page.locator('.tile-short').first().isVisible(), String(width)).toBe(!whole);
    }
    await page.close();
  });
});
