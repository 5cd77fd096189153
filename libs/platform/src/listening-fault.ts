import { ConfigurationError } from './configuration.ts';

const OF_PORT: Record<string, string> = {
  EADDRINUSE: 'is in use',
  EACCES: 'needs a right that this process has not',
};

/** Why nothing can be listened on, by the name of the setting that is wrong: the port's, or else the address's. */
export const listeningFault = (
  error: unknown,
  { port, host }: { port: string; host: string },
): ConfigurationError => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const ofPort = OF_PORT[code];
  const words = ofPort ? `${port} ${ofPort}` : `${host} is no address of this machine`;
  return new ConfigurationError([`${words} (${code})`]);
};
