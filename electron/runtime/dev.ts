import { join } from 'node:path'
import { runCommand, say } from './launcher'
import { prepareStage } from './prepare'
import { packageFolder, PROJECT_ROOT } from './project'
import { runToEnd } from './run'
import { switchesForUser } from './sandbox'

/** `npm run dev`: the suite with hot reload, on the Electron that this machine has. */
void runCommand(async (args) => {
  const { electron } = await prepareStage(say)
  const electronVite = join(packageFolder('electron-vite'), 'bin', 'electron-vite.js')
  const { code } = await runToEnd(
    process.execPath,
    [electronVite, 'dev', '--watch', ...args, '--', ...switchesForUser()],
    { cwd: PROJECT_ROOT, env: { ...process.env, ELECTRON_EXEC_PATH: electron.executable } }
  )
  return code
})
