import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it was asked: the address, the headers and the body as JSON. */
export interface Question {
  path: string;
  headers: IncomingMessage['headers'];
  body: { model: string; messages: { role: string; content: string }[]; response_format: { type: string } };
}

/** How it answers: pieces as JSON in a message, a body as it is, a status, or never. */
export type Answer = { pieces: unknown } | { raw: string } | { status: number; location?: string } | 'never';

/** A server at `http://127.0.0.1:PORT` that speaks like a language model and says what it is told to. */
export async function startLanguageModel(port = 0) {
  const questions: Question[] = [];
  let answer: (question: Question) => Answer = () => ({ pieces: [] });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Question['body'];
    const question = { path: request.url ?? '', headers: request.headers, body };
    questions.push(question);
    const said = answer(question);
    if (said === 'never') return;
    if ('status' in said) {
      response.writeHead(said.status, said.location ? { location: said.location } : {}).end();
      return;
    }
    const content = 'pieces' in said ? JSON.stringify({ pieces: said.pieces }) : said.raw;
    response.setHeader('content-type', 'application/json');
    response.end('raw' in said ? said.raw : JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    /** From now on it answers so. */
    answers(with_: typeof answer): void {
      answer = with_;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
