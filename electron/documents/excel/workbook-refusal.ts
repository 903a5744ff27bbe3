/** Why a whole workbook is turned away before a single row is looked at. */
export type RefusalReason =
  | 'not-a-workbook'
  | 'encrypted-or-old'
  | 'damaged'
  | 'too-large'
  | 'dangerous'
  | 'wrong-columns'
  | 'timed-out'
  | 'cancelled'
  | 'unreadable'

/** A workbook that is not read at all; `message` is Chinese and says what to do next. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string
  ) {
    super(message)
    this.name = 'WorkbookRefusal'
  }
}

export const damaged = (detail: string): WorkbookRefusal =>
  new WorkbookRefusal(
    'damaged',
    `工作簿已损坏（${detail}）。请在 WPS 或 Excel 中打开它，另存为新的 .xlsx 后再导入`
  )

export const doctype = (): WorkbookRefusal =>
  new WorkbookRefusal(
    'dangerous',
    '工作簿含有外部实体声明（DOCTYPE），为安全起见拒绝读取。请另存为新的 .xlsx 后再导入'
  )
