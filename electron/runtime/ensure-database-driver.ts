import { ensureDatabaseDriver } from './database-driver'
import { runCommand, say } from './launcher'

/** Stands before the scripts that need a database but no Electron. */
void runCommand(async () => {
  await ensureDatabaseDriver(say)
  return 0
})
