import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Pack } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-pack-'));
const path = join(folder, 'a.pack');
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (pack: Pack, key: string) => pack.get(key)?.toString();

function saved(values: Record<string, string>, version = '1'): void {
  const pack = new Pack(path, version);
  for (const [key, value] of Object.entries(values)) pack.set(key, Buffer.from(value));
  pack.save();
}

describe('Pack', () => {
  it('gives back what this build and the one before wrote', () => {
    saved({ a: 'một', b: '' });
    const pack = new Pack(path, '1');
    pack.set('c', Buffer.from('ba'));
    expect(['a', 'b', 'c', 'd'].map((key) => read(pack, key))).toEqual([
      'một',
      '',
      'ba',
      undefined,
    ]);
  });
  it('forgets what a build did not ask for, and all of another version', () => {
    saved({ a: '1', b: '2' });
    const pack = new Pack(path, '1');
    pack.get('a');
    pack.save();
    expect(read(pack, 'a')).toBe('1');
    const next = new Pack(path, '1');
    expect([read(next, 'a'), read(next, 'b')]).toEqual(['1', undefined]);
    expect(read(new Pack(path, '2'), 'a')).toBeUndefined();
  });
  it('starts anew from a file that is cut off', () => {
    saved({ a: 'x'.repeat(1000) });
    truncateSync(path, 900);
    expect(read(new Pack(path, '1'), 'a')).toBeUndefined();
  });
  it('removes what killed builds left, not what another writes now', () => {
    const [old, fresh] = [`${path}.1`, `${path}.2`];
    for (const file of [old, fresh]) writeFileSync(file, '');
    utimesSync(old, 0, 0);
    saved({});
    const names = readdirSync(folder);
    expect(names).not.toContain('a.pack.1');
    expect(names).toContain('a.pack.2');
  });
});
