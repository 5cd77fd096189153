/** Who calls, for whom: from a verified token, never from a body. */
export interface Caller {
  /** `reports` is false for a member that only asks. */
  member: { id: string; code: string; reports: boolean };
}
