import { expect, test, vi } from 'vitest';
import { findChromium, type Machine } from './find-chromium.ts';

/** A machine with these programs; installing adds one more, or fails. */
function machine(programs: string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/opt/bin:/usr/bin' },
    isExecutable: (path) => programs.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
    canInstall: () => false,
    install: () => {
      programs.push('/usr/bin/chromium');
    },
    ...rest,
  };
}

test('CHROME_PATH comes first', () => {
  const given = machine(['/x/chrome', '/usr/bin/chromium'], { env: { CHROME_PATH: '/x/chrome' } });
  expect(findChromium(given)).toBe('/x/chrome');
});

test('a CHROME_PATH that does not run is said, not passed over', () => {
  const given = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/x/none' } });
  expect(() => findChromium(given)).toThrow('/x/none');
});

test.each([
  [['/usr/bin/chromium', '/cache/playwright/chrome'], '/usr/bin/chromium'],
  [['/opt/bin/google-chrome'], '/opt/bin/google-chrome'],
  [['/snap/bin/chromium'], '/snap/bin/chromium'],
  [['/cache/playwright/chrome'], '/cache/playwright/chrome'],
])('of %j it takes %s', (programs, expected) => {
  expect(findChromium(machine(programs))).toBe(expected);
});

test('root on Debian installs one', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  expect(findChromium(machine([], { canInstall: () => true }))).toBe('/usr/bin/chromium');
});

test('says how to get one where it may not install, or where installing fails', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const install = () => {
    throw new Error('no network');
  };
  expect(() => findChromium(machine([]))).toThrow('playwright install chromium');
  expect(() => findChromium(machine([], { canInstall: () => true, install }))).toThrow(
    'CHROME_PATH',
  );
});
