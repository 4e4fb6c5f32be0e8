import pg from 'pg';

/** What Prisma's schema can describe, as one line for each thing, read from PostgreSQL's own catalogues. */
const catalogue = `
  SELECT format('column %s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')) AS line,
         a.attgenerated <> '' AS beyond
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  UNION ALL
  SELECT format('enum %s (%s)', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)), false
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  UNION ALL
  SELECT format('constraint on %s: %s', c.relname, pg_get_constraintdef(k.oid)), cardinality(k.conkey) > 1
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('p', 'u', 'f')
  UNION ALL
  SELECT pg_get_indexdef(i.indexrelid),
         i.indpred IS NOT NULL OR i.indexprs IS NOT NULL OR am.amname <> 'btree'
           OR pg_get_indexdef(i.indexrelid) ~ 'NULLS (FIRST|LAST|NOT DISTINCT)'
    FROM pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_am am ON am.oid = x.relam
   WHERE x.relnamespace = 'public'::regnamespace
     AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`;

async function read(url: string): Promise<{ line: string; beyond: boolean }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string; beyond: boolean }>(catalogue);
    return rows.filter(({ line }) => !line.includes('_prisma_migrations'));
  } finally {
    await client.end();
  }
}

/**
 * Compares a migrated database with one made from Prisma's schema alone. `missing` is what the schema says and the
 * database lacks; `extra` is what the database has and the schema could say but does not. What Prisma cannot say
 * (generated columns; partial, expression, GIN and nulls-ordered indexes) is no drift, and neither is a further constraint
 * over several columns, which only narrows what rows may hold.
 */
export async function drift(migratedUrl: string, schemaUrl: string): Promise<{ missing: string[]; extra: string[] }> {
  const [migrated, schema] = await Promise.all([read(migratedUrl), read(schemaUrl)]);
  const has = new Set(migrated.map(({ line }) => line));
  const said = new Set(schema.map(({ line }) => line));
  return {
    missing: [...said].filter((line) => !has.has(line)).sort(),
    extra: migrated.flatMap(({ line, beyond }) => (said.has(line) || beyond ? [] : [line])).sort(),
  };
}
