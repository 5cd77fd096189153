import { createLianfang, type Lianfang, type Result } from '#client';
import type { Lang } from '#contracts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { EXIT, exitOfProblem } from './exit-codes.ts';
import { printedProblem } from './print-problem.ts';
import { readSigningKey } from './signing-key.ts';

/** What every command has from the command line. */
export interface GlobalOptions {
  /** Path of the configuration file. */
  config: string;
  lang: Lang;
  /** Bodies as they came, for scripts. */
  json: boolean;
}

/** A configured client and how its answers are shown. */
export interface Session {
  lianfang: Lianfang;
  configuration: Configuration;
  lang: Lang;
  json: boolean;
}

/**
 * Reads configuration and key; nothing is sent yet.
 *
 * @throws UsageError where one of them cannot be used
 */
export const openSession = async ({ config, lang, json }: GlobalOptions): Promise<Session> => {
  const configuration = readConfiguration(config);
  const { url, connection, member, keyFile } = configuration;
  const key = await readSigningKey(keyFile);
  const lianfang = createLianfang({ url, connection, ...(member !== undefined && { member }), key, lang });
  return { lianfang, configuration, lang, json };
};

/** Shows what a call gave: an answer on stdout, a refusal on stderr. @returns the exit code */
export const show = <T>(session: Session, result: Result<T>, print: (answer: T) => string): number => {
  // A refusal too is printed as it came, but never on stdout: a script that reads it finds an answer or nothing.
  const asJson = (body: unknown) => `${JSON.stringify(body, null, 2)}\n`;
  if (result.problem) {
    const { problem } = result;
    process.stderr.write(session.json ? asJson(problem) : printedProblem(problem, session.lang));
    return exitOfProblem(problem);
  }
  process.stdout.write(session.json ? asJson(result.answer) : print(result.answer));
  return EXIT.done;
};
