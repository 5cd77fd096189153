import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { importPKCS8, SignJWT } from 'jose';
import type { Body, Member } from './plan.ts';

/** What a connection's configuration file says (8-shapes, At the terminal). */
interface Configuration {
  readonly url: string;
  readonly connection: string;
  readonly member: string;
  readonly unit: string;
  readonly staff: string;
  readonly keyFile: string;
}

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** From the request's first byte to the answer's last, in ms. */
  readonly tookMs: number;
}

export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Body;
  readonly ifMatch?: string;
}

/** A token is renewed when it has less than this left, in ms. */
const MARGIN = 60_000;
/** An answer is waited for so long, in ms; then the demo ends with an error. */
const PATIENCE = 60_000;
/** An overloaded service is asked again so often. */
const TRIES = 8;

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Connections stay open from one request to the next, as a bank's do; idle ones end before the service ends them. */
const agent = new Agent({ keepAlive: true, timeout: 2_000 });

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** One request and its answer; by the plain client, since `fetch` would take longer than the service. */
const exchange = (url: URL, { method, headers, body }: Sent): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent, timeout: PATIENCE }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
      });
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer in ${PATIENCE / 1_000} s`)));
    asked.once('error', reject);
    asked.end(body);
  });

/** A member's loan system: its connection's key, a real token, requests over HTTP and nothing else. */
export class Bank {
  readonly member: Member;
  private readonly configuration: Configuration;
  private readonly pem: string;
  private token: Promise<{ value: string; until: number }> | null = null;

  private constructor(member: Member, configuration: Configuration, pem: string) {
    this.member = member;
    this.configuration = configuration;
    this.pem = pem;
  }

  static async from(folder: string, member: Member): Promise<Bank> {
    const configuration: Configuration = JSON.parse(
      await readFile(resolve(folder, `${member}.json`), 'utf8'),
    );
    const pem = await readFile(resolve(folder, configuration.keyFile), 'utf8');
    return new Bank(member, configuration, pem);
  }

  /** The unit and the staff number that every statement and check names; a body's own stay. */
  signed(body: Body): Body {
    const { unit, staff } = this.configuration;
    return { unit, staff, ...body };
  }

  /** Asks again where the service is overloaded (503), with the very same key: nothing is said twice. */
  async send(request: Request): Promise<Answered> {
    const key = randomUUID();
    for (let tries = 1; ; tries += 1) {
      const answered = await this.once(request, key);
      if (answered.status !== 503 || tries === TRIES) return answered;
      await new Promise(done => setTimeout(done, 100 * tries));
    }
  }

  private async once({ method = 'POST', path, body, ifMatch }: Request, key: string): Promise<Answered> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.bearer()}` };
    if (method === 'POST') headers['idempotency-key'] = key;
    if (body) headers['content-type'] = 'application/json';
    if (ifMatch) headers['if-match'] = ifMatch;
    const began = performance.now();
    const { status, text } = await exchange(new URL(path, this.configuration.url), {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status, body: text ? JSON.parse(text) : {}, tookMs: performance.now() - began };
  }

  /** Requests at once wait for one grant together. */
  private async bearer(): Promise<string> {
    const waited = (this.token ??= this.granted());
    const { value, until } = await waited;
    if (until - Date.now() > MARGIN) return value;
    // The first to see it run out asks anew; the others find the new one.
    if (this.token === waited) this.token = this.granted();
    return (await this.token).value;
  }

  /** RFC 7523: a signed assertion against an access token. */
  private async granted(): Promise<{ value: string; until: number }> {
    const { connection, member, url } = this.configuration;
    const tokenUrl = new URL('/oauth/token', url).href;
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(connection)
      .setSubject(connection)
      .setAudience(tokenUrl)
      .setJti(randomUUID())
      .setExpirationTime(Math.floor(Date.now() / 1000) + 50)
      .sign(await importPKCS8(this.pem, 'ES256'));
    const response = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: assertion,
        member,
      }),
    });
    const told = (await response.json()) as { access_token?: string; expires_in?: number };
    if (!told.access_token)
      throw new Error(`no token for ${this.member}: ${response.status} ${JSON.stringify(told)}`);
    return { value: told.access_token, until: Date.now() + (told.expires_in ?? 600) * 1_000 };
  }
}

/** What the runner needs of a bank: it signs bodies and sends requests. */
export type Sender = Pick<Bank, 'signed' | 'send'>;
export type Banks = Readonly<Record<Member, Sender>>;

export const openBanks = async (folder: string): Promise<Banks> => {
  const open = (member: Member): Promise<Bank> => Bank.from(folder, member);
  const [RCA, RCB, COM, POST, ASK] = await Promise.all([
    open('RCA'),
    open('RCB'),
    open('COM'),
    open('POST'),
    open('ASK'),
  ]);
  return { RCA, RCB, COM, POST, ASK };
};
