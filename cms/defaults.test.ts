import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '#features/concepts.ts';
import { SCHEMAS } from '#features/index.ts';
import { defaultsOf } from './defaults.ts';

const now = { today: '2026-11-25', agency: 'so-noi-vu' };

describe('defaultsOf', () => {
  it('starts a directive with today and the agency of last time', () => {
    expect(defaultsOf('directives', now)).toEqual({
      issuer: 'so-noi-vu',
      publishedOn: '2026-11-25',
      validity: { checkedOn: '2026-11-25' },
    });
  });

  it('has no agency the first time', () => {
    expect(defaultsOf('stories', { today: now.today })).toEqual({
      publishedOn: '2026-11-25',
      registeredIn: 2026,
    });
  });

  it.each(Object.values(CONCEPTS).map(({ collection }) => collection))(
    'gives %s only what its schema accepts',
    (collection) => {
      const { shape } = SCHEMAS[collection] as { shape: Record<string, unknown> };
      const defaults = defaultsOf(collection, now);
      for (const [key, value] of Object.entries(defaults)) {
        expect(Object.keys(shape), `${collection}.${key}`).toContain(key);
        if (typeof value === 'object') continue;
        const field = shape[key] as { safeParse(value: unknown): { success: boolean } };
        expect(field.safeParse(value).success, `${collection}.${key}`).toBe(true);
      }
    },
  );

  it('has nothing for the settings', () => expect(defaultsOf('settings', now)).toEqual({}));
});
