import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '../e2e/support/launch'
import { injections } from './support/injections'
import { startCountingServer } from './support/local-server'

/** Directive → its sources. */
function parsePolicy(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources.join(' ')]
    })
  )
}

test('S4: every document carries the policy', async ({ launchApp }) => {
  const { page } = await launchApp()
  for (const path of ['index.html', 'no-such-page.html', '']) {
    const header = await page.evaluate(
      async (name) => (await fetch(`desk://app/${name}`)).headers.get('content-security-policy') ?? '',
      path
    )
    expect(parsePolicy(header), path).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'object-src': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'"
    })
  }
  const inMarkup = await page.evaluate(() => document.documentElement.innerHTML)
  expect(inMarkup).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
})

test(`S4: none of ${Object.keys(injections).length} injections runs or reaches a server`, async ({
  launchApp
}) => {
  const server = await startCountingServer()
  try {
    const { page } = await launchApp()
    await page.evaluate(() => {
      const ran: string[] = []
      Object.assign(window, {
        __ran: ran,
        mark: () => ran.push('mark'),
        el: (name: string) => document.createElement(name),
        put: (node: Node) => document.body.appendChild(node),
        html: (text: string) => {
          const box = document.createElement('div')
          Reflect.set(box, 'innerHTML', text)
          document.body.appendChild(box)
        },
        blob: (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      })
    })
    const client = await page.context().newCDPSession(page)

    // The traps work: a mark is seen, and the server counts.
    await client.send('Runtime.evaluate', { expression: 'mark()' })
    expect(await page.evaluate(() => Reflect.get(window, '__ran').splice(0))).toEqual(['mark'])
    await fetch(`${server.address}/control`)
    expect(server.hits.splice(0)).toEqual(['/control'])

    for (const [name, code] of Object.entries(injections)) {
      // The protocol's own evaluation is what puts the code there; what it then tries is the page's doing.
      await client.send('Runtime.evaluate', {
        expression: `setTimeout(() => { try { ${code.replaceAll('REMOTE', server.address)} } catch {} }, 0)`,
        allowUnsafeEvalBlockedByCSP: false
      })
      await pause(20)
      const ran = await page.evaluate(() => Reflect.get(window, '__ran'))
      expect.soft(ran, name).toEqual([])
    }
    await pause(500)
    expect(server.hits).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, '__ran'))).toEqual([])
    expect(page.url()).toMatch(/^desk:\/\/app\/index\.html/)
  } finally {
    await server.close()
  }
})
