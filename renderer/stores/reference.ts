import type { DictionaryEntry, DivisionNode, ServiceFunctionName, UnitSummary } from '@contract/division'
import type { Topic } from '@contract/events'
import { desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

/** Lists that many forms choose from: divisions, reporting units, dictionaries. A cache of the backend. */
export const useReference = defineStore('reference', () => {
  const divisions = shallowRef<DivisionNode[]>([])
  const units = shallowRef<UnitSummary[]>([])
  const entries = shallowRef<DictionaryEntry[]>([])
  const serviceFunctions = shallowRef<ServiceFunctionName[]>([])

  const divisionById = computed(() => new Map(divisions.value.map((division) => [division.id, division])))
  const unitById = computed(() => new Map(units.value.map((unit) => [unit.id, unit])))

  let divisionsAsked: Promise<void> | null = null
  /** The tree is large (thousands of rows), so it is fetched when the first picker or tree needs it. */
  function needDivisions(): Promise<void> {
    divisionsAsked ??= loadDivisions()
    return divisionsAsked
  }

  async function loadDivisions(): Promise<void> {
    divisions.value = await desk.call('division:tree', {})
  }

  async function loadUnits(): Promise<void> {
    units.value = await desk.call('unit:list', {})
  }

  async function loadDictionaries(): Promise<void> {
    const answer = await desk.call('dictionary:list', {})
    entries.value = answer.entries
    serviceFunctions.value = answer.serviceFunctions
  }

  async function load(): Promise<void> {
    await Promise.all([loadUnits(), loadDictionaries()])
  }

  async function onChanged(topic: Topic): Promise<void> {
    if (topic === 'dictionary') await loadDictionaries()
    if (topic === 'database') await load()
    if (topic === 'division' || topic === 'database') {
      if (divisionsAsked !== null) await loadDivisions()
      await loadUnits()
    }
  }

  /** `洛龙区 / 定鼎门街道 / 定鼎门社区`: the path from the county down, short names. */
  function divisionPath(id: string): string {
    const names: string[] = []
    let node = divisionById.value.get(id)
    while (node && node.level !== 'city' && node.level !== 'province') {
      names.unshift(node.shortName)
      node = node.parentId === null ? undefined : divisionById.value.get(node.parentId)
    }
    return names.join(' / ')
  }

  function entriesOf(dictionary: string): DictionaryEntry[] {
    return entries.value.filter((entry) => entry.dictionary === dictionary)
  }

  function labelOf(dictionary: string, code: string | null): string {
    if (code === null) return ''
    return entriesOf(dictionary).find((entry) => entry.code === code)?.label ?? code
  }

  return {
    divisions,
    units,
    serviceFunctions,
    divisionById,
    unitById,
    load,
    needDivisions,
    onChanged,
    divisionPath,
    entriesOf,
    labelOf
  }
})
