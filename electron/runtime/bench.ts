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
    cwd: PROJECT_ROOT
  })
  return code
})
