/** Who calls, for whom: from a verified token, never from a body. */
export interface Caller {
  member: { id: string; code: string; reports: boolean };
}
