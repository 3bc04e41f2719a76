/** The hard cases of the record, read as a newcomer reads them, and the pages around the dossiers. */
import { describe, expect, it } from 'vitest';
import { fileAt, isThere, page, pagesIn } from './dist.ts';
import { sites } from './sites.ts';

const { sample, fixture } = sites;
const dossier = (slug: string) => page(sample.dist, `/partnerships/${slug}/`);
const status = (slug: string) => dossier(slug)('.page-head .lead').text().replace(/\s+/g, ' ').trim();
const words = (slug: string, selector: string) => dossier(slug)(selector).text().replace(/\s+/g, ' ').trim();
const rows = (slug: string) => dossier(slug)('.ledger-table tbody tr').toArray().map((row) => dossier(slug)(row).find('th, td').toArray().slice(0, 5).map((cell) => dossier(slug)(cell).text().trim()));

describe('The hard cases read right', () => {
  it('a plan for one chief executive that never came to be: abandoned, who was to take part, no figure', () => {
    expect(status('camden-islington-chief-executive')).toBe('Abandoned on 2 December 2010; proposed on 8 September 2010. It never started.');
    expect(words('camden-islington-chief-executive', '#members')).toBe('Who was to take part');
    expect(words('camden-islington-chief-executive', '.ledger')).toContain('No figure published');
  });

  it('three figures for one school meals contract: each beside the others, with what it counts', () => {
    expect(rows('camden-islington-school-meals')).toEqual([
      ['3 December 2010', 'Claimed, saving', '£905,000 a year', 'Islington', 'not stated'],
      ['10 September 2010', 'Claimed, saving', 'over £150,000, period not stated', 'not stated', 'not stated'],
      ['10 December 2010', 'Claimed, saving', 'over £270,000, period not stated', 'not stated', 'not stated'],
    ]);
    expect(words('camden-islington-school-meals', '.ledger')).not.toMatch(/£1,325,000|£1\.3|£420,000/);
  });

  it('a contract that was to end in 2016 is not called running ten years later', () => {
    expect(status('camden-islington-school-meals')).toBe('Began in April 2011 and was to end in 2016; last reported in April 2011; whether it did is not on record.');
    expect(words('camden-islington-school-meals', '#members')).toBe('Who took part');
  });

  it('one computer service from £4m through £6m to £2.4m a year, and its end', () => {
    expect(status('shared-digital')).toBe('Ended on 31 December 2018, after more than 2 years; agreed in September 2015.');
    expect(rows('shared-digital').map(([said, , amount, scope]) => [said, amount, scope])).toEqual([
      ['September 2015', '£4m a year', 'Camden and Islington'], ['March 2016', '£6m a year', 'Camden, Haringey and Islington'], ['19 July 2018', 'about £2.4m a year', 'Camden, Haringey and Islington'], ['September 2015', '£5m in total', 'Camden and Islington'],
    ]);
    expect(words('shared-digital', '[id="claim-2016-03-estimated"]')).toContain('Takes the place of £4m a year, which counted Camden and Islington.');
    expect(dossier('shared-digital')('.picture .step').length).toBe(0);
    expect(words('shared-digital', '.ledger')).toContain('We have found no figure for what was saved in fact.');
  });

  it('a member that left, and a service that went on', () => {
    expect(status('onesource')).toBe('Began in 2014; last reported in April 2023; no end is on record.');
    const $ = dossier('onesource');
    expect($('.members').first().text()).not.toContain('Bexley');
    expect($('.left-heading + .members').text().replace(/\s+/g, ' ').trim()).toBe('Bexley left 31 July 2020, joined 2016');
  });

  it('a claim that does not say which boroughs it counts is not taken to count all of them', () => {
    expect(words('hb-public-law', '[id="claim-2012-estimated-barnet-page"]')).toContain('Which boroughs it counts is not stated.');
  });

  it('disputed savings and what it costs to leave, each with who it counts', () => {
    const tri = rows('tri-borough');
    expect(tri).toContainEqual(['29 March 2017', 'A disputed figure, saving', 'up to £200,000 in total', 'Hammersmith and Fulham', 'in two budgets']);
    expect(tri).toContainEqual(['19 December 2017', 'Cost of leaving, cost', '£733,000 a year', 'Westminster', 'not stated']);
    expect(tri).toContainEqual(['19 December 2017', 'Cost of leaving, cost', '£574,000 a year', 'Kensington and Chelsea', 'not stated']);
    expect(words('tri-borough', '.ledger')).not.toContain('£1,307,000');
  });

  it('an undated source: no date is made up for it, and it says so', () => {
    expect(words('tri-borough', '[id="claim-undated-estimated"]')).toContain('date not stated');
    expect(words('tri-borough', '[id="source-lbhf-proposals"]')).toContain('The page carries no date.');
    expect(dossier('tri-borough')('[id="claim-undated-estimated"] time').length).toBe(0);
  });

  it('sources that disagree stand side by side', () => {
    const accounts = dossier('south-london-legal-partnership')('[id="event-2011-started"] .accounts');
    expect(accounts.find('.account-date').toArray().map((date) => dossier('south-london-legal-partnership')(date).text())).toEqual(['February 2011', 'September 2011']);
  });
});

