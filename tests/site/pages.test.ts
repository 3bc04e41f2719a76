import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/files/walk.ts';
import { isThere, page, pagesIn, fileAt, compressed } from './dist.ts';
import { sites } from './sites.ts';
import { brokenLinksIn, invalidIn } from './sound.ts';

const { sample, fixture } = sites;
const articles = (dist: string) => pagesIn(dist).filter((address) => /^\/(posts|news)\/\d{4}\/.+/.test(address));

describe('every page', () => {
  it.each(['/', '/posts/', '/news/', '/boroughs/', '/boroughs/camden/', '/partnerships/', '/partnerships/shared-digital/', '/topics/', '/topics/finance/', '/people/',
    '/people/newsdesk/', '/trackbacks/', '/archive/', '/archive/2018/', '/archive/2018/11/', '/search/', '/about/', '/publishing/', '/linking/', '/comment-rules/',
    '/complaints/', '/privacy/', '/accessibility/', '/corrections-policy/', '/404.html', '/feed.xml', '/boroughs/camden/feed.xml', '/partnerships/tri-borough/feed.xml',
    '/topics/finance/feed.xml', '/people/newsdesk/feed.xml', '/trackbacks/feed.xml', '/changes/', '/changes/2026/11/', '/changes/feed.xml', '/corrections/', '/corrections/feed.xml', '/glossary/', '/data/', '/data/datapackage.json', '/data/events.csv', '/data/claims.json',
    '/boroughs/camden/islington/', '/boroughs/camden/islington/feed.xml', '/partnerships/status/ended/', '/partnerships/in/haringey/', '/partnerships/in/haringey/ended/', '/embed/shared-digital/', '/embed/shared-digital.svg', '/sitemap.xml', '/robots.txt', '/_headers', '/pagefind/pagefind.js'])('is there: %s', (address) => {
    expect(isThere(sample.dist, address)).toBe(true);
  });

  it('has a page for each of the 33 boroughs and 23 partnerships', () => {
    expect(pagesIn(sample.dist).filter((address) => /^\/boroughs\/[^/]+\/$/.test(address))).toHaveLength(33);
    expect(pagesIn(sample.dist).filter((address) => /^\/partnerships\/[^/]+\/$/.test(address))).toHaveLength(23);
  });

  it.each(Object.entries(sites))('is valid HTML on the %s site', async (_, { dist }) => expect(await invalidIn(dist)).toEqual([]), 120_000);

  it.each(Object.entries(sites))('has no broken link within the %s site', (_, { dist }) => expect(brokenLinksIn(dist)).toEqual([]));

  it('carries a strict content policy, and only the search page may run a script', () => {
    for (const { dist } of Object.values(sites)) {
      for (const address of pagesIn(dist)) {
        const $ = page(dist, address);
        const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
        expect(policy, address).toContain("default-src 'none'");
        expect(policy, address).not.toContain('unsafe-inline');
        expect(policy.includes('script-src'), address).toBe(address === '/search/');
        expect($('script:not([type="application/ld+json"])').length, address).toBe(address === '/search/' ? 1 : 0);
        expect($('style, [style]').length, address).toBe(0);
        expect(/ on[a-z]+="/i.test(fileAt(dist, address).replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')), address).toBe(false);
      }
    }
  });

  it('fetches nothing from another site', () => {
    for (const address of pagesIn(sample.dist)) {
      const $ = page(sample.dist, address);
      const fetched = $('img[src], script[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], iframe, video, audio, source').toArray()
        .map((element) => element.attribs['src'] ?? element.attribs['href'] ?? '');
      expect(fetched.filter((link) => !link.startsWith('/') || link.startsWith('//')), address).toEqual([]);
    }
  });

  it('says who promotes it at its foot', () => {
    for (const address of pagesIn(fixture.dist)) expect(page(fixture.dist, address)('.site-footer .imprint').text()).toBe('Promoted by F. Ixture of 2 Test Road, London E1 0AA.');
  });

  it('stands in the sitemap unless it is a further page of a list or an old address', () => {
    const listed = new Set([...fileAt(sample.dist, '/sitemap/1.xml').matchAll(/<loc>https:\/\/parish-pump\.example([^<]*)<\/loc>/g)].map(([, address]) => address));
    expect(fileAt(sample.dist, '/sitemap.xml')).toContain('https://parish-pump.example/sitemap/1.xml');
    for (const address of articles(sample.dist)) expect(listed).toContain(address);
    for (const address of listed) expect(isThere(sample.dist, address ?? ''), address).toBe(true);
    expect(listed).not.toContain('/2010/09/10/sharing-a-chief-executive/');
  });
});

describe('an article page', () => {
  it('weighs at most 14 KB with its stylesheet, for the median article', () => {
    const weights = articles(sample.dist).map((address) => {
      const html = fileAt(sample.dist, address);
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => fileAt(sample.dist, href ?? ''));
      return compressed(html) + sheets.reduce((sum, sheet) => sum + compressed(sheet), 0);
    }).sort((a, b) => a - b);
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(14 * 1024);
  });

  it('is marked up as an h-entry with its author, date, content and tags', () => {
    const $ = page(fixture.dist, '/posts/2019/everything/');
    expect($('.h-entry .p-name').first().text()).toBe('Everything a document may hold: <quotes> & "signs"');
    expect($('.h-entry .p-author.h-card .p-name').text()).toBe('Ada Councillor');
    expect($('.h-entry .dt-published').attr('datetime')).toBe('2019-05-01');
    expect($('.h-entry .e-content').text()).toContain('A paragraph with emphasis');
    expect($('.h-entry .p-category').toArray().map((tag) => $(tag).text())).toEqual(['Camden', 'Islington', 'Shared Test Service', 'Finance']);
  });

  it('describes itself to search engines: a post as BlogPosting with its comments, news with the report it is based on', () => {
    const objects = (address: string) => page(fixture.dist, address)('script[type="application/ld+json"]').toArray().map((script) => JSON.parse(page(fixture.dist, address)(script).text() || (script.children[0] as { data: string }).data) as Record<string, unknown>);
    const [post, crumbs] = objects('/posts/2020/comments-closed/');
    expect(post).toMatchObject({ '@type': 'BlogPosting', headline: 'Comments closed', commentCount: 4, author: { name: 'Ada Councillor' } });
    expect((post?.['comment'] as unknown[])[0]).toMatchObject({ '@type': 'Comment', text: expect.stringContaining('<script>alert(1)</script>') as unknown, author: { name: '<b>Bold</b> & "Brash"' } });
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(objects('/news/2020/an-item/')[0]).toMatchObject({ '@type': 'NewsArticle', isBasedOn: { url: 'https://gazette.example/shared', name: 'Service shared', publisher: { name: 'The Gazette' }, datePublished: '2020-04-30', isAccessibleForFree: false } });
    expect(objects('/posts/2020/corrected/')[0]).toMatchObject({ correction: [{ '@type': 'CorrectionComment', datePublished: '2020-03-10' }], dateModified: '2020-03-10' });
  });

  it('carries the imprint of its councillor, or that of the site', () => {
    expect(page(fixture.dist, '/posts/2020/both-open/')('.article-imprint').text().trim()).toBe('Promoted by A. Councillor of 3 Own Street, London N1 0AA.');
    expect(page(fixture.dist, '/posts/2020/both-closed/')('.article-imprint').text().trim()).toBe('Promoted by F. Ixture of 2 Test Road, London E1 0AA.');
    for (const address of articles(sample.dist).filter((link) => link.startsWith('/posts/'))) expect(page(sample.dist, address)('.article-imprint').text(), address).toMatch(/^\s*Promoted by .+ of .+\./);
  });

  it('shows every kind of Markdown and every component', () => {
    const $ = page(fixture.dist, '/posts/2019/everything/');
    const body = $('.prose');
    expect(body.find('h2').first().attr('id')).toBe('a-heading');
    for (const selector of ['em', 'strong', 'del', 'pre code', 'table', 'ol', 'ul ul', 'blockquote', '.task', 'hr', 'figure.quote', '.note[role="note"] em', '.download a', '.correction time', '.footnotes', 'a[href="https://autolink.example/"]']) {
      expect(body.find(selector).length, selector).toBeGreaterThan(0);
    }
    expect(body.find('pre').text()).toContain('{process.env}');
  });

  it('shows pictures of its own, sized, in several widths', () => {
    const $ = page(fixture.dist, '/posts/2019/everything/');
    const pictures = $('.prose img').toArray();
    expect(pictures).toHaveLength(2);
    for (const { attribs } of pictures) {
      expect(attribs).toMatchObject({ width: '900', height: '500' });
      expect(attribs['alt']).toMatch(/^A grey square/);
      expect(attribs['srcset']).toMatch(/\.webp 480w, .*\.webp 800w/);
      expect(isThere(fixture.dist, attribs['src'] ?? '')).toBe(true);
    }
  });

  it('says what was corrected, and keeps the page of what was withdrawn without its text', () => {
    const corrected = page(fixture.dist, '/posts/2020/corrected/');
    expect(corrected('.notice').text()).toBe('Corrected on 10 March 2020. The sum was given as £2m. It is £3m.');
    expect(corrected('.downloads').text()).toContain('The paper PDF, 1 MB');
    const withdrawn = page(fixture.dist, '/posts/2020/withdrawn/');
    expect(withdrawn('.notice').text()).toBe('Withdrawn on 8 March 2020. It was wrong from end to end.');
    expect(fileAt(fixture.dist, '/posts/2020/withdrawn/')).not.toContain('zqwithdrawnxq');
    expect(JSON.parse(withdrawn('script[type="application/ld+json"]').first().text())).toMatchObject({ creativeWorkStatus: 'Withdrawn', dateModified: '2020-03-08' });
  });

  it('names the report that a news item is about, with its archived copy and the day it was last checked', () => {
    const report = page(fixture.dist, '/news/2020/an-item/')('.report').text();
    expect(report).toContain('Service shared, The Gazette, by G. Reporter, 30 April 2020 (behind a paywall), archived copy, last checked 2 May 2020.');
  });

  it('says of a sample that it is one', () => {
    for (const address of articles(sample.dist)) expect(page(sample.dist, address)('.sample').text(), address).toMatch(/^Sample:/);
  });

  it('says so at its top and in its head, and not again below', () => {
    const $ = page(sample.dist, '/posts/2018/what-became-of-six-million/');
    expect($('.sample-site').length).toBe(1);
    expect($('.discussion').text()).not.toMatch(/sample/i);
  });

  it('can be reached by its old addresses', () => {
    for (const old of ['/2020/03/09/put-right/', '/archives/old-name.html/']) {
      const $ = page(fixture.dist, old);
      expect($('meta[http-equiv="refresh"]').attr('content')).toBe('0; url=/posts/2020/corrected/');
      expect($('main a').attr('href')).toBe('/posts/2020/corrected/');
      expect($('link[rel="canonical"]').attr('href')).toBe('https://fixture.example/posts/2020/corrected/');
    }
  });
});

