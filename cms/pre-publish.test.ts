import { describe, expect, it } from 'vitest';
import { configureSite } from './kit/site-context.ts';
import { prePublish } from './pre-publish.ts';

const data = {
  title: 'Cầu hỏng',
  kind: 'question',
  field: 'ha-tang',
  question: 'Bao giờ sửa cầu?',
  unit: 'ubnd',
  receivedOn: '2026-11-20',
  publishedOn: '2026-11-23',
};
const publish = async (change: object, answer = true): Promise<string[]> => {
  const asked: string[] = [];
  await prePublish(
    { collection: 'feedback', slug: 'x', isNew: false, data: { ...data, ...change } },
    (question) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
  );
  return asked;
};

const COLOURS = { brand: '#000000', accent: '#000000' };
const settings = (official: string[]) => ({
  mainIssuers: [],
  agencies: {},
  symbols: {},
  official,
  daysOff: [],
  receptions: [],
  bearers: {},
  namedAgencies: [],
  basePath: '/',
  theme: { light: COLOURS, dark: COLOURS },
});

describe('prePublish', () => {
  it('lets a moderated record pass without a question', async () =>
    expect(await publish({})).toEqual([]));

  it('keeps a draft straight from the form, which nobody completed', async () => {
    await expect(publish({ field: undefined, publishedOn: undefined })).rejects.toThrow(
      /Lĩnh vực: chưa chọn; Ngày đăng: chưa nhập/,
    );
  });

  it('asks about what may be personal data and publishes when the editor says so', async () =>
    expect(await publish({ question: 'Gọi 0912 345 678' })).toEqual([
      expect.stringMatching(/số điện thoại.*“0912 345 678”/s),
    ]));

  it('publishes nothing when the editor says no', () =>
    expect(publish({ question: 'Gọi 0912 345 678' }, false)).rejects.toThrow(/bỏ thông tin riêng/));

  it('knows the numbers that the site publishes as its own', async () => {
    configureSite(settings(['0912 345 678']));
    expect(await publish({ body: 'Xin gọi 0912345678', answeredOn: '2026-11-22' })).toEqual([]);
    configureSite(settings([]));
  });

  const directive = {
    ...{ title: 'Về việc thử', system: 'state', type: 'chi-thi', number: '15/CT-UBND' },
    ...{ issuer: 'ubnd', issuedOn: '2026-03-05', fields: ['dan-van'], summary: 'Thử.' },
    validity: { status: 'unknown', basis: 'Thử', checkedOn: '2026-03-05' },
    ...{ publishedOn: '2026-11-23', body: 'Các sở thực hiện.' },
  };
  const asked = async (change: object, answer = true): Promise<string[]> => {
    const questions: string[] = [];
    await prePublish(
      { collection: 'directives', slug: 'x', isNew: false, data: { ...directive, ...change } },
      (question) => Promise.resolve(questions.push(question) > 0 && answer),
    );
    return questions;
  };

  it('refuses a real record without source, which would keep the site from being built', async () => {
    await expect(asked({})).rejects.toThrow(/^Nguồn: .*chưa ghi nguồn/);
  });

  it.each([
    ['a source', { source: { title: 'Công báo' } }],
    ['the mark of a sample', { sample: true }],
  ])('asks nothing of a record with %s', async (_, change) =>
    expect(await asked(change)).toEqual([]),
  );

  it('asks nothing of a record of an illustrative agency', async () => {
    configureSite({ ...settings([]), agencies: { ubnd: 'UBND' }, samples: ['ubnd'] });
    expect(await asked({})).toEqual([]);
    configureSite(settings([]));
  });
});
