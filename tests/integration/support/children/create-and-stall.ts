import { createDatabase } from '@database/create-database'
import { testOptions } from '../temp-database'

/** Begins to create a database and never comes to an end; ends only by being killed. */
void createDatabase(testOptions(process.argv[2] ?? ''), async () => {
  process.stdout.write('filling\n')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
