import { prepareStage } from '../../../electron/runtime/prepare'
import { openTemplates } from './sample-template'
import { noteVirtualDisplay } from './worker-display'

/** Finds Electron and a display, also when Playwright is started by hand; gives what takes them down again. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const stage = await prepareStage((line) => console.log(line))
  if (stage.virtualDisplay) noteVirtualDisplay()
  const removeTemplates = await openTemplates()
  return async () => {
    await removeTemplates()
    stage.close()
  }
}
