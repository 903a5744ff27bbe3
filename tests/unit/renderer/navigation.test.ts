import { expect, it } from 'vitest'
import { isUnder, navigationOf } from '@renderer/app/navigation'

const icon = {}
const component = {}

it('lists pages with a place in the navigation, in the order of the work', () => {
  const routes = [
    { path: '/settings', component, meta: { title: '设置', nav: { order: 90, icon } } },
    { path: '/centers/:id', component, meta: { title: '中心' } },
    { path: '/centers', component, meta: { title: '中心台账', nav: { order: 20, icon } } }
  ]
  expect(navigationOf(routes).map(({ title }) => title)).toEqual(['中心台账', '设置'])
})

it('keeps an entry lit on the pages below it, not beside it', () => {
  expect(isUnder('/centers/42', { path: '/centers' })).toBe(true)
  expect(isUnder('/centers', { path: '/centers' })).toBe(true)
  expect(isUnder('/centers-old', { path: '/centers' })).toBe(false)
})
