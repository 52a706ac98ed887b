import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name WORD` after a change of a schema writes the next migration.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/*/schema.ts',
  out: './src/storage/migrations',
});
