import { expect, test } from 'vitest';
import { explainFailure } from './failures.ts';

/** Messages of ssh 10, rsync 3.4 and a Debian server. */
test.each([
  ['web@10.0.0.5: Permission denied (publickey).', /không nhận khóa SSH/],
  ['Load key "/tmp/key": error in libcrypto\nweb@x: Permission denied (publickey).', /nguyên tệp/],
  ["mkdir: cannot create directory '/srv/minh-bach': Permission denied", /chown/],
  ['ssh: connect to host 10.255.255.1 port 22: Connection timed out', /không tới được/],
  ['ssh: connect to host 10.0.0.5 port 22: No route to host', /không tới được/],
  ['Timeout, server 10.0.0.5 not responding.', /không tới được|đứt/],
  [
    'rsync: [receiver] write failed on "/srv/a": No space left on device (28)\nrsync error: error in file IO (code 11)',
    /đĩa của máy chủ đã đầy/,
  ],
  ['ENOSPC: no space left on device, cp', /đĩa của máy chủ đã đầy/],
  [
    'bash: line 1: rsync: command not found\nconnection unexpectedly closed',
    /apt-get install rsync/,
  ],
  ['sh: 1: rsync: not found', /apt-get install rsync/],
  ['minh-bach-releases: 117: exec: rrsync: not found', /python3/],
  ['rsync: connection unexpectedly closed (0 bytes received so far) [sender]', /đứt kết nối/],
])('%s', (words, cause) => {
  const said = explainFailure('rsync', 12, words);
  expect(said).toMatch(cause);
  expect(said).toContain(words);
});

/** Messages of rclone 1.60 with versitygw 1.x, whose own codes come first. */
test.each([
  [
    'Failed to lsjson: error in ListJSON: SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.\n\tstatus code: 403, request id: 9H',
    /kho không nhận khóa/,
  ],
  [
    'Failed to lsjson: error in ListJSON: AccessDenied: Access Denied.\n\tstatus code: 403',
    /không đủ quyền.*s3:ListBucket/,
  ],
  ['Failed to lsjson: error in ListJSON: directory not found', /chưa có kho.*rclone mkdir/],
  ['LoadCustomCABundleError: unable to load custom CA bundle', /AWS_CA_BUNDLE=/],
  ['tls: failed to verify certificate: x509: certificate signed by unknown authority', /chứng chỉ/],
  ['QuotaExceeded: bucket quota\n\tstatus code: 403', /hết dung lượng/],
  ['RequestTimeTooSkewed: The difference\n\tstatus code: 403', /lệch giờ/],
])('rclone: %s', (words, cause) => {
  expect(explainFailure('rclone', 1, words)).toMatch(cause);
});

test('what nobody foresaw is reported in its own words', () => {
  expect(explainFailure('ssh', null, 'gì đó lạ\n')).toBe(
    'Chưa làm được. ssh dừng với mã ?: gì đó lạ',
  );
});
