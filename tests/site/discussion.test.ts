import { describe, expect, it } from 'vitest';
import { page, fileAt } from './dist.ts';
import { sites } from './sites.ts';

const { dist } = sites.fixture;
const state = (slug: string) => page(dist, `/posts/2020/${slug}/`)('.state').text();

describe('under an article', () => {
  it('one sentence says what is open, in each of the four states', () => {
    expect(state('both-open')).toMatch(/^Comments are open, and links from other sites are listed here\./);
    expect(state('comments-closed')).toMatch(/^Comments closed on 1 April 2020, but links from other sites are still listed here\./);
    expect(state('trackbacks-closed')).toBe('Comments are open. Links from other sites are not listed here.');
    expect(state('both-closed')).toBe('Comments closed on 4 April 2020, and links from other sites are not listed here.');
  });

  it('a closed discussion says since when, or that it never began', () => {
    expect(page(dist, '/posts/2019/everything/')('.state').text()).toMatch(/^Comments were never open here, /);
    expect(page(dist, '/posts/2019/everything/')('.byline a[href="#comments"]').text()).toBe('No comments');
  });

  it('where comments are open, it says how to have your say and where to write', () => {
    const say = page(dist, '/posts/2020/both-open/')('#say');
    expect(say.text()).toContain('HTML is not permitted');
    expect(say.find('a[href="/comment-rules/"]').length).toBe(1);
    expect(say.find('.editor').text()).toContain('The Editor, 2 Test Road');
    expect(page(dist, '/posts/2020/both-closed/')('#say').length).toBe(0);
  });

  it('the count stands above the article and leads to the thread', () => {
    const $ = page(dist, '/posts/2020/comments-closed/');
    expect($('.byline a[href="#comments"]').text()).toBe('4 comments');
    expect($('#comments').text()).toBe('4 comments');
  });

  it('answers stand under what they answer, and an answer to nothing stands at the top', () => {
    const $ = page(dist, '/posts/2020/comments-closed/');
    expect($('#comment-1').parent().find('#comment-2').length).toBe(1);
    expect($('#comment-2').parent().find('#comment-3').length).toBe(1);
    expect($('#comment-4').parent().parent().is('ol.thread')).toBe(true);
  });

  it('says whom a comment answers, and whose name the editor has checked', () => {
    const heads = page(sites.sample.dist, '/posts/2018/what-became-of-six-million/')('.comment-head').text().replace(/\s+/g, ' ');
    expect(heads).toContain('A ward councillor in Haringey: name checked by the editor in reply to Wood Green resident 20 November 2018 · link');
  });

  it('HTML in a comment is shown as it was typed and makes no element', () => {
    const $ = page(dist, '/posts/2020/comments-closed/');
    expect($('#comment-1 .comment-text').text()).toContain('<script>alert(1)</script> and <b>not bold</b>');
    expect($('#comment-1 b, #comment-1 script').length).toBe(0);
    expect($('#comment-1 .p-author').text()).toBe('<b>Bold</b> & "Brash"');
    expect($('#comment-1 .comment-text p').length).toBe(2);
    expect($('#comment-1 .comment-text br').length).toBe(1);
  });

  it('a web address in a comment can be followed, without the site’s recommendation; an unsafe one cannot', () => {
    const $ = page(dist, '/posts/2020/comments-closed/');
    const links = $('#comment-1 .comment-text a, #comment-2 .comment-text a, #comment-2 .p-author a').toArray().map(({ attribs }) => attribs);
    expect(links).toEqual([{ href: 'https://linked.example/page?a=1&b=2', rel: 'nofollow ugc' }]);
    expect($('#comment-1 .p-author a').attr('href')).toBe('https://commenter.example/');
    expect($('#comment-2 .comment-text').text()).toContain('[U+202E]');
  });

  it('a withheld comment leaves its date and the reason', () => {
    const $ = page(dist, '/posts/2020/comments-closed/');
    expect($('#comment-5').text().trim()).toBe('A comment of 4 March 2020 was withheld on 5 March 2020: It named a private person.');
  });

  it('each comment and each link has an address of its own', () => {
    const $ = page(dist, '/posts/2020/both-open/');
    expect($('#comment-first .u-url').attr('href')).toBe('/posts/2020/both-open/#comment-first');
    expect($('#trackback-2020-shown-trackback a[href="#trackback-2020-shown-trackback"]').length).toBe(1);
  });

  it('a link from another site stands with its excerpt, source, kind and date', () => {
    const mention = page(dist, '/posts/2020/both-open/')('.mention');
    expect(mention.length).toBe(1);
    expect(mention.text()).toContain('A title <i>with</i> markup');
    expect(mention.text()).toContain('Trackback from Ward Group, ward.example');
    expect(mention.text()).toContain('[…] words around the link […]');
    expect(mention.find('a').first().attr()).toMatchObject({ href: 'https://ward.example/one', rel: 'nofollow ugc' });
  });

  it('a receiver is announced where links are still taken, in the order that WordPress looks for', () => {
    expect(fileAt(dist, '/posts/2020/both-open/')).toContain('<link rel="pingback" href="https://receiver.fixture.example/ping">');
    expect(fileAt(dist, '/posts/2020/both-closed/')).not.toContain('receiver.fixture.example');
  });

  it('500 comments are all there, nested no deeper than a phone can show', () => {
    const $ = page(dist, '/posts/2020/long-thread/');
    expect($('article.comment').length).toBe(500);
    expect($('#comments').text()).toBe('500 comments');
    const depths = $('article.comment').toArray().map((comment) => $(comment).parents('.thread, .thread ol').length);
    expect(Math.max(...depths)).toBeLessThanOrEqual(5);
  });
});

describe('the list of trackbacks', () => {
  it('shows all that are shown, newest first, with what they link to', () => {
    const $ = page(dist, '/trackbacks/');
    expect($('.mention-title').toArray().map((title) => $(title).text())).toEqual(['Third', 'Second', 'A title <i>with</i> markup']);
    expect($('.mention a[href="/news/2020/an-item/"]').length).toBe(1);
  });

  it('lists them by the site they come from, with the host’s true name', () => {
    const $ = page(dist, '/trackbacks/');
    expect($('.hosts a').toArray().map((link) => $(link).text())).toEqual(['ward.example', 'xn--bcher-kva.example']);
    expect(page(dist, '/trackbacks/from/ward.example/')('.mention').length).toBe(2);
  });
});
