import { type Session, show } from '../session.ts';

/** The receipt alone on its line: redirected into a file, it is what a JOSE library reads. */
export const receipt = async (session: Session, id: string): Promise<number> =>
  show(session, await session.lianfang.checkReceipt(id), text => `${text}\n`);
