/** Who calls: a system of a member, by one of its keys, for one member a token. */
export interface Caller {
  readonly connection: string;
  /** The connection's key with which the token was obtained. */
  readonly keyId: string;
  readonly member: CallingMember;
}

export interface CallingMember {
  readonly id: string;
  readonly code: string;
  /** false for a member that only asks. */
  readonly reports: boolean;
}
