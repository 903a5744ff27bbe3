import { expect, it } from 'vitest'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codeOfAlias, formAliases, kindAliases, statusAliases, tierAliases } from '@domain/sheet/word-aliases'

it.each([
  [kindAliases, '城 区', 'urban'],
  [tierAliases, '社区（村）级', 'community'],
  [statusAliases, '正常运营', 'open'],
  [formAliases, '插花式', 'scatter'],
  [statusAliases, '不清楚', null]
])('%# %s', (aliases, text, code) => {
  expect(codeOfAlias<string>(aliases, text)).toBe(code)
})

it.each([
  [kindAliases, centerKinds],
  [tierAliases, centerTiers],
  [statusAliases, centerStatuses],
  [formAliases, centerForms]
])('no alias has two meanings (%#)', (aliases, labels) => {
  const words = [...Object.values(aliases).flat(), ...Object.values(labels)]
  expect(new Set(words).size).toBe(words.length)
})
