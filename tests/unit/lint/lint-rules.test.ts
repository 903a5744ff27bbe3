import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../..', import.meta.url)) })

async function rulesThatBite(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId)
}

const fence = 'no-restricted-imports'
const rawDoor = 'no-restricted-syntax'

/** A breach, where it is written, and the rule that must stop it. */
const breaches: [string, string, string][] = [
  ["import { ipcMain } from 'electron'\nvoid ipcMain", 'electron/main/start.ts', fence],
  ["import { shell } from 'electron'\nvoid shell", 'electron/main/start.ts', fence],
  ["import { shell } from 'electron'\nvoid shell", 'electron/main/gate.ts', fence],
  ["import { ipcMain } from 'electron'\nvoid ipcMain", 'electron/main/open-folder.ts', fence],
  ["import '@database/unit-of-work'", 'electron/main/start.ts', fence],
  ["import '@database/unit-of-work'", 'electron/main/gate.ts', fence],
  ["import '@services/service'", 'electron/main/open-folder.ts', fence],
  ["import { DataSource } from 'typeorm'\nvoid DataSource", 'electron/main/start.ts', fence],
  ["import sqlite3 from 'sqlite3'\nvoid sqlite3", 'renderer/desk.ts', fence],
  ["import '@database/data-source'", 'renderer/main.ts', fence],
  ["import '@services/service'", 'renderer/main.ts', fence],
  ["import 'electron'", 'renderer/main.ts', fence],
  ["import 'node:fs'", 'renderer/main.ts', fence],
  ["import 'electron'", 'electron/services/data.ts', fence],
  ["import '../../main/gate'", 'electron/services/center/x.ts', fence],
  ["import '@renderer/desk'", 'electron/services/data.ts', fence],
  ["import '@database/unit-of-work'", 'electron/documents/excel/x.ts', fence],
  ["import '@services/service'", 'electron/documents/excel/x.ts', fence],
  ["import '../main/gate'", 'electron/backend/index.ts', fence],
  ["import '@documents/excel/x'", 'electron/backend/index.ts', fence],
  ["import '@database/unit-of-work'", 'electron/contract/data.ts', fence],
  ["import 'node:crypto'", 'electron/contract/data.ts', fence],
  ["import 'electron'", 'electron/contract/data.ts', fence],
  ["import '@database/unit-of-work'", 'electron/preload/index.ts', fence],
  ["import 'node:fs'", 'electron/preload/index.ts', fence],
  ["import '@database/unit-of-work'", 'database/domain/money/x.ts', fence],
  ["import 'node:fs'", 'database/domain/money/x.ts', fence],
  ["import 'typeorm'", 'database/domain/money/x.ts', fence],
  ["import '@contract/index'", 'database/unit-of-work.ts', fence],
  ["import '@services/service'", 'database/repositories/x.ts', fence],
  ["import 'electron'", 'database/backup/x.ts', fence],
  ["void window.desk.call('app:info', {})", 'renderer/app/router.ts', rawDoor],
  ['void globalThis.desk', 'renderer/features/x.ts', rawDoor],
  ['export const options = { synchronize: true }', 'database/data-source.ts', rawDoor],
  ['export const options = { dropSchema: true }', 'database/data-source.ts', rawDoor],
  ["document.body.innerHTML = '<p>' + location.hash", 'renderer/main.ts', 'no-unsanitized/property'],
  ['document.write(location.hash)', 'renderer/main.ts', 'no-unsanitized/method'],
  [
    "document.body.insertAdjacentHTML('beforeend', location.hash)",
    'renderer/main.ts',
    'no-unsanitized/method'
  ],
  ['export const x: any = 1', 'renderer/main.ts', '@typescript-eslint/no-explicit-any'],
  ["console.log('x')", 'electron/services/data.ts', 'no-console'],
  [
    '<template><p v-html="text" /></template>\n<script setup lang="ts">\nconst text = 1\n</script>',
    'renderer/App.vue',
    'vue/no-v-html'
  ]
]

/** What must stay possible. */
const allowed: [string, string][] = [
  ["import { ipcMain } from 'electron'\nvoid ipcMain", 'electron/main/gate.ts'],
  ["import { shell } from 'electron'\nvoid shell", 'electron/main/open-folder.ts'],
  ["import { contract } from '@contract/index'\nvoid contract", 'electron/main/start.ts'],
  ["import '@database/unit-of-work'", 'electron/services/data.ts'],
  ["import '@domain/violation'", 'renderer/main.ts'],
  ["void window.desk.call('app:info', {})", 'renderer/desk.ts']
]

describe('the rules that keep the raw doors closed', () => {
  it.each(breaches)('stop %j in %s', { timeout: 30_000 }, async (code, file, rule) => {
    expect(await rulesThatBite(`${code}\n`, file)).toContain(rule)
  })

  it.each(allowed)('let %j be in %s', { timeout: 30_000 }, async (code, file) => {
    const rules = await rulesThatBite(`${code}\n`, file)
    expect(rules).not.toContain(fence)
    expect(rules).not.toContain(rawDoor)
  })
})
