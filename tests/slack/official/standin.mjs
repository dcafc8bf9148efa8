// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the stand-in as a program of its own, and orders over HTTP what people do in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const patience = 20_000;

// The promise's value, or an error with this sentence when it takes too long.
export function soon(promise, sentence) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Values that arrive at any time, taken one by one.
export class Mailbox {
  #values = [];
  #takers = [];

  put(value) {
    const taker = this.#takers.shift();
    if (taker) taker(value);
    else this.#values.push(value);
  }

  next(sentence) {
    if (this.#values.length > 0) return Promise.resolve(this.#values.shift());
    return soon(new Promise((resolve) => this.#takers.push(resolve)), sentence);
  }

  get isEmpty() {
    return this.#values.length === 0;
  }
}

export class StandIn {
  static async start(program) {
    const standIn = new StandIn();
    standIn.process = spawn(program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(standIn.process, 'exit').then(() => {
      throw new Error(`${program} ended before it served.`);
    });
    const [line] = await Promise.race([once(createInterface({ input: standIn.process.stdout }), 'line'), ended]);
    ended.catch(() => {});
    standIn.where = JSON.parse(line);
    return standIn;
  }

  async order(verb, values = {}) {
    const answer = await fetch(`${this.where.url}control/${verb}`, {
      method: 'POST',
      body: JSON.stringify(values),
      signal: AbortSignal.timeout(patience),
    });
    const result = await answer.json();
    if (result.error) throw new Error(`The stand-in refused "${verb}": ${result.error}`);
    return result;
  }

  // Until it is so; `sentence` says what was hoped for.
  wait(condition, sentence) {
    return this.order('wait', condition).catch((error) => {
      throw new Error(`${sentence} (${error.message})`);
    });
  }

  async stop() {
    this.process.kill();
    await once(this.process, 'exit');
  }
}