describe('A dossier', () => {
  const $ = page(fixture.dist, '/partnerships/meals-test/');
  const text = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();

  it('shows phases with their dates, governance, host and staff, and leads to the glossary', () => {
    expect(text('.phases tbody tr')).toBe('since about 2009 joint committee, informal not stated not stated Camden Council');
    expect($('.phases a.term').attr('href')).toBe('/glossary/#joint-committee');
  });

  it('says who took part in an event, and shows other accounts of it with their sources', () => {
    expect(text('[id="event-2009-05-01-contract"]')).toContain('Took part: Ada Councillor');
    expect(text('[id="event-2009-09-started"] .accounts')).toContain('1 September 2009The Gazette has them served on the first.Source: Meals together, The Gazette.');
    expect(text('[id="event-2009-09-started"] .accounts')).toContain('about October 2009');
  });

  it('can be cited, each event and claim by its own address', () => {
    expect(text('[id="event-2009-09-started"] details p')).toBe('Fixture Pump, “Meals Test Contract”: started, September 2009. https://fixture.example/partnerships/meals-test/#event-2009-09-started Recorded 1 February 2020.');
    for (const item of $('.event, .claim').toArray()) expect($(item).find(`.cite a[href="#${item.attribs['id']}"]`).length, item.attribs['id']).toBe(1);
  });

  it('says of each source what is known of it and what rests on it', () => {
    expect(text('[id="source-minutes"]')).toContain('Cabinet decision of 1 May 2009, Camden Council');
    expect(text('[id="source-minutes"]')).toContain('For: contract, 1 May 2009 · £150,000 a year');
    expect(page(fixture.dist, '/partnerships/shared-test/')('[id="source-gazette"]').text()).toContain('The address no longer answers.');
  });

  it('draws a step only where a claim replaces another of the same boroughs', () => {
    expect($('.picture .step').length).toBe(2);
    expect($('.picture .mark').length).toBe(3);
  });

  it('has for every mark of its picture a row in the table, and for every row a claim', () => {
    for (const { dist } of [sample, fixture]) {
      for (const address of pagesIn(dist).filter((link) => /^\/partnerships\/[^/]+\/$/.test(link))) {
        const one = page(dist, address);
        expect(one('.ledger-table tbody tr').length, address).toBe(one('.claim').length);
        expect(one('.picture .mark').length, address).toBe(one('.claim').toArray().filter((claim) => !one(claim).text().includes('no figure published')).length);
      }
    }
  });
});