describe('what was withdrawn', () => {
  it('is said again nowhere: in no page, no feed, no data and no search index', () => {
    const texts = walk(fixture.dist).filter((name) => /\.(?:html|xml|json|csv|svg)$/.test(name)).filter((name) => /zqsecretxq|zqwithdrawnxq/.test(readFileSync(`${fixture.dist}/${name}`, 'utf8')));
    const index = walk(`${fixture.dist}/pagefind/fragment`).filter((name) => /zqsecretxq|zqwithdrawnxq/.test(gunzipSync(readFileSync(`${fixture.dist}/pagefind/fragment/${name}`)).toString()));
    expect([...texts, ...index]).toEqual([]);
  });
});

describe('an address that a reader has cut short', () => {
  it.each([['/posts/2020/', '/archive/2020/'], ['/news/2020/', '/archive/2020/']])('%s leads to the archive of its year', (cut, archive) => {
    expect(page(fixture.dist, cut)('main a').attr('href')).toBe(archive);
  });
});

describe('an old address of a list or a file', () => {
  it.each([['/category/camden/', '/boroughs/camden/', 'Camden'], ['/2020/03/', '/archive/2020/03/', '/archive/2020/03/'], ['/wp-content/uploads/2020/Minutes.pdf/', '/files/2020/minutes.pdf', '/files/2020/minutes.pdf']])('%s leads to %s', (old, to, words) => {
    const $ = page(fixture.dist, old);
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${to}`);
    expect([$('main a').attr('href'), $('main a').text()]).toEqual([to, words]);
  });

  it('leads to a file that is published byte for byte', () => {
    expect(readFileSync(`${fixture.dist}/files/2020/minutes.pdf`)).toEqual(readFileSync('tests/fixtures/site/content/files/2020/minutes.pdf'));
  });
});

describe('a partnership page', () => {
  it('derives its status from what happened', () => {
    expect(page(fixture.dist, '/partnerships/shared-test/')('.page-head .lead').text().trim()).toBe('Ended on 31 December 2018, after more than 3 years; proposed in about 2014.');
  });

  it('shows every event and claim with its own address, its source and how sure we are', () => {
    const $ = page(fixture.dist, '/partnerships/shared-test/');
    for (const id of ['event-2014-proposed', 'event-2015-05-started', 'event-2018-12-31-ended', 'claim-2014-estimated', 'claim-2016-revised', 'claim-unknown-disputed']) expect($(`[id="${id}"]`).length, id).toBe(1);
    expect($('#event-2014-proposed').text()).toContain('about 2014');
    expect($('#event-2014-proposed').text()).toContain('A lead only: the source is weak.');
    expect($('#event-2015-05-started').text()).toMatch(/The Gazette, no longer answers, archived copy, last checked 1 January 2020/);
    expect($('#event-2015-05-started a[href="/posts/2020/both-open/"]').text()).toBe('Both open');
    expect($('#claim-2016-revised').text()).toContain('up to £2.4m a year');
    expect($('#claim-2016-revised').text()).toContain('Counts Camden only.');
    expect($('#claim-2016-revised a[href="#claim-2014-estimated"]').text()).toBe('£4m a year');
    expect($('#claim-unknown-disputed').text()).toContain('no figure published');
    expect($('#claim-unknown-disputed').text()).toContain('date not stated');
  });

  it('says who takes part, inside London and outside', () => {
    const members = page(fixture.dist, '/partnerships/shared-test/')('.members').text();
    expect(members).toContain('Camden host, since 2015');
    expect(members).toContain('Islington until 31 December 2018');
    expect(members).toContain('Windsor outside London');
  });
});

describe('what is not to be published', () => {
  it('stands in no page, feed, list or index: drafts, future articles, held and withheld links', () => {
    for (const address of [...pagesIn(fixture.dist), '/feed.xml', '/sitemap/1.xml', '/trackbacks/feed.xml', '/boroughs/camden/feed.xml']) {
      expect(fileAt(fixture.dist, address), address).not.toMatch(/zqdraftxq|zqfuturexq|zqheldxq|secret draft|secret from the future|not-yet/i);
    }
    expect(isThere(fixture.dist, '/posts/2020/a-draft/')).toBe(false);
    expect(isThere(fixture.dist, '/posts/2999/not-yet/')).toBe(false);
  });
});
