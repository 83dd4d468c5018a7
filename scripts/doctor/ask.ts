/**
 * Sends one request and returns the raw response: no redirect followed, nothing unpacked. `fetch`
 * does both, and hides what a server sent.
 */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** @throws AskFault when no response arrived */
export type Ask = (url: string, question?: Question) => Promise<Answer>;

export class AskFault extends Error {
  override name = 'AskFault';
}

const TIMEOUT_MS = 15_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'không có tên miền này',
  ECONNREFUSED: 'máy chủ không mở cổng này',
  ECONNRESET: 'máy chủ cắt kết nối',
  CERT_HAS_EXPIRED: 'chứng chỉ HTTPS đã hết hạn',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng chỉ HTTPS tự ký, trình duyệt sẽ không tin',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chứng chỉ HTTPS thiếu chứng chỉ trung gian',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng chỉ HTTPS không phải của tên miền này',
};

export const ask: Ask = (url, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((done, fail) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const say = (reason: string) => fail(new AskFault(`${url}: ${reason}`));
    const asking = send(url, { method, headers, timeout: TIMEOUT_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error) => say(error.message));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asking.on('timeout', () => asking.destroy(new Error('quá 15 giây không trả lời')));
    asking.on('error', (error: NodeJS.ErrnoException) =>
      say(REASONS[error.code ?? ''] ?? error.message),
    );
    asking.end(body);
  });

/** The body parsed as JSON, or undefined when invalid. */
export function json<T>({ body }: Answer): T | undefined {
  try {
    return JSON.parse(body.toString('utf8')) as T;
  } catch {
    return undefined;
  }
}

/** The same of what is there and may be read. */
export const foundJson = <T>(answer: Answer): T | undefined =>
  answer.status === 200 ? json<T>(answer) : undefined;
