import { describe, expect, it, test } from 'vitest';
import {
  backendFault,
  BackendFault,
  LOST,
  NO_ACCESS,
  SESSION_EXPIRED,
  STALE,
} from './backend-fault.ts';

const forgeError = (status: number, message: string) =>
  Object.assign(new Error(message), { status });

describe('backendFault', () => {
  test.each([
    [401, 'token is required', /hết hạn.*bài đang viết không mất.*đăng nhập lại/],
    [403, 'forbidden', /không được phép/],
    [405, 'Does not have enough approvals', /chưa đủ người duyệt/],
    [422, 'sha does not match', /thử lại/],
    [400, 'A branch already exists', /không nhận yêu cầu này.*A branch already exists/],
  ])('%i “%s” is a Vietnamese sentence', (status, message, sentence) => {
    const fault = backendFault(forgeError(status, message));
    expect(String(fault)).toMatch(sentence);
    expect(fault).toMatchObject({ status });
  });

  it('tells a request without a response from an error of the forge', () => {
    const fault = backendFault(forgeError(500, 'Failed to fetch'));
    expect(fault).toMatchObject({ message: LOST, status: 0 });
  });

  it('knows a session that cannot be renewed', () => {
    const error = Object.assign(new Error("Can't refresh"), { name: 'ACCESS_TOKEN_ERROR' });
    expect(String(backendFault(error))).toBe(SESSION_EXPIRED);
  });

  it.each(['GitHub', 'GitLab'])('tells who may not write on %s whom to ask', (forge) => {
    const error = new Error(`Your ${forge} user account does not have access to this repo.`);
    expect(backendFault(error)).toMatchObject({ message: NO_ACCESS, status: 403 });
  });

  it('knows GitLab’s refusal of a file that has changed', () => {
    const said = 'The file has changed since you started editing it: content/stories/a.md';
    expect(backendFault(forgeError(400, said))).toMatchObject({ message: STALE, status: 409 });
  });

  it('hands on what is a sentence already, and what Decap itself reads', () => {
    const own = new BackendFault(SESSION_EXPIRED, 401);
    expect(backendFault(own)).toBe(own);
    const workflow = Object.assign(new Error('x'), { name: 'EDITORIAL_WORKFLOW_ERROR' });
    expect(backendFault(workflow)).toBe(workflow);
  });

  it('knows what to say to anything thrown', () => {
    for (const thrown of [undefined, null, 'x', {}])
      expect(String(backendFault(thrown))).toMatch(/Không kết nối/);
  });
});
