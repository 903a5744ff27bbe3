/** A question's name: the column and what is written there. */
export function questionId(key: string, text: string): string {
  return `${key}\n${text}`
}
