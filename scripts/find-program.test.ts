import { expect, test, vi } from 'vitest';
import { findProgram, type ProgramMachine } from './find-program.ts';

/** A machine with these programs; installing adds one more, or fails. */
const machine = (programs: string[], rest: Partial<ProgramMachine> = {}): ProgramMachine => ({
  path: '/opt/bin:/usr/local/bin',
  isExecutable: (path) => programs.includes(path),
  canInstall: () => false,
  startsServices: () => false,
  install: (name) => {
    programs.push(`/usr/bin/${name}`);
  },
  ...rest,
});

test.each([
  [['/usr/bin/python3', '/opt/bin/python3'], '/opt/bin/python3'],
  [['/usr/bin/python3'], '/usr/bin/python3'],
])('of %j it takes %s', (programs, expected) => {
  expect(findProgram('python3', machine(programs))).toBe(expected);
});

test('root on Debian installs it', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  expect(findProgram('curl', machine([], { canInstall: () => true }))).toBe('/usr/bin/curl');
});

test('a service is installed by its package, and only where that does not start it', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const programs: string[] = [];
  const debian = machine(programs, {
    canInstall: () => true,
    install: (name) => void programs.push(name === 'openssh-server' ? '/usr/sbin/sshd' : name),
  });
  expect(() => findProgram('sshd', { ...debian, startsServices: () => true })).toThrow(
    'apt-get install openssh-server',
  );
  expect(programs).toEqual([]);
  expect(findProgram('sshd', debian)).toBe('/usr/sbin/sshd');
});

test('says how to get it where it may not install, where that fails, and where it does not help', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const install = () => {
    throw new Error('no network');
  };
  const nothing = () => undefined;
  expect(() => findProgram('python3', machine([]))).toThrow('apt-get install python3');
  for (const broken of [install, nothing])
    expect(() =>
      findProgram('curl', machine([], { canInstall: () => true, install: broken })),
    ).toThrow('apt-get install curl');
});
