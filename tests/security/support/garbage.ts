import fc from 'fast-check'
import { z } from 'zod'
import { contract, type RequestName } from '../../../electron/contract/index'

/** Values that a schema may want, to build near misses from; the first that fits is taken. */
const plausible: unknown[] = [
  null,
  true,
  1,
  2026,
  '',
  'x',
  '2026-06-30',
  '0199f000-0000-7000-8000-000000000000',
  '2026-06-30T00:00:00.000Z',
  'center:new',
  [],
  {}
]

/** Hostile or merely wrong leaves. */
const wrong: unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(10_000),
  "'; DROP TABLE center; --",
  '../../../../etc/passwd',
  '=HYPERLINK("http://x")',
  '\u0000',
  '\ud800',
  -1,
  0.1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER + 2,
  true,
  [],
  [[]],
  {},
  { __proto__: { polluted: true } },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  new Date(0),
  10n ** 30n
]

/** An input that the schema takes, or as near to it as guessing comes. */
function nearlyValid(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.ZodType> = schema.shape
    return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, nearlyValid(part)]))
  }
  if (schema instanceof z.ZodEnum) return schema.options[0]
  const fitting = plausible.find((value) => schema.safeParse(value).success)
  if (fitting !== undefined || schema.safeParse(undefined).success) return fitting
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType)
    return [nearlyValid(schema.element)]
  return null
}

/** The valid input with one wrong leaf, with a key too many, or with one too few. */
function mutants(schema: z.ZodType): fc.Arbitrary<unknown> {
  const base = nearlyValid(schema)
  if (typeof base !== 'object' || base === null) return fc.constantFrom(...wrong)
  const keys = Object.keys(base)
  const replaced = fc
    .tuple(fc.constantFrom(...keys, 'extra'), fc.constantFrom(...wrong))
    .map(([key, value]) => ({ ...base, [key]: value }))
  const missing = fc
    .constantFrom(...keys, 'none')
    .map((gone) => Object.fromEntries(Object.entries(base).filter(([key]) => key !== gone)))
  return fc.oneof(replaced, missing)
}

const isName = (name: string): name is RequestName => Object.hasOwn(contract, name)
export const requestNames = Object.keys(contract).filter(isName)

const anyValue = fc.anything({ withBigInt: true, withSparseArray: true, maxDepth: 3 })

// Playwright carries no invalid dates; the hand-made hostile values hold one.
/** What one request must refuse: anything at all, and mutants of what it wants. */
export function garbageFor(name: RequestName): fc.Arbitrary<unknown> {
  const { input } = contract[name]
  return fc
    .oneof(
      { weight: 1, arbitrary: anyValue },
      { weight: 2, arbitrary: mutants(input) },
      fc.constantFrom(...wrong)
    )
    .filter((value) => !input.safeParse(value).success)
}

/**
 * Odd input that the schema takes: none for a request that changes something or shows a dialog, so that afterwards
 * the data must be the same, byte for byte.
 */
export function oddFor(name: RequestName, count: number, seed: number): unknown[] {
  const spec = contract[name]
  if (spec.kind !== 'read' || 'file' in spec) return []
  return fc
    .sample(mutants(spec.input), { numRuns: 20 * count, seed })
    .filter((value) => spec.input.safeParse(value).success)
    .slice(0, count)
}
