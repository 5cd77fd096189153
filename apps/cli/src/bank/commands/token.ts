import { type Session, show } from '../session.ts';

/** An access token alone on its line, for a shell's `$(…)`; it lives 10 minutes and opens what the member may do. */
export const token = async (session: Session): Promise<number> =>
  show(session, await session.lianfang.accessToken(), text => `${text}\n`);
