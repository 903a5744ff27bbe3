import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type Axe from 'axe-core'
import { packageFolder } from '../../../electron/runtime/project'

declare const axe: typeof Axe

const source = join(packageFolder('axe-core'), 'axe.min.js')

/** All rules run; describing each element that keeps them would take longer than the check. */
const options: Axe.RunOptions = { resultTypes: ['violations'] }

/**
 * Serious and critical findings of axe on the page once what fades in is there.
 * @param within a part of the page, such as a dialog over one that was looked at before; default: all of it
 */
export async function seriousViolations(
  page: Page,
  within: Locator = page.locator(':root')
): Promise<string[]> {
  // A page keeps it until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(source, 'utf8'))
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished)
    )
  )
  const { violations } = await within.evaluate((element, wanted) => axe.run(element, wanted), options)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html} ${failureSummary}`)
    )
}
