import type { JWK } from 'jose';
import type { CallingMember } from './caller.ts';

/** A connection (接入系统) as it stands now: keys in force, and the members for which it may call. */
export interface Connection {
  readonly id: string;
  readonly keys: readonly { readonly kid: string; readonly jwk: JWK | Record<string, string> }[];
  readonly members: readonly (CallingMember & { readonly suspended: boolean })[];
  readonly suspended: boolean;
}

/** null where there is no such connection. */
export type FindConnection = (id: string) => Promise<Connection | null>;

/** Keeps a jti until it has expired. @returns false where it was seen before. */
export type RememberAssertion = (seen: {
  jti: string;
  connection: string;
  expiresAt: Date;
}) => Promise<boolean>;
