import { ElMessage, ElMessageBox, ElNotification } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import 'element-plus/es/components/notification/style/css'
import { h } from 'vue'

/** A short line that goes away by itself; for what the clerk need not act upon. */
export function tell(message: string): void {
  ElMessage({ message, type: 'success', duration: 3000, grouping: true })
}

/** An expected failure that has no place on the page: stays until read. */
export function tellProblem(message: string): void {
  ElMessage({ message, type: 'error', duration: 0, showClose: true, grouping: true })
}

interface Question {
  title: string
  /** Names what will change. */
  message: string
  /** The verb: 删除, 离开. */
  confirm: string
  cancel?: string
  danger?: boolean
}

/** Asks before something that changes more than one record or loses something; Esc is no. */
export async function ask({
  title,
  message,
  confirm,
  cancel = '取消',
  danger = false
}: Question): Promise<boolean> {
  try {
    await ElMessageBox.confirm(message, title, {
      confirmButtonText: confirm,
      cancelButtonText: cancel,
      type: danger ? 'warning' : 'info',
      confirmButtonType: danger ? 'danger' : 'primary',
      autofocus: true
    })
    return true
  } catch (closed) {
    if (closed === 'cancel' || closed === 'close') return false
    throw closed
  }
}

/** Asks for one line that must not be empty, such as a reason; null when the clerk turned back. */
export async function askLine({
  title,
  message,
  confirm
}: Pick<Question, 'title' | 'message' | 'confirm'>): Promise<string | null> {
  try {
    const { value } = await ElMessageBox.prompt(message, title, {
      confirmButtonText: confirm,
      cancelButtonText: '取消',
      inputValidator: (text) => (text ?? '').trim() !== '' && text.trim().length <= 200,
      inputErrorMessage: '请填写，最多 200 个字'
    })
    return value.trim()
  } catch (closed) {
    if (closed === 'cancel' || closed === 'close') return null
    throw closed
  }
}

/**
 * 已保存 · 撤销 (Ctrl+Z): stands for eight seconds, above the bar in which a form has its buttons.
 * @returns takes it away before its time.
 */
export function tellUndoable(message: string, undo: () => void): () => void {
  const note = ElNotification({
    title: message,
    duration: 8000,
    position: 'bottom-right',
    offset: 72,
    message: h(
      'button',
      {
        type: 'button',
        class: 'link-button',
        onClick: () => {
          note.close()
          undo()
        }
      },
      '撤销 (Ctrl+Z)'
    )
  })
  return () => note.close()
}

/** An error of the program itself: says that nothing typed is lost and names the incident for the log. */
export async function tellBug(incident: string): Promise<void> {
  await ElMessageBox.alert(
    `程序遇到意外问题，您填写的内容还在，可以继续操作。若再次出现，请把编号 ${incident} 告诉技术支持。`,
    '出了一点问题',
    { confirmButtonText: '知道了', type: 'warning' }
  ).catch((closed: unknown) => {
    if (closed !== 'close' && closed !== 'cancel') throw closed
  })
}
