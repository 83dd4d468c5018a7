/** A forge with comments on request number 7, like Forgejo's. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Comment } from './comment.ts';

export class ForgeDouble {
  comments: Comment[] = [];
  readonly asked: string[] = [];
  #server: Server | undefined;
  origin = '';

  async start(): Promise<void> {
    const app = express();
    app.use(express.json());
    const list = (request: express.Request, response: express.Response) => {
      this.asked.push(request.get('authorization') ?? '');
      response.json(this.comments);
    };
    const add = (request: express.Request, response: express.Response) => {
      const comment = { id: this.comments.length + 1, ...(request.body as { body: string }) };
      this.comments.push(comment);
      response.status(201).json(comment);
    };
    const change = (request: express.Request, response: express.Response) => {
      const index = Number(request.params['id']) - 1;
      this.comments[index] = { id: index + 1, ...(request.body as { body: string }) };
      response.json(this.comments[index]);
    };
    app.route('/repos/ubnd/cong-khai/issues/7/comments').get(list).post(add);
    app.patch('/repos/ubnd/cong-khai/issues/comments/:id', change);
    this.#server = app.listen(0, '127.0.0.1');
    await new Promise((done) => this.#server?.once('listening', done));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  stop = () => new Promise((done) => this.#server?.close(done));
}
