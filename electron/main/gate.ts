import { findRequest, isShellRequest } from '@contract/find-request'
import type { FieldFailure, Reply } from '@contract/failure'
import type { RequestName } from '@contract/index'
import { failure } from '@contract/make-failure'
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { droppedFiles } from './dropped-files'
import { ExpectedError } from './expected-error'
import { chooseFiles } from './file-dialog'
import type { Incidents } from './incidents'
import { isWithinLimit } from './payload-limit'
import type { ShellAnswer } from './shell-requests'
import { isOwnPage } from './window/page-address'

interface GateParts {
  window: () => BrowserWindow | null
  forward: (name: RequestName, input: unknown, files: string[]) => Promise<Reply<unknown>>
  shell: ShellAnswer
  today: () => string
  /** Told where the clerk chose to save, so that the folder can be opened later. */
  noteSavePath: (path: string) => void
  incidents: Incidents
}

/** The one door from the screen: sender → name → size → schema → file dialog → backend or shell. */
export function openGate(parts: GateParts): void {
  ipcMain.handle(
    'desk:call',
    async (event, name: unknown, payload: unknown, dropped: unknown): Promise<Reply<unknown>> => {
      try {
        return await answer(parts, event, name, payload, dropped)
      } catch (error) {
        if (error instanceof ExpectedError) return { ok: false, error: error.failure }
        return { ok: false, error: parts.incidents.report(String(name), error) }
      }
    }
  )
}

async function answer(
  parts: GateParts,
  event: IpcMainInvokeEvent,
  name: unknown,
  payload: unknown,
  dropped: unknown
): Promise<Reply<unknown>> {
  const window = parts.window()
  if (window === null || !comesFromOwnTopFrame(event, window)) {
    parts.incidents.warn('refused a call that did not come from the own top frame')
    return refuse('请求不是来自本程序的窗口，已拒绝。')
  }
  const request = await findRequest(name)
  if (request === null) return refuse('程序不认识这个请求，请更新程序后重试。')
  if (!isWithinLimit(payload)) return refuse('一次提交的内容太多，请分批提交。')

  const parsed = request.input.safeParse(payload)
  if (!parsed.success) return { ok: false, error: fieldFailures(parsed.error) }

  const brought = dropped === undefined ? [] : droppedFiles(request.file, dropped)
  if (brought === null)
    return refuse(`这里只能拖入${request.file?.filterName ?? '指定的文件'}，一次最多 100 个。`)
  const files =
    request.file && brought.length === 0
      ? await chooseFiles(window, request.file, { today: parts.today(), input: parsed.data })
      : brought
  if (files === null) return { ok: false, error: failure('cancelled', '已取消，没有选择文件。') }
  if (request.file?.mode === 'save') files.forEach(parts.noteSavePath)

  return isShellRequest(request)
    ? { ok: true, value: await parts.shell(request, parsed.data, files) }
    : parts.forward(request.name, parsed.data, files)
}

function comesFromOwnTopFrame(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    isOwnPage(frame.url)
  )
}

const refuse = (message: string): Reply<unknown> => ({ ok: false, error: failure('refused', message) })

function fieldFailures(error: z.core.$ZodError): ReturnType<typeof failure> {
  const fields: FieldFailure[] = error.issues
    .slice(0, 100)
    .map((issue) => ({ field: issue.path.map(String).join('.').slice(0, 200), message: issue.message }))
  return failure('validation', `有 ${error.issues.length} 处填写不正确，请按提示修改后再保存。`, fields)
}