describe('All partnerships on one timeline', () => {
  const $ = page(sample.dist, '/partnerships/');

  it('has a lane for each, which says in words what it draws, and a row of the table for each lane', () => {
    const lanes = $('.timeline a').toArray().map(({ attribs }) => attribs['href']);
    expect(lanes).toHaveLength(23);
    expect($('.partnership-table tbody a').toArray().map(({ attribs }) => attribs['href'])).toEqual(lanes);
    expect($('.timeline a[href="/partnerships/shared-digital/"]').attr('aria-label')).toBe('Shared Digital (Camden, Haringey and Islington ICT): ended; planned September 2015, began October 2016, ended 31 December 2018');
  });

  it('names the members in its table', () => {
    expect($('.partnership-table tr:has(a[href="/partnerships/shared-digital/"]) td').eq(1).text()).toBe('Camden, Haringey and Islington');
  });

  it('is narrowed down by links, by borough and by status', () => {
    expect($('.filter-links a[href="/partnerships/status/ended/"]').length).toBe(1);
    const ended = page(sample.dist, '/partnerships/in/haringey/ended/');
    expect(ended('.timeline a').toArray().map(({ attribs }) => attribs['href'])).toEqual(['/partnerships/shared-digital/']);
    expect(ended('.filter-links [aria-current="page"]').toArray().map((link) => ended(link).text())).toEqual(['Ended', 'Haringey']);
    expect(isThere(sample.dist, '/partnerships/in/bromley/')).toBe(false);
  });
});

