import { once } from 'node:events';
import net from 'node:net';

/** Firefox's own remote protocol: `length:json` messages over a socket. No driver has to be installed for it. */
export interface Marionette {
  /** Sends a command such as `WebDriver:Navigate`; rejects with Firefox's message when it fails. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** Connects to a Firefox that was started with `--marionette`, and opens a session. */
export async function connect(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let count = 0;
  let greeted = () => {};
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });

  /** `[1, id, error, result]` answers a command; the first message of all is a greeting. */
  function take(message: unknown) {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result as never);
  }

  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.toString('utf8', colon + 1, end));
      received = received.subarray(end);
      take(message);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
  });
  await once(socket, 'connect');
  await greeting;

  const send = <T>(command: string, parameters: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const message = JSON.stringify([0, ++count, command, parameters]);
      waiting.set(count, { resolve, reject });
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  await send('WebDriver:NewSession', { capabilities: {} });
  return { send, close: () => socket.destroy() };
}
