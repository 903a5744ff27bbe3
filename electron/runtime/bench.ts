import { join } from 'node:path'
import { ensureBuild } from './build'
import { runCommand, say } from './launcher'
import { prepareStage } from './prepare'
import { PROJECT_ROOT } from './project'
import { runToEnd } from './run'

/** `npm run bench`: measures the built suite side by side with its references. */
void runCommand(async (args) => {
  await prepareStage(say)
  await ensureBuild(say)
  const { code } = await runToEnd(process.execPath, ['--import', 'tsx', 'tests/bench/index.ts', ...args], {
    cwd: PROJECT_ROOT,
    // The entities need the compiler's decorators, which the root's settings do not apply to any file.
    env: { ...process.env, TSX_TSCONFIG_PATH: join(PROJECT_ROOT, 'electron/tsconfig.json') }
  })
  return code
})
