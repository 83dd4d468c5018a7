/** Responses of the double: token check, one page of a list, a refusal as its status. */
import type { Request, Response } from 'express';
import type { Account, Accounts } from './accounts.ts';
import { Refusal } from './bare-repository.ts';

export type Handler = (request: Request, account: Account, response: Response) => Promise<unknown>;

export const query = (request: Request, name: string): string => {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
};
export const param = (request: Request, name: string): string =>
  [request.params[name] ?? ''].flat().join('/');

/** Announces the next page in the header `Link`. */
export function linkNext(request: Request, response: Response, number: number): void {
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`);
  url.searchParams.set('page', String(number + 1));
  response.setHeader('Link', `<${url.href}>; rel="next"`);
}

/** One page of a list, with the next in the header `Link`. */
export function page<T>(
  request: Request,
  response: Response,
  items: readonly T[],
  most: number,
): T[] {
  const size = Number(query(request, 'limit') || query(request, 'per_page')) || most;
  const limit = Math.min(size, most);
  const number = Number(query(request, 'page')) || 1;
  if (number * limit < items.length) linkNext(request, response, number);
  return items.slice((number - 1) * limit, number * limit);
}

/** Every call needs a token; a Refusal becomes its status, any other error is our own bug. */
export const answering =
  (accounts: Accounts) =>
  (status: number, handler: Handler) =>
  (request: Request, response: Response): void => {
    const account = accounts.of(request);
    if (!account) return void response.status(401).json({ message: 'token is required' });
    handler(request, account, response).then(
      (body) => {
        if (body === response) return; // answered already
        if (body === undefined) response.status(204).end();
        else response.status(status).json(body);
      },
      (error: unknown) => {
        const known = error instanceof Refusal ? error.status : 500;
        response.status(known).json({ message: String((error as Error).message) });
      },
    );
  };
