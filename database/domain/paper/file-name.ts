/** Windows takes none of these in a name; the others are path separators somewhere. */
const forbidden = /[\\/:*?"<>|]/u
const reserved = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/iu

/** What is wrong with the name of a file, in Chinese; null for a good one. The file must open on any computer of the office. */
export function fileNameProblem(name: string): string | null {
  if (forbidden.test(name) || hasControlCharacter(name)) {
    return '文件名里不能有 \\ / : * ? " < > | 这些字符，请换一个文件名'
  }
  if (reserved.test(name)) return '这个名称被 Windows 保留，请换一个文件名'
  return /[. ]$/u.test(name) ? '文件名不能以点或空格结尾，请换一个文件名' : null
}

/** A name of these words that every computer takes; what is forbidden becomes a space. */
export function safeFileName(words: string): string {
  const plain = [...words]
    .map((character) => (forbidden.test(character) || hasControlCharacter(character) ? ' ' : character))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/u, '')
  return plain === '' || reserved.test(plain) ? `表_${plain}` : plain
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => (character.codePointAt(0) ?? 0) < 0x20)
}
