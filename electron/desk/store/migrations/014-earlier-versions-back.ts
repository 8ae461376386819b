/**
 * An earlier version whose newer one was removed from the library stood in no list. It comes back to its place, and the
 * removal in the history becomes what such a removal is: the newer version taken out again.
 */
export const sql = `
UPDATE edits
   SET change = json_object(
     'entity', 'version',
     'id', change ->> '$.id',
     'before', json_object('earlierId', earlier.id, 'accepted', json('true')),
     'after', json_object('earlierId', earlier.id, 'accepted', json('false'))
   )
  FROM articles earlier
 WHERE earlier.superseded_by = change ->> '$.id' AND edits.state <> 'dropped'
   AND change ->> '$.entity' = 'article' AND change ->> '$.after.removed' AND NOT change ->> '$.before.removed';
UPDATE articles SET superseded_by = NULL
 WHERE superseded_by IN (SELECT id FROM articles WHERE removed_at IS NOT NULL);
`;
