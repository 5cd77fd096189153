-- Of whom the standing holds a finding in one version of his report.
--   $1 uuid[] parties, $2 int[] numbers of the versions, $3 text[] rule sets, by place. Index: finding's primary key.
-- Row security: the member's own.
SELECT f.party
  FROM unnest($1::uuid[], $2::int[], $3::text[]) AS v(party, number, rule_set)
  JOIN finding f USING (party, number, rule_set)
