import { spawnSync } from 'node:child_process'
import { test } from '@playwright/test'

/** The text of each page of a PDF without blanks; null, which the report tells, where the machine has no pdftotext. */
export function pagesOf(pdf: string): string[] | null {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  if (error !== undefined) {
    test.info().annotations.push({ type: 'not read', description: 'this machine has no pdftotext' })
    return null
  }
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))
}
