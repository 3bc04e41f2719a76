import { imprintOf } from '../queries/imprint.ts';
import { imprintText } from '../text/imprint.ts';
import { absolute } from '../text/url.ts';
import { address, day, key, list, must, oneOf, string, truth } from './field.ts';
import type { Table } from './tables.ts';
import { orNull } from './values.ts';

export const articles: Table = {
  name: 'articles', title: 'Articles', primaryKey: ['id'], foreignKeys: [{ fields: ['author'], reference: { resource: 'people', fields: ['id'] } }],
  description: 'Every published post and news item, without its text: that stands at its address and in the feeds.',
  fields: [
    key('id', 'Its name here, which never changes'), { ...address('address', 'Where it can be read'), constraints: { required: true } }, oneOf('kind', 'A councillor’s post, or news of a report elsewhere', ['post', 'news']),
    must('title', 'Its headline'), must('summary', 'What it says, in short'), must('published', 'The day, or the time with its zone'), string('updated', 'When it last changed in substance'), must('author', 'Who wrote it, by id'),
    list('boroughs', 'Boroughs it is about, by id'), list('partnerships', 'Partnerships it is about, by id'), list('topics', 'Subjects, by id'), list('quotes', 'People it quotes, by id'), day('withdrawn', 'The day it was withdrawn'),
    string('report_publisher', 'Of news: who published the report'), address('report_address', 'Of news: where the report can be read'), truth('sample', 'True for one written to show how the site works'), string('imprint', 'Of a post: who promotes it'),
  ],
  rows: ({ articles: all, people }, site) => all.map((article) => {
    const imprint = imprintOf(article, people.get(article.author), site);
    return {
      id: article.id, address: absolute(site.address, article.address), kind: article.kind, title: article.title, summary: article.summary, published: article.published, updated: orNull(article.updated),
      author: article.author, boroughs: article.boroughs, partnerships: article.partnerships, topics: article.topics, quotes: article.quotes ?? [], withdrawn: orNull(article.withdrawn?.date),
      report_publisher: orNull(article.source?.publisher), report_address: orNull(article.source?.address), sample: article.sample, imprint: imprint ? imprintText(imprint) : null,
    };
  }),
};

export const corrections: Table = {
  name: 'corrections', title: 'Corrections', primaryKey: ['article', 'number'], foreignKeys: [{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }],
  description: 'What was wrong in an article, and what is right.',
  fields: [must('article', 'The article, by id'), { name: 'number', type: 'integer', description: 'Counted from 1 within the article', constraints: { required: true } }, day('date', 'The day it was put right'), must('wrong', 'What was wrong'), must('right', 'What is right')],
  rows: ({ articles: all }) => all.flatMap((article) => article.corrections.map(({ date, wrong, right }, at) => ({ article: article.id, number: at + 1, date, wrong, right }))),
};
