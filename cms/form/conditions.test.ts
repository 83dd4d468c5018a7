import { describe, expect, it } from 'vitest';
import type { Data } from '#features/form.ts';
import { CONDITIONS } from './rules.ts';
import { outOfPlace, shownFields } from './shown-fields.ts';
import type { Field } from './arrange.ts';

const field = (rule: string): Field =>
  new Map(Object.entries({ rule, name: rule.replace(/.*\./, '') }));
const shown = (rules: readonly string[], siblings: Data, owner = {}) =>
  shownFields(owner, rules.map(field), siblings).map((one) => one.get('name'));

describe('applies', () => {
  it.each<[rule: string, siblings: Data, applies: boolean]>([
    ['directives.term', { system: 'party' }, true],
    ['directives.term', { system: 'state' }, false],
    ['directives.term', { system: 'front' }, true],
    ['directives.authority', { type: 'chi-thi' }, true],
    ['directives.authority', { type: 'luat' }, false],
    ['directives.fullTextUrl', {}, false],
    ['directives.fullTextUrl', { summaryOnly: true }, true],
    ['directives.fullTextUrl', { summaryOnly: true, textNotFound: true }, false],
    ['directives.textNotFound', { summaryOnly: true }, true],
    ['directives.textNotFound', { summaryOnly: true, fullTextUrl: 'https://vbpl.vn/' }, false],
    ['directives.unproofread', { body: 'Điều 1.' }, true],
    ['directives.unproofread', { body: 'Điều 1.', summaryOnly: true }, false],
    ['directives.unproofread', { body: ' ' }, false],
    ['directives.relations[].to', {}, true],
    ['directives.relations[].to', { citation: '42/2013/QH13' }, false],
    ['directives.relations[].citation', { to: '2021-08-ct-tu' }, false],
    ['directives.relations[].part', {}, false],
    ['directives.changes[].hidesBefore', { kind: 'correction' }, true],
    ['directives.changes[].hidesBefore', { kind: 'withdrawal' }, false],
    ['receptions.registerBefore.daysBefore', { dayOfMonth: 20 }, false],
    ['receptions.sessions[].movedTo', { status: 'moved' }, true],
    ['receptions.sessions[].movedTo', { status: 'postponed' }, false],
    ['receptions.sessions[].reason', { status: 'cancelled' }, true],
    ['receptions.sessions[].reason', { status: 'held' }, false],
    ['receptions.sessions[].publishedOn', {}, false],
    ['receptions.sessions[].publishedOn', { status: 'moved' }, true],
    ['receptions.sessions[].place', { status: 'cancelled' }, false],
    ['receptions.sessions[].visits', { status: 'held' }, true],
    ['stories.recognition', { stages: { proposed: '2026' } }, false],
    ['stories.recognition', { stages: { recognised: '2026' } }, true],
    ['stories.results', { stages: { registered: '2026' } }, false],
    ['stories.results', {}, false],
    ['stories.images[].alt', { decorative: true }, false],
    ['stories.images[].decorative', { alt: 'Hẻm có đèn' }, false],
    ['agencies.parents', { level: 'central' }, false],
    ['agencies.massMobilisationHead', { level: 'province', outside: true }, false],
    ['agencies.massMobilisationLead', { level: 'province', outside: true }, false],
    ['dialogues.questions', { status: 'announced' }, false],
    ['dialogues.askBefore', { status: 'announced' }, true],
    ['dialogues.questions[].movedFrom', { status: 'promised' }, false],
    ['dialogues.questions[].movedFrom', { status: 'promised', dueOn: '2026-12-01' }, true],
    ['dialogues.questions[].doneOn', { status: 'promised' }, false],
    ['dialogues.questions[].outcome', { status: 'answered' }, false],
    ['dialogues.questions[].outcome', { status: 'refused' }, true],
    ['feedback.correctedOn', { kind: 'correction' }, true],
    ['feedback.correctedOn', { kind: 'question' }, false],
    ['duties.evidence.statistic', { collection: 'statistics' }, true],
    ['duties.evidence.statistic', { collection: 'stories' }, false],
    ['days-off.tetTo', { tetFrom: '2026-02-14' }, true],
    ['site.usefulness', { feedbackEndpoint: 'https://a.vn/' }, false],
    ['site.usefulness', { feedbackEndpoint: '/gui-gop-y/' }, true],
  ])('%s beside %j: %s', (rule, siblings, applies) => {
    expect(CONDITIONS[rule]?.applies(siblings)).toBe(applies);
  });
});

describe('shownFields', () => {
  it('draws what has no condition and what applies', () => {
    const rules = ['directives.title', 'directives.term'];
    expect(shown(rules, { system: 'state' })).toEqual(['title']);
    expect(shown(rules, { system: 'party' })).toEqual(['title', 'term']);
  });

  it('never hides a value, nor the field it was just taken out of', () => {
    const owner = {};
    expect(shown(['directives.term'], { system: 'state', term: '2020-2025' }, owner)).toEqual([
      'term',
    ]);
    expect(shown(['directives.term'], { system: 'state', term: '' }, owner)).toEqual(['term']);
    expect(shown(['directives.term'], { system: 'party', term: '' }, owner)).toEqual(['term']);
    expect(shown(['directives.term'], { system: 'state', term: '' }, owner)).toEqual([]);
  });

  it('draws a field after the one that decides on it', () => {
    const rules = ['question', 'dueOn', 'movedFrom', 'status', 'document'];
    const siblings = { status: 'promised', dueOn: '2026-12-01' };
    expect(
      shown(
        rules.map((key) => `dialogues.questions[].${key}`),
        siblings,
      ),
    ).toEqual(['question', 'status', 'dueOn', 'movedFrom', 'document']);
  });
});

describe('outOfPlace', () => {
  it('says why a field that does not apply is there', () => {
    expect(outOfPlace(field('directives.term'), { system: 'state', term: '2020-2025' })).toBe(
      'Chỉ dùng khi văn bản là của Đảng, Mặt trận hoặc đoàn thể.',
    );
    expect(
      outOfPlace(field('directives.term'), { system: 'party', term: '2020-2025' }),
    ).toBeUndefined();
    expect(outOfPlace(field('directives.title'), { title: 'a' })).toBeUndefined();
  });
});
