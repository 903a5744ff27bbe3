import { prepareStage } from '../../../electron/runtime/prepare'

/** Finds Electron and a display, also when Playwright is started by hand; gives what takes them down again. */
export default async function globalSetup(): Promise<() => void> {
  const stage = await prepareStage((line) => console.log(line))
  return stage.close
}
