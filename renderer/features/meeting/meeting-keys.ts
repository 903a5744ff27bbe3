/** What a key asks of the meeting. */
export type MeetingCommand =
  | { do: 'page'; by: 1 | -1 }
  | { do: 'first' | 'last' | 'enter' | 'back' | 'black' | 'help' | 'questions' | 'leave' }
  | { do: 'digit'; digit: number }
  | { do: 'move'; down: boolean }

const commands: Readonly<Record<string, MeetingCommand>> = {
  ArrowRight: { do: 'page', by: 1 },
  PageDown: { do: 'page', by: 1 },
  ' ': { do: 'page', by: 1 },
  ArrowLeft: { do: 'page', by: -1 },
  PageUp: { do: 'page', by: -1 },
  ArrowDown: { do: 'move', down: true },
  ArrowUp: { do: 'move', down: false },
  Home: { do: 'first' },
  End: { do: 'last' },
  Enter: { do: 'enter' },
  Backspace: { do: 'back' },
  b: { do: 'black' },
  q: { do: 'questions' },
  F1: { do: 'help' },
  Escape: { do: 'leave' }
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Null for a key that means nothing here, such as Tab, which moves the focus by itself. */
export function commandOf({ key, ctrlKey, altKey, metaKey }: Key): MeetingCommand | null {
  if (ctrlKey || altKey || metaKey) return null
  if (/^\d$/u.test(key)) return { do: 'digit', digit: Number(key) }
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null
}

/** F1 shows them. */
export const keysInWords: readonly { keys: string; does: string }[] = [
  { keys: '→　PageDown　空格', does: '下一页' },
  { keys: '←　PageUp', does: '上一页' },
  { keys: 'Home　End', does: '第一页、最后一页' },
  { keys: '数字键', does: '跳到第几页（两位数连按）' },
  { keys: '↑　↓　Tab', does: '选中数字、行、图块或区县' },
  { keys: 'Enter', does: '打开选中的一项：逐级下钻，或看数字的算法；没有选中时从全市开始下钻' },
  { keys: 'Backspace', does: '返回上一级' },
  { keys: 'Q', does: '六个常问的问题' },
  { keys: 'B', does: '黑屏，再按任意键恢复' },
  { keys: 'F1', does: '按键说明' },
  { keys: 'Esc', does: '关闭弹出的内容；没有弹出内容时结束汇报' }
]

/** Digits typed within so many milliseconds of each other make one number. */
export const digitPause = 900

/** The page that digits typed one after the other name: 1, then 2 → page 12 where there is one, else page 2. */
export function pageByDigits(
  typed: string,
  digit: number,
  pages: number
): { typed: string; page: number } | null {
  const whole = Number(`${typed}${digit}`)
  if (typed !== '' && whole >= 1 && whole <= pages) return { typed: `${typed}${digit}`, page: whole - 1 }
  return digit >= 1 && digit <= pages ? { typed: String(digit), page: digit - 1 } : null
}
