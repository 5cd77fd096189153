import type { Asks } from '../database.ts';

/** A member with its units in force. */
export interface MemberRow {
  id: string;
  code: string;
  name: string;
  reports: boolean;
  suspended: boolean;
  /** Both days included; `until` is null where there is no end. */
  units: { code: string; from: string; until: string | null }[];
}

export const readMembers = (from: Asks): Promise<MemberRow[]> =>
  from.rows<MemberRow>(`
    SELECT m.id, m.code, m.name, m.reports, m.suspended_at IS NOT NULL AS suspended,
           coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'from', u.in_force_from, 'until', u.in_force_until))
                    FILTER (WHERE u.code IS NOT NULL), '[]') AS units
      FROM member m LEFT JOIN unit u ON u.member = m.id GROUP BY m.id ORDER BY m.code`);

/** True where the unit is in force at the member on that day. */
export const unitInForce = (member: MemberRow, unit: string, day: string): boolean =>
  member.units.some(u => u.code === unit && u.from <= day && (u.until === null || day <= u.until));