describe('Around the dossiers', () => {
  it('lists of articles say whose each is and which boroughs it is about', () => {
    expect(page(sample.dist, '/posts/')('.article-item:has(a[href="/posts/2018/what-became-of-six-million/"]) .article-byline').text()).toBe('A ward councillor in Haringey · Haringey, Camden and Islington');
  });

  it('a borough shows its partnerships by status with their members, and the pairs it belongs to', () => {
    const $ = page(sample.dist, '/boroughs/haringey/');
    expect($('.state-heading').toArray().map((heading) => $(heading).text())).toEqual(['Running', 'Ended']);
    expect($('.pair-links a[href="/boroughs/camden/haringey/"]').parent().text()).toContain('2 partnerships, 4 articles');
    const pair = page(sample.dist, '/boroughs/camden/haringey/');
    expect(pair('h1').text()).toBe('Camden and Haringey');
    expect(pair('.partnerships a').toArray().map(({ attribs }) => attribs['href'])).toEqual(['/partnerships/north-london-waste-authority/', '/partnerships/shared-digital/']);
    expect(fileAt(sample.dist, '/boroughs/camden/haringey/feed.xml')).toContain('What became of six million?');
  });

  it('a pair has its articles in the wide column, and a heading only over what it shares', () => {
    const headings = (pair: string) => page(sample.dist, `/boroughs/${pair}/`)('main h2').toArray().map((heading) => page(sample.dist, `/boroughs/${pair}/`)(heading).text());
    expect(headings('camden/islington')).toEqual(['Articles about both', 'Partnerships']);
    const { address, pair } = pagesIn(sample.dist).map((one) => ({ address: one, pair: /^\/boroughs\/([a-z-]+\/[a-z-]+)\/$/.exec(one)?.[1] ?? '' })).find(({ pair: two }) => two && !headings(two).includes('Articles about both'))!;
    expect(headings(pair), address).toEqual(['Partnerships']);
    expect(page(sample.dist, address)('.columns').length).toBe(0);
  });

  it('a borough of which nothing is on record has no links to empty places', () => {
    const $ = page(sample.dist, '/boroughs/bromley/');
    expect($('.page-head .inline-list').length).toBe(0);
    expect($('#together').length).toBe(0);
    expect($('main').text()).toContain('Nothing has been written about Bromley yet.');
  });

  it('a topic counts its partnerships beside its articles', () => {
    const words = page(sample.dist, '/topics/')('.register').text();
    expect(words).toMatch(/\d partnerships, no articles/);
    expect(words).toMatch(/\d partnerships, \d+ articles/);
  });

  it('a dossier leads to its card and to the data apart from the links within the page', () => {
    const $ = dossier('shared-digital');
    expect($('.on-this-page a').toArray().every(({ attribs }) => attribs['href']?.startsWith('#'))).toBe(true);
    expect($('.take-along a').toArray().map(({ attribs }) => attribs['href'])).toEqual(['/embed/shared-digital/', '/data/']);
  });

  it('who follows by feed can read what a feed is', () => {
    const $ = page(sample.dist, '/boroughs/haringey/');
    expect($('.page-head a[href="/linking/"]').length).toBe(1);
    expect($('.page-head').text()).not.toContain('Atom');
  });

  it('a step that was to come is not called done: Haringey had agreed to join', () => {
    expect(dossier('shared-digital')('[id="event-2016-03-member-joined"] strong').text()).toBe('Agreed to join.');
    expect(dossier('onesource')('[id="event-2016-member-joined"] strong').text()).toBe('A member joined.');
  });

  it('the latest changes on the home page name the newest step', () => {
    const $ = page(sample.dist, '/');
    expect($('.changes').text()).not.toContain('recorded.');
    expect($('.changes').text()).toMatch(/\d{4}, with \d+ other event/);
  });

  it('the map says in words what each tile counts, and the list beside it has the same', () => {
    const $ = page(sample.dist, '/boroughs/');
    expect($('.tile-map a').length).toBe(33);
    expect($('.tile-map a[href="/boroughs/haringey/"]').attr('aria-label')).toBe('Haringey: 4 articles, 2 partnerships');
    expect($('.borough-list a[href="/boroughs/haringey/"]').parent().text()).toContain('4 articles, 2 partnerships');
  });

  it('a person’s page shows posts, news that quotes them and events they took part in', () => {
    const $ = page(fixture.dist, '/people/ada/');
    expect($('section:has(#quoted) a[href="/news/2020/an-item/"]').length).toBe(1);
    expect($('section:has(#took-part)').text()).toContain('The contract was signed for three years.');
    expect($('.roles').text()).toContain('Ward councillor, Testwick, Camden, since May 2018');
    const said = page(sample.dist, '/people/haringey-ward-councillor/');
    const beginnings = said('.said bdi').toArray().map((text) => said(text).text());
    expect(beginnings[1]).toBe('I looked for it and did not find it. There are three figures for what would be saved and none for what was. I have…');
    expect(beginnings.every((text) => text.length <= 120)).toBe(true);
  });

  it('the log of corrections has what was wrong, what is right, and what was withdrawn', () => {
    const text = page(fixture.dist, '/corrections/')('main').text().replace(/\s+/g, ' ');
    expect(text).toContain('Corrected 10 March 2020 Put right The sum was given as £2m. It is £3m.');
    expect(text).toContain('Withdrawn 8 March 2020 Taken back It was wrong from end to end.');
  });

  it('the changes of a month have each an address, and what was recorded leads to its place', () => {
    const $ = page(fixture.dist, '/changes/2020/02/');
    expect($('[id="recorded-meals-test-2020-02-01"]').text()).toContain('1 event and 2 claims about money recorded.');
    expect($('a[href="/partnerships/meals-test/#event-2009-09-started"]').length).toBe(1);
  });

  it('an article links the first use of a word to the glossary, and no other', () => {
    const $ = page(fixture.dist, '/posts/2020/trackbacks-closed/');
    expect($('.prose a.term').toArray().map((link) => [$(link).text(), link.attribs['href']])).toEqual([['Joint Committee', '/glossary/#joint-committee']]);
    expect(fileAt(fixture.dist, '/people/ada/feed.xml')).not.toContain('class="term"');
  });

  it('a page has one kind of apostrophe', () => {
    for (const address of pagesIn(sample.dist)) {
      const $ = page(sample.dist, address);
      $('script, code, pre, textarea, .comment, .mention, .said').remove();
      expect($('body').text().match(/.{20}\p{L}'\p{L}.{10}/su)?.[0], address).toBeUndefined();
    }
  });

  it('a card carries its imprint, and its page the text to copy', () => {
    expect(fileAt(sample.dist, '/embed/shared-digital.svg')).toContain('Promoted by A. Sample');
    const $ = page(sample.dist, '/embed/shared-digital/');
    expect($('textarea').text()).toContain('<img src="https://parish-pump.example/embed/shared-digital.svg"');
    expect($('textarea').text()).toContain('Promoted by A. Sample of 1 Sample Street');
  });

  it('no link leads to the table that was kept by hand', () => expect(isThere(sample.dist, '/files/partnerships.csv')).toBe(false));
});
