import { describe, expect, it } from 'vitest';
import type { Data } from '#features/form.ts';
import type { Fault } from '#cms/kit/faults.ts';
import { inspectRecord } from '#cms/inspect.ts';
import { ALL_FORMS } from './all-forms.fixture.ts';
import { arrange, type Field } from './arrange.ts';
import { formGroups } from './rules.ts';
import { partState, toDoText } from './part-state.ts';

const field = (facts: Record<string, unknown>): Field => new Map(Object.entries(facts));
const rare = {
  group: { id: 'goal', label: 'Chỉ tiêu phải đạt', rare: true },
  fields: [
    field({ name: 'chart', required: false, rule: 'statistics.chart' }),
    field({ name: 'target', required: false }),
  ],
} as const;
const state = (record: Data, faults: readonly Fault[] = [], widgets: readonly string[] = []) => {
  const context = { today: '2026-11-25', now: new Date(), record, symbolOf: () => undefined };
  return partState(rare, context, faults, new Set(widgets));
};
const wrong = (name: string): Fault => ({
  field: name,
  path: [name],
  isMissing: false,
  text: 'sai',
  message: 'sai',
});
const missing = (name: string): Fault => ({
  field: name,
  path: [name],
  isMissing: true,
  text: 'chưa nhập',
  message: 'chưa nhập',
});

describe('a part that is seldom needed', () => {
  it('may be folded away while it is empty', () => {
    expect(state({ target: { value: undefined }, title: 'a' }).mustOpen).toBe(false);
  });
  it.each([
    ['a value', { target: { value: 95 } }, [], []],
    ['a warning', { chart: 'stacked' }, [], []],
    ['a fault', {}, [wrong('target')], []],
    ['a fault that its widget alone knows', {}, [], ['target']],
  ])('is open with %s', (_what, record, faults, widgets) => {
    expect(state(record, faults, widgets).mustOpen).toBe(true);
  });

  it('counts what is found in its own fields, once', () => {
    const faults = [missing('target'), wrong('target'), wrong('title')];
    expect(state({}, faults, ['target', 'chart', 'title']).toDo).toEqual({ missing: 1, faults: 2 });
  });
});

describe('what is still to do', () => {
  it.each([
    [{ missing: 0, faults: 0 }, ''],
    [{ missing: 2, faults: 0 }, 'còn 2 ô bắt buộc'],
    [{ missing: 0, faults: 1 }, '1 chỗ phải sửa'],
    [{ missing: 3, faults: 1 }, 'còn 3 ô bắt buộc, 1 chỗ phải sửa'],
  ])('%j', (counts, text) => expect(toDoText(counts)).toBe(text));
});

/** A form before anything is entered: Decap stores empty objects and lists. */
const EMPTY = { body: '', series: [], stages: {}, recognition: {}, images: [] };
const FORMS = ALL_FORMS.map(({ name }) => name).filter((name) => formGroups(name).length > 0);
const fieldsOf = (form: string): Field[] =>
  ALL_FORMS.filter(({ name }) => name === form)
    .flatMap(({ fields }) => fields)
    .map((one) => new Map(Object.entries(one)));

describe('the table of contents and the preview agree', () => {
  const count = (form: string, record: Data) => {
    const errors = inspectRecord(form, record)?.findings.errors ?? [];
    const context = { today: '2026-11-25', now: new Date(), record, symbolOf: () => undefined };
    const parts = arrange(fieldsOf(form), formGroups(form)).map((section) =>
      partState(section, context, errors, new Set()),
    );
    const sum = (of: 'missing' | 'faults') => parts.reduce((all, { toDo }) => all + toDo[of], 0);
    return { errors: errors.length, missing: sum('missing'), faults: sum('faults') };
  };

  it.each(FORMS)('%s: each fault is counted in one part', (form) => {
    const { errors, missing: left, faults } = count(form, {});
    expect(left + faults).toBe(errors);
    expect(errors).toBeGreaterThan(0);
    expect(faults).toBe(0);
  });

  it.each<[what: string, form: string, record: Data, missing: number, faults: number]>([
    ['a new story, its steps included', 'stories', { ...EMPTY, publishedOn: '2026-11-25' }, 4, 0],
    ['a step', 'stories', { stages: { registered: '2026' } }, 4, 0],
    ['a step that is no day', 'stories', { stages: { registered: 'mai' } }, 4, 1],
    ['a recognition without its level', 'stories', { recognition: { on: '2026' } }, 6, 0],
    ['a picture without its author', 'stories', { images: [{ file: '/tep/a.jpg' }] }, 6, 0],
    ['a text with two tags, and nothing else', 'dialogues', { body: 'Một <b>hai</b>' }, 9, 2],
    ['letters of an old font', 'stories', { summary: 'Uû ban nh©n d©n' }, 4, 1],
  ])('%s', (_what, form, record, left, faults) => {
    expect(count(form, record)).toEqual({ errors: left + faults, missing: left, faults });
  });
});
