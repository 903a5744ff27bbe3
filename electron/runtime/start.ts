import { ensureBuild } from './build'
import { runCommand, say } from './launcher'
import { prepareStage, type Stage } from './prepare'
import { PROJECT_ROOT } from './project'
import { runToEnd } from './run'
import { switchesForUser } from './sandbox'
import { tour } from './tour'

/** `npm start`: opens the suite; where nobody could see it, shows the main job in pictures and files. */
void runCommand(async (args) => {
  const stage = await prepareStage(say)
  await ensureBuild(say)
  return stage.virtualDisplay ? tour(say) : open(stage, args)
})

async function open({ electron }: Stage, args: readonly string[]): Promise<number> {
  const { code } = await runToEnd(electron.executable, [PROJECT_ROOT, ...switchesForUser(), ...args], {
    cwd: PROJECT_ROOT
  })
  return code
}
