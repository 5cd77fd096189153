import { listeningFault } from '#platform';

/** A port that cannot be listened on, said as what to do; any other fault in the server's own words. */
export const serverFault = (fault: Error, port: number): Error => {
  if (!fault.message.includes('could not create any TCP/IP sockets')) return fault;
  // strerror(EACCES), in the C locale of messages that the server is started with.
  if (fault.message.includes('Permission denied'))
    return listeningFault({ code: 'EACCES' }, { port: 'PG_PORT', host: 'PG_PORT' });
  return new Error(`port ${String(port)} of the database is in use: stop what uses it, or set PG_PORT`);
};
